import { Image, StatisticsItem } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import {
  exampleClients,
  exampleDay,
  examplePartner,
  factsPage,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { ruleSetInForce, score } from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import { openedDashboard, serveExample } from '../testing/openDashboard.tsx';

const server = serveExample();
const facts = { partner: examplePartner, clients: exampleClients };

describe('overview', () => {
  test('the totals are those of the scoring module, rounded so that they add up', async () => {
    const page = await openedDashboard();
    const { totals } = score(facts, { ruleSet: ruleSetInForce(exampleDay), asOf: exampleDay });
    const shown = shownPoints(totals);
    const number = (label: string) =>
      page.tab('overview').find(StatisticsItem, { label }).props.number;
    expect(number('Total')).toBe(String(shown.total));
    expect(number('Sold')).toBe(String(shown.sold));
    expect(number('Managed')).toBe(String(shown.managed));
    expect(number('Tier performance')).toBe('Gold');
    expect(number('Credited tier')).toBe('Gold');
  });

  test('each track is a chart whose text alternative and table say the same', async () => {
    const page = await openedDashboard();
    const [total, sourced] = page.tab('overview').findAll(Image);
    expect(total?.props.alt).toBe('Total: 319.7. Thresholds: Gold 300, Platinum 925.');
    expect(sourced?.props.alt).toBe('Sourced: 250. Thresholds: Gold 200.');
    const text = page.text();
    expect(text).toContain('605.4 to Platinum');
    expect(text).toContain('Not published for Solutions Partner, Diamond, Elite');
    expect(text).toContain('Platinum 925 605.4 Your own');
  });

  test('insights say what keeps the tier, what gains one, what expires and how it is computed', async () => {
    const text = (await openedDashboard()).text();
    expect(text).toContain('Total: at least 300. You have 19.6 to spare.');
    expect(text).toContain('Total: 605.4 more to reach Platinum (925).');
    expect(text).toContain('30 points of 1 client expire before Feb 22, 2027: 30 sold, 0 managed.');
    expect(text).toContain('scored as of then');
  });

  test('certification and tool usage are told beside the points', async () => {
    const text = (await openedDashboard()).text();
    expect(text).toContain('Partner Certified Yes, until Mar 1, 2027');
    expect(text).toContain('Median tool usage: 3 HubSpot tools');
    expect(text).toContain('Paid membership yes yes Met');
  });

  test('an expired certification and an unknown tier are said plainly', async () => {
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { certifiedUntil: '2026-11-22' }),
    });
    const text = (await openedDashboard()).text();
    expect(text).toContain('No, expired on Nov 22, 2026');
    expect(text).toContain('Enter your credited tier in the settings');
    expect(text).toContain("Today's figures meet no tier.");
    expect(text).toContain('No threshold is published. Enter yours in the settings.');
  });

  test('thresholds that nobody published leave the tier open, and say so', async () => {
    server().on('GET /v1/facts', { body: factsPage(exampleClients) });
    const page = await openedDashboard();
    const tier = page.tab('overview').find(StatisticsItem, { label: 'Tier performance' });
    expect(tier.props.number).toBe('Undecided');
    expect(visibleText(tier)).toBe('Thresholds that are not published leave this open.');
  });

  test('a rule set of the years before points is shown in dollars', async () => {
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, examplePartner, { ruleSet: 'mrr-2018' }),
    });
    const page = await openedDashboard();
    const { number } = page.tab('overview').find(StatisticsItem, { label: 'Sold' }).props;
    expect(number).toMatch(/^\$/);
    expect(page.text()).toContain('instead of points');
  });
});
