import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Image,
  LineChart,
  Panel,
  ProgressBar,
  SearchInput,
  Select,
  StatisticsItem,
  Tab,
  Table,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { shownPoints } from '@partner-tier-points/extension-shared';
import {
  enrolled,
  exampleClients,
  exampleDay,
  exampleMoment,
  examplePartner,
  factsPage,
  problem,
  session,
  startFakeServer,
  trigger,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import { ruleSetInForce, score } from '@partner-tier-points/points';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Dashboard } from './Dashboard.tsx';

let server: FakeServer;
const facts = { partner: examplePartner, clients: exampleClients };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
  server = startFakeServer();
  server.on('GET /v1/facts', { body: factsPage(exampleClients, examplePartner) });
});
afterEach(() => vi.useRealTimers());

function open(language = 'en') {
  const renderer = createRenderer('pages');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.mocks.context.portal.timezone = 'Europe/Stockholm';
  renderer.render(
    <Dashboard
      session={session({ enrolment: enrolled })}
      onBack={() => undefined}
      onSessionChange={() => undefined}
    />,
  );
  const tab = (tabId: string) => renderer.find(Tab, { tabId });
  return {
    ...renderer,
    tab,
    text: () => visibleText(renderer.getRootNode()).replace(/\p{Zs}/gu, ' '),
    names: () =>
      tab('breakdown')
        .find(Table)
        .findAll(TableRow)
        .flatMap((row) => row.maybeFind(Button)?.text ?? []),
  };
}

async function opened(language?: string) {
  const page = open(language);
  await page.waitFor(() => page.tab('overview'));
  return page;
}

describe('overview', () => {
  test('the totals are those of the scoring module, rounded so that they add up', async () => {
    const page = await opened();
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
    const page = await opened();
    const [total, sourced] = page.tab('overview').findAll(Image);
    expect(total?.props.alt).toBe('Total: 319.7. Thresholds: Gold 300, Platinum 925.');
    expect(sourced?.props.alt).toBe('Sourced: 250. Thresholds: Gold 200.');
    const text = page.text();
    expect(text).toContain('605.4 to Platinum');
    expect(text).toContain('Not published for Solutions Partner, Diamond, Elite');
    expect(text).toContain('Platinum 925 605.4 Your own');
  });

  test('insights say what keeps the tier, what gains one, what expires and how it is computed', async () => {
    const text = (await opened()).text();
    expect(text).toContain('Total: at least 300. You have 19.6 to spare.');
    expect(text).toContain('Total: 605.4 more to reach Platinum (925).');
    expect(text).toContain('30 points of 1 client expire before Feb 22, 2027: 30 sold, 0 managed.');
    expect(text).toContain('scored as of then');
  });

  test('certification and tool usage are told beside the points', async () => {
    const text = (await opened()).text();
    expect(text).toContain('Partner Certified Yes, until Mar 1, 2027');
    expect(text).toContain('Median tool usage: 3 HubSpot tools');
    expect(text).toContain('Paid membership yes yes Met');
  });

  test('an expired certification and an unknown tier are said plainly', async () => {
    server.on('GET /v1/facts', {
      body: factsPage(exampleClients, { certifiedUntil: '2026-11-22' }),
    });
    const text = (await opened()).text();
    expect(text).toContain('No, expired on Nov 22, 2026');
    expect(text).toContain('Enter your credited tier in the settings');
    expect(text).toContain("Today's figures meet no tier.");
    expect(text).toContain('No threshold is published. Enter yours in the settings.');
  });

  test('thresholds that nobody published leave the tier open, and say so', async () => {
    server.on('GET /v1/facts', { body: factsPage(exampleClients) });
    const page = await opened();
    const tier = page.tab('overview').find(StatisticsItem, { label: 'Tier performance' });
    expect(tier.props.number).toBe('Open');
    expect(visibleText(tier)).toBe('Thresholds that are not published leave this open.');
  });

  test('a rule set of the years before points is shown in dollars', async () => {
    server.on('GET /v1/facts', {
      body: factsPage(exampleClients, examplePartner, { ruleSet: 'mrr-2018' }),
    });
    const page = await opened();
    const { number } = page.tab('overview').find(StatisticsItem, { label: 'Sold' }).props;
    expect(number).toMatch(/^\$/);
    expect(page.text()).toContain('instead of points');
  });
});

describe('points breakdown', () => {
  test('clients with most points come first; each column sorts', async () => {
    const page = await opened();
    const all = [
      'Åkerlund & Son AB',
      'Bangalore Works',
      'Client 5',
      'Incomplete GmbH',
      'Quiet Ltd',
    ];
    expect(page.names()).toEqual(all);
    const header = (text: string) =>
      page.tab('breakdown').find(TableHeader, (found) => found.text === text);
    trigger(header('Client'), 'onSortChange', 'descending');
    expect(page.names()[0]).toBe('Quiet Ltd');
    trigger(header('Managed'), 'onSortChange', 'ascending');
    expect(page.names()[4]).toBe('Åkerlund & Son AB');
  });

  test('deal type, market type and search filter the clients and their sums', async () => {
    const page = await opened();
    const breakdown = () => page.tab('breakdown');
    trigger(breakdown().find(Select, { name: 'dealType' }), 'onChange', 'sourced');
    expect(page.names()).toEqual(['Åkerlund & Son AB', 'Bangalore Works']);
    expect(visibleText(breakdown())).toContain(
      '2 clients of 5. Combined 250: sold 250, managed 0.',
    );
    trigger(breakdown().find(Select, { name: 'market' }), 'onChange', 'growth');
    expect(page.names()).toEqual(['Bangalore Works']);
    trigger(breakdown().find(SearchInput), 'onInput', 'nobody');
    expect(breakdown().find(EmptyState).props.title).toBe('No client fits the filters');
    breakdown().find(Button).trigger('onClick');
    expect(page.names()).toHaveLength(5);
  });

  test('many clients are shown a page at a time', async () => {
    const clients = Array.from({ length: 60 }, (_, index) => ({
      id: `c${index}`,
      name: `Client ${String(index).padStart(2, '0')}`,
    }));
    server.on('GET /v1/facts', { body: factsPage(clients) });
    const page = await opened();
    const table = () => page.tab('breakdown').find(Table);
    expect(table().props).toMatchObject({ page: 1, pageCount: 3 });
    trigger(table(), 'onPageChange', 3);
    expect(page.names()[0]).toBe('Client 50');
    expect(page.names()).toHaveLength(10);
  });

  test('the growth multiplier is marked on the client and explained on hover', async () => {
    const page = await opened();
    const row = page
      .tab('breakdown')
      .findAll(TableRow)
      .find((found) => visibleText(found).includes('Bangalore'));
    expect(row && visibleText(row)).toContain('×2 growth');
  });

  test("a client's panel tells every entry, HubSpot's figures and the history once it is open", async () => {
    server.on('GET /v1/clients/1/history', {
      body: {
        id: '1',
        history: [
          { on: '2026-01-01', track: 'sold', points: 30 },
          { on: '2026-05-05', track: 'sold', points: 180 },
        ],
      },
    });
    const page = await opened();
    const panel = () =>
      page
        .tab('breakdown')
        .find(Button, (button) => button.text === 'Åkerlund & Son AB')
        .props.overlay?.find(Panel);
    expect(server.calls.some(({ path }) => path.includes('history'))).toBe(false);
    panel()?.trigger('onOpen');
    await page.waitFor(() => expect(panel()?.find(LineChart).props.data).toHaveLength(2));
    const open = panel();
    const text = open ? visibleText(open) : '';
    expect(text).toContain(
      'New sale (marketing-hub) Sourced 5 ×1 100% 150 May 4, 2026 May 4, 2027',
    );
    expect(text).toContain('HubSpot last updated its figures on Apr 1, 2026.');
    expect(text).toContain("Core market, by the client's country");
  });

  test('a client without points is told why, and what was set aside', async () => {
    const page = await opened();
    const panel = (name: string) =>
      page
        .tab('breakdown')
        .find(Button, (button) => button.text === name)
        .props.overlay?.find(Panel);
    panel('Quiet Ltd')?.trigger('onOpen');
    panel('Incomplete GmbH')?.trigger('onOpen');
    await page.waitFor(() => panel('Quiet Ltd')?.find(ErrorState));
    const quiet = panel('Quiet Ltd');
    expect(quiet ? visibleText(quiet) : '').toContain('No closed deals are connected');
    const incomplete = panel('Incomplete GmbH');
    expect(incomplete ? visibleText(incomplete) : '').toContain('Sale d4: MRR is missing');
  });
});

describe('states', () => {
  test('while the server reads HubSpot, the progress is shown', async () => {
    let reads = 0;
    server.on('GET /v1/facts', () => {
      reads += 1;
      const progress = { read: 100, expected: 500 };
      return reads === 1
        ? { body: factsPage([], {}, { status: 'loading', retryAfter: 0.3, progress, asOf: null }) }
        : { body: factsPage(exampleClients) };
    });
    const page = open();
    await page.waitFor(() =>
      expect(page.find(ProgressBar).props.valueDescription).toBe('100 of 500 clients'),
    );
    await page.waitFor(() => page.tab('overview'));
  });

  test('a refusal by HubSpot names the missing scopes', async () => {
    const scopes = ['crm.objects.partner-clients.read'];
    server.on('GET /v1/facts', problem(403, { code: 'hubspot.refused', message: '', scopes }));
    const page = open();
    await page.waitFor(() => expect(page.find(ErrorState).props.type).toBe('lock'));
    expect(page.text()).toContain('Missing scopes: crm.objects.partner-clients.read');
  });

  test('an unreachable server can be tried again', async () => {
    server.on('GET /v1/facts', 'unreachable');
    const page = open();
    const retry = () => page.find(Button, (button) => button.text === 'Try again');
    await page.waitFor(() => retry());
    server.on('GET /v1/facts', { body: factsPage(exampleClients) });
    retry().trigger('onClick');
    await page.waitFor(() => page.tab('overview'));
  });

  test('an internal failure gives the reference to look it up by', async () => {
    server.on('GET /v1/facts', problem(500, { code: 'internal', message: '', requestId: 'r-42' }));
    const page = open();
    await page.waitFor(() => expect(page.text()).toContain('r-42'));
  });

  test('an account without clients is told what would bring them', async () => {
    server.on('GET /v1/facts', { body: factsPage([]) });
    const page = open();
    await page.waitFor(() =>
      expect(page.find(EmptyState).props.title).toBe('No partner clients yet'),
    );
  });

  test('stale figures carry their date and the reason; rows set aside are counted', async () => {
    server.on('GET /v1/facts', {
      body: factsPage(
        exampleClients,
        {},
        { stale: true, problem: 'hubspot.unavailable', setAside: 3 },
      ),
    });
    const page = await opened();
    const titles = page.findAll(Alert).map(({ props }) => props.title);
    expect(titles[0]).toMatch(/^These are earlier figures, from Nov 23, 2026/);
    const text = page.text();
    expect(text).toContain('hubspot.unavailable');
    expect(text).toContain('3 rows from HubSpot could not be used');
    expect(text).toContain('MRR is missing: 1');
  });

  test('a rule set that this build does not know is said, and the one in force used', async () => {
    server.on('GET /v1/facts', { body: factsPage(exampleClients, {}, { ruleSet: 'points-2031' }) });
    const text = (await opened()).text();
    expect(text).toContain('The rule set points-2031 from the settings is not known here');
    expect(text).toContain('rule set points-2026-07');
  });

  test('the whole dashboard is in Swedish, with Swedish numbers and dates', async () => {
    const page = await opened('sv');
    const text = page.text();
    expect(page.tab('breakdown').props.title).toBe('Poäng per kund');
    expect(text).toContain('Totalt: minst 300. Ni har 19,6 till godo.');
    expect(text).toContain('30 poäng hos 1 kund upphör före 22 feb. 2027');
    expect(text).toContain('Ja, till och med 1 mars 2027');
  });
});
