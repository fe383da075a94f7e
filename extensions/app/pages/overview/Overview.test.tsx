import {
  Accordion,
  Alert,
  Image,
  Link,
  ProgressBar,
  StatisticsItem,
  StatusTag,
  TableRow,
} from '@hubspot/ui-extensions';
import { PageLink } from '@hubspot/ui-extensions/pages';
import { hostsTime, shownPoints } from '@partner-tier-points/extension-shared';
import {
  exampleClients,
  exampleDay,
  examplePartner,
  factsPage,
  visibleText,
} from '@partner-tier-points/extension-shared/testing';
import { ruleSetInForce, score } from '@partner-tier-points/points';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDashboard, openedDashboard, serveExample } from '../testing/openDashboard.tsx';

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

  test('each track has a bar to the next tier, and a table of all thresholds', async () => {
    const page = await openedDashboard();
    const [total, sourced] = page.tab('overview').findAll(ProgressBar);
    expect(total?.props).toMatchObject({
      title: 'Total: 319.7',
      value: expect.closeTo(319.678, 3),
      maxValue: 925,
      valueDescription: '605.4 points to Platinum',
    });
    // No higher threshold is known: the bar is full.
    expect(sourced?.props).toMatchObject({ title: 'Sourced: 250.0', value: 200, maxValue: 200 });
    const text = page.text();
    expect(text).toContain('Not published: enter yours in the settings – Unknown');
    expect(text).toContain('Gold Your own 300 Reached');
  });

  test('an insight says whom to call first and why', async () => {
    const clients = exampleClients.map((client, index) => ({
      ...client,
      ...(index === 0 && { usage: { score: 20, trend: -0.2 } }),
      ...(index === 1 && { renewals: [{ on: '2027-01-03', hubs: ['sales'] }] }),
    }));
    server().on('GET /v1/facts', { body: factsPage(clients, examplePartner) });
    expect((await openedDashboard()).text()).toContain(
      '2 clients at risk of leaving. The first: Bangalore Works (Next renewal: Jan 3, 2027), Åkerlund & Son AB (Usage score: -20%).',
    );
  });

  test('the median says how many clients share nothing, where some do', async () => {
    const [first, ...others] = exampleClients;
    const hidden = { ...first!, toolsUsed: null, usage: { shared: false } };
    server().on('GET /v1/facts', { body: factsPage([hidden, ...others], examplePartner) });
    expect((await openedDashboard()).text()).toContain(
      'Half of your clients use at least this many. 1 client shares nothing with you and is left out.',
    );
    server().on('GET /v1/facts', { body: factsPage(exampleClients, examplePartner) });
    expect((await openedDashboard()).text()).not.toContain('nothing with you');
  });

  test('a threshold is third parties’ where it was taken over from them, not where it is equal', async () => {
    const taken = 'Platinum Reported by third parties 925 605.4 points';
    const entered = 'Platinum Your own 925 605.4 points';
    expect((await openedDashboard()).text()).toContain(entered);
    const partner = { ...examplePartner, reportedThresholds: { Platinum: ['total' as const] } };
    server().on('GET /v1/facts', { body: factsPage(exampleClients, partner) });
    expect((await openedDashboard()).text()).toContain(taken);
  });

  test('a goal is what its bar goes to', async () => {
    const page = await openedDashboard({ choices: { goal: 'Gold' } });
    const [total] = page.tab('overview').findAll(ProgressBar);
    expect(total?.props).toMatchObject({ maxValue: 300, valueDescription: '300 for Gold' });
  });

  test('insights say what the answers above have not said, each with its view', async () => {
    const text = (await openedDashboard()).text();
    expect(text).toContain('2 of 5 clients have no points.');
  });

  test('one sentence says what threatens the tier, with the evaluations and two actions', async () => {
    const thresholds = { Gold: { total: 300 }, Platinum: { total: 925 } };
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { ...examplePartner, thresholds }),
    });
    const page = await openedDashboard();
    const safety = page.tab('overview').find(Alert);
    expect(`${safety.props.title} ${visibleText(safety)}`.replace(/\s/g, ' ')).toBe(
      'Gold is at risk from Jan 10, 2027: Total falls to 289.7 of the 300 required, ' +
        'with 30 points expiring. Safe on Jan 15, 2027 At risk on Jul 15, 2027 ' +
        'Show the clients Plan a fix',
    );
    const [clients, plan] = safety.findAll(PageLink);
    expect(clients?.props).toMatchObject({ to: '/breakdown', params: { expiring: '2027-01-10' } });
    expect(plan?.props.to).toBe('/planner');
    const total = page.tab('overview').find(StatisticsItem, { label: 'Total' });
    expect(total.props.number).toBe('319.7');
    expect(visibleText(total)).toBe('300 for Gold · 925 for Platinum');
    expect(page.text()).toMatch(/Call first · Total .*Jan 10, 2027 30\.0 Gold holds \+/);
    safety.find(StatusTag, { variant: 'danger' }).trigger('onClick');
    expect(page.address()).toMatchObject({
      to: '/evaluation',
      params: { evaluation: '2027-07-15' },
    });
  });

  test('a certification that ends leads to the settings: no client and no plan renews it', async () => {
    const thresholds = { Gold: { total: 1 } };
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { ...examplePartner, thresholds }),
    });
    const safety = (await openedDashboard()).tab('overview').find(Alert);
    expect(safety.props.title.replace(/\s/g, ' ')).toBe(
      'Gold is at risk from Mar 2, 2027. Not met: Partner Certified.',
    );
    expect(safety.find(Link).text).toBe('Partner Certified');
    expect(safety.findAll(PageLink)).toEqual([]);
  });

  test.each([
    ['a membership that ended', { membership: false }, null, 'Paid membership'],
    [
      'retention that is too low',
      {
        creditedTier: 'Diamond',
        grossRevenueRetention: 0.7,
        thresholds: { Diamond: { total: 1 } },
      },
      'points-2026-01',
      'Gross revenue retention',
    ],
  ])('%s leads there too', async (_what, lacks, ruleSet, name) => {
    const partner = { ...examplePartner, thresholds: { Gold: { total: 1 } }, ...lacks };
    server().on('GET /v1/facts', { body: factsPage(exampleClients, partner, { ruleSet }) });
    const safety = (await openedDashboard()).tab('overview').find(Alert);
    expect(safety.props.title).toMatch(new RegExp(`Not met: ${name}\\.$`));
    expect(safety.find(Link).text).toBe(name);
    expect(safety.findAll(PageLink)).toEqual([]);
  });

  test('a condition and a track that are not met lead to clients and plan: they mend the track', async () => {
    const partner = { ...examplePartner, membership: false, thresholds: { Gold: { total: 400 } } };
    server().on('GET /v1/facts', { body: factsPage(exampleClients, partner) });
    const safety = (await openedDashboard()).tab('overview').find(Alert);
    expect(safety.findAll(PageLink)).toHaveLength(2);
  });

  test('what is below today says so, and with which track', async () => {
    const thresholds = { Gold: { total: 400 } };
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { ...examplePartner, thresholds }),
    });
    const { props } = (await openedDashboard()).tab('overview').find(Alert);
    expect(props.variant).toBe('danger');
    expect(props.title).toBe(
      "Today's figures do not meet Gold: Total has 319.7 of the 400 required.",
    );
  });

  test('the picture says its figures in words and in a table', async () => {
    const page = await openedDashboard();
    expect(page.tab('overview').find(Image).props.alt).toBe(
      'Total: 319.7 today, 139.7 on Jul\u00a023,\u00a02027. Sourced: 250.0 today, 100.0 on Jul\u00a023,\u00a02027.',
    );
    const table = visibleText(page.tab('overview').find(Accordion));
    expect(table).toContain("Nov 23, 2026 Calculated from today's data 319.7 250.0");
    expect(table).toContain('Jan 15, 2027 (Evaluation) Projection 289.7 250.0');
  });

  describe('the first use', () => {
    const linksOf = (node: { findAll: (of: typeof Link) => { text: string | null }[] }) =>
      node.findAll(Link).map(({ text }) => text);
    const [first, ...others] = exampleClients;
    const inSek = { ...first!, sales: [{ ...first!.sales![0]!, currency: 'SEK' }] };

    test('without a tier the alert says in a line what is missing, and leads to the settings', async () => {
      const clients = exampleClients.map(({ sales: _, ...client }) => client);
      server().on('GET /v1/facts', { body: factsPage(clients, { certifiedUntil: '2027-03-01' }) });
      const page = await openedDashboard();
      const alert = page.tab('overview').find(Alert);
      expect(alert.props.title).toContain('Enter your credited tier in the settings');
      expect(linksOf(alert)).toEqual(['Credited tier, Thresholds, Deal mapping']);
      expect(alert.findAll(Link).map(({ props }) => props.href)).toContain(
        'https://app.hubspot.com/integrations-settings/123/installed',
      );
    });

    test('without a tier each call leads to a plan, and no figure stands against nothing', async () => {
      const fixed = factsPage(exampleClients, { certifiedUntil: '2027-03-01' });
      server().on('GET /v1/facts', { body: fixed });
      const text = (await openedDashboard()).text();
      expect(text).toMatch(/Call first · Total Client Expires on Points Planner/);
      expect(text).toContain('Jan 10, 2027 30.0 Plan renewal');
      expect(text).not.toContain('If not replaced');
    });

    test('what is missing beside a known tier is told below the answers', async () => {
      server().on('GET /v1/facts', { body: factsPage([inSek, ...others], examplePartner) });
      const page = await openedDashboard();
      expect(linksOf(page.tab('overview').find(Alert))).toEqual([]);
      expect(linksOf(page.tab('overview'))).toEqual(['Currency conversions']);
    });

    test('is gone when all is entered', async () => {
      const page = await openedDashboard();
      expect(page.text()).not.toContain('To enter in the settings');
    });
  });

  test('a month in which nothing changed is said as that', async () => {
    server().on('GET /v1/facts', { body: factsPage([exampleClients[2]!], examplePartner) });
    const text = (await openedDashboard()).text();
    expect(text).toContain('Nothing gained or lost in 30 days.');
    expect(text).not.toMatch(/0(\.0)? in 30 days/);
  });

  test('what is below the answers is drawn after them, with the table behind the picture', async () => {
    const afterPaint: (() => void)[] = [];
    const soon = setTimeout;
    // What waits until the page is drawn is held back.
    vi.stubGlobal('setTimeout', (run: () => void, wait?: number) =>
      wait === hostsTime ? afterPaint.push(run) : soon(run, wait),
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    const page = openDashboard();
    await page.waitFor(() => expect(page.text()).toContain('Show the changes'));
    const rows = () =>
      page.find(Accordion, { title: 'The same as a table' }).findAll(TableRow).length;
    expect(rows()).toBe(0);
    expect(page.maybeFind(ProgressBar)).toBeNull();
    const drawn = () => {
      for (const run of afterPaint.splice(0)) run();
      return page.maybeFind(ProgressBar);
    };
    await expect.poll(drawn).not.toBeNull();
    expect(rows()).toBeGreaterThan(12);
  });

  test('certification and tool usage are shown next to the points', async () => {
    const text = (await openedDashboard()).text();
    expect(text).toContain('Partner Certified Yes, until Mar 1, 2027');
    expect(text).toContain('Median tool usage: 3 HubSpot tools');
    expect(text).toContain('Paid membership Required: yes yes Met');
  });

  test('an expired certification and an unknown tier are said plainly', async () => {
    server().on('GET /v1/facts', {
      body: factsPage(exampleClients, { certifiedUntil: '2026-11-22' }),
    });
    const text = (await openedDashboard()).text();
    expect(text).toContain('No, expired on Nov 22, 2026');
    expect(text).toContain('Enter your credited tier in the settings');
    expect(text).toContain("Today's figures do not meet any tier.");
    expect(text).toContain('Not published: enter yours in the settings – Unknown');
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
