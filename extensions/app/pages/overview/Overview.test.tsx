import { Alert, Image, StatisticsItem } from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
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
    expect(text).toContain('605.4 points to Platinum');
    expect(text).toContain(
      'HubSpot has not published thresholds for Solutions Partner, Diamond, Elite',
    );
    expect(text).toContain('Platinum 925 605.4 points Your own');
  });

  test('has our estimate of retention below the conditions', async () => {
    const estimate = { on: '2026-11-20', ratio: 0.9, clients: 4, unknown: 1 };
    server().on('GET /v1/retention-estimate', { body: { estimate } });
    const page = await openedDashboard();
    await page.waitFor(() =>
      expect(page.text()).toContain(
        'Our estimate of gross revenue retention: 90%, from 4 of 5 clients',
      ),
    );
  });

  test('an insight says whom to call first and why', async () => {
    const clients = exampleClients.map((client, index) => ({
      ...client,
      ...(index === 0 && { usage: { score: 20, trend: -0.2 } }),
      ...(index === 1 && { renewals: [{ on: '2027-01-03', hubs: ['sales'] }] }),
    }));
    server().on('GET /v1/facts', { body: factsPage(clients, examplePartner) });
    expect((await openedDashboard()).text()).toContain(
      'Call first: Bangalore Works (Next renewal: Jan 3, 2027), Åkerlund & Son AB (Usage score: -20%).',
    );
  });

  test('insights say what expires, what is next and what the points rest on, each with its view', async () => {
    const text = (await openedDashboard()).text();
    expect(text).toContain('To keep Gold: at least 300 points. You have 19.6 points to spare.');
    expect(text).toContain('30 points from 1 client expire by Jan 15, 2027.');
    expect(text).toContain('Platinum requires 605.4 points more (Total).');
    expect(text).toContain('Åkerlund & Son AB accounts for 62.7% of all points (200.3 points).');
    expect(text).toContain('2 of 5 clients have no points.');
  });

  test('an insight leads to the clients that it speaks of', async () => {
    const page = await openedDashboard({ choices: { goal: 'Platinum' } });
    const links = page.tab('overview').findAll(PageLink);
    expect(links.map(({ props: { to, params } }) => ({ to, params }))).toContainEqual({
      to: '/breakdown',
      params: { goal: 'Platinum', expiring: '2027-01-15' },
    });
  });

  test('whether the tier is safe comes first, with the day, the cause and what ends then', async () => {
    const thresholds = { Gold: { total: 300 } };
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { ...examplePartner, thresholds }),
    });
    const page = await openedDashboard();
    const safety = page.tab('overview').find(Alert);
    expect(safety.props.title).toBe('Gold is at risk from Jan\u00a010,\u00a02027');
    expect(visibleText(safety)).toContain('Not met: Total.');
    expect(visibleText(safety)).toContain('30 points from 1 client expire on Jan 10, 2027.');
    // The checkpoints of the window before January meet it; those before July do not.
    expect(visibleText(safety)).toContain('can fall on Jul 15, 2027');
  });

  test('the goal is marked in the chart and said in words', async () => {
    const page = await openedDashboard({ choices: { goal: 'Platinum' } });
    const [total] = page.tab('overview').findAll(Image);
    expect(total?.props.alt).toContain('Goal: Platinum 925');
  });

  test('certification and tool usage are shown next to the points', async () => {
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
    expect(text).toContain("Today's figures do not meet any tier.");
    expect(text).toContain(
      'HubSpot has not published thresholds for Solutions Partner, Gold, Platinum, Diamond, Elite',
    );
  });

  test('thresholds that nobody published leave the tier open, and say so', async () => {
    server().on('GET /v1/facts', { body: factsPage(exampleClients) });
    const page = await openedDashboard();
    const tier = page.tab('overview').find(StatisticsItem, { label: 'Tier performance' });
    expect(tier.props.number).toBe('Undecided');
    expect(visibleText(tier)).toBe('Some thresholds are not published, so the tier is undecided.');
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
