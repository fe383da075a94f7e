import {
  Accordion,
  Alert,
  Button,
  EmptyState,
  LineChart,
  LoadingSpinner,
  StatisticsItem,
} from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleMoment,
  examplePartner,
  factsPage,
  session,
  shownRuleSetIds,
  startFakeServer,
  visibleText,
  type FakeServer,
} from '@partner-tier-points/extension-shared/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClientCardView } from './ClientCardView.tsx';

let server: FakeServer;
const ofCompany = (companyId: string) =>
  exampleClients.filter((client) => client.companyId === companyId);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: exampleMoment });
  server = startFakeServer();
  server.on('GET /v1/session', { body: session({ enrolment: enrolled }) });
  server.on('GET /v1/facts', { body: factsPage(ofCompany('901'), examplePartner) });
});
afterEach(() => vi.useRealTimers());

function open(language = 'en') {
  const renderer = createPatientRenderer('crm.record.tab');
  Object.assign(renderer.mocks.context.user, { language, locale: language });
  renderer.mocks.context.portal.timezone = 'Europe/Stockholm';
  renderer.mocks.context.crm = { objectId: 901, objectTypeId: '0-2' };
  renderer.render(<ClientCardView />);
  const text = () => visibleText(renderer.getRootNode());
  return { ...renderer, text };
}

test('the card asks for its own company and shows the points, their weight, entries and end', async () => {
  const card = open();
  await card.waitFor(() => card.find(StatisticsItem));
  const asked = () => server.calls.map(({ path }) => path).sort();
  await expect.poll(asked).toHaveLength(4);
  expect(asked()).toEqual([
    '/v1/facts?companyId=901',
    '/v1/session',
    '/v1/snapshots?ruleSet=points-2026-07&from=2026-11-16&to=2026-11-23',
    '/v1/texts/en?bundle=card',
  ]);
  expect(card.find(StatisticsItem, { label: 'Total' }).props.number).toBe('200.3');
  const text = card.text();
  expect(text).toContain('Total: 66.8% of the 300 required for Gold.');
  expect(text).toContain('Next to expire Jan 10, 2027: 30.0 May 4, 2027: 150.0');
  expect(text).toContain(
    'New sale (Marketing Hub) Sourced · May 4, 2026 Expires: May 4, 2027 $3,000 / 100 × 5 150.0',
  );
  expect(text).toContain('Rules since Jul 15, 2026.');
  expect(shownRuleSetIds(card.getRootNode())).toEqual([]);
});

test('in Swedish, with Swedish numbers and dates', async () => {
  const card = open('sv');
  await card.waitFor(() => card.find(StatisticsItem));
  const text = card.text();
  expect(text).toContain('Totalt: 66,8 % av de 300 som krävs för Gold.');
  expect(text).toContain('Upphör härnäst 10 jan. 2027: 30');
});

test('a growth market is explained in words', async () => {
  server.on('GET /v1/facts', { body: factsPage(ofCompany('902')) });
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain('multiplied by 2'));
  expect(card.text()).toContain('Your credited tier is not entered.');
});

test('a tier that is entered and has no known threshold is said so', async () => {
  server.on('GET /v1/facts', { body: factsPage(ofCompany('902'), { creditedTier: 'Gold' }) });
  const card = open();
  await card.waitFor(() =>
    expect(card.text()).toContain('No threshold is known for your credited tier'),
  );
});

test('whether the tier is safe is asked of the whole account when someone opens it', async () => {
  const card = open();
  const title = 'Is your tier safe?';
  await card.waitFor(() => card.find(Accordion, { title }));
  server.on('GET /v1/facts', { body: factsPage([], {}) });
  card.find(Accordion, { title }).trigger('onClick');
  await card.waitFor(() => expect(card.text()).toContain('Enter your credited tier'));
  expect(card.text()).not.toMatch(/can fall|at risk/);
});

test('says why a client has no points', async () => {
  server.on('GET /v1/facts', { body: factsPage(ofCompany('903')) });
  const card = open();
  await card.waitFor(() =>
    expect(card.find(Alert).props.title).toBe('Why this client has no points'),
  );
  expect(card.text()).toContain('You do not manage this client.');
});

test('a company without a partner client says so', async () => {
  server.on('GET /v1/facts', { body: factsPage([]) });
  const card = open();
  await card.waitFor(() => expect(card.find(EmptyState).props.title).toBe('Not a partner client'));
});

test('outside the beta there is only the hint, and nothing is asked about the client', async () => {
  server.on('GET /v1/session', { body: session() });
  const card = open();
  await card.waitFor(() =>
    expect(card.find(EmptyState).props.title).toBe('Tier points are in beta'),
  );
  expect(server.calls.some(({ path }) => path.startsWith('/v1/facts'))).toBe(false);
});

test('while the server reads HubSpot the card waits with its progress', async () => {
  const progress = { objectType: 'deals', read: 10, expected: 40 } as const;
  let reads = 0;
  server.on('GET /v1/facts', () => {
    reads += 1;
    return reads === 1
      ? { body: factsPage([], {}, { status: 'loading', progress, retryAfter: 0.3, asOf: null }) }
      : { body: factsPage(ofCompany('901')) };
  });
  const card = open();
  await card.waitFor(() =>
    expect(card.find(LoadingSpinner).props.label).toContain('deals: 10 of 40'),
  );
  await card.waitFor(() => card.find(StatisticsItem));
});

test('earlier figures are marked, and what could not be scored is counted', async () => {
  const incomplete = exampleClients.filter(({ id }) => id === '4');
  server.on('GET /v1/facts', {
    body: factsPage(incomplete, {}, { stale: true, problem: 'hubspot.dailyLimit' }),
  });
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain('These figures are out of date'));
  expect(card.text()).toContain('The last sync failed: HubSpot allows this account no more API');
  expect(card.text()).toContain('Deal d4 : MRR is missing. Correct it in HubSpot, then sync.');
});

test('an unreachable server can be tried again', async () => {
  server.on('GET /v1/facts', 'unreachable');
  const card = open();
  await card.waitFor(() => expect(card.find(Button).text).toBe('Try again'));
  server.on('GET /v1/facts', { body: factsPage(ofCompany('901')) });
  card.find(Button).trigger('onClick');
  await card.waitFor(() => card.find(StatisticsItem));
});

const totalsOn = (day: string, total: number) => ({
  ruleSet: 'points-2026-07',
  snapshots: [
    {
      day,
      totals: { total, sold: total, sourced: total, assisted: 0, managed: 0 },
      from: 'kept' as const,
    },
  ],
});

test.each([
  [
    501.5,
    'Total: 501.5 now, 301.2 without this client. That is enough for Gold, which requires 300.',
  ],
  [
    500,
    'Total: 500.0 now, 299.7 without this client. That is too few for Gold, which requires 300.',
  ],
])('with %d points in the account, the loss of the client says: %s', async (total, sentence) => {
  server.on('GET /v1/snapshots', { body: totalsOn('2026-11-22', total) });
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain(sentence));
  expect(card.text()).toContain('Points you would lose: 200.3.');
  expect(card.text()).toContain('Account totals as of Nov 22, 2026.');
});

test('shows the loss in points alone when the account’s totals are missing', async () => {
  server.on('GET /v1/snapshots', 'unreachable');
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain('Points you would lose: 200.3.'));
  expect(card.text()).toContain('Account totals are not available here yet.');
});

test('the history is read when someone opens it', async () => {
  const history = [{ on: '2026-10-01', track: 'sold', points: 150 }];
  server.on('GET /v1/clients/1/history', { body: { id: '1', history } });
  const card = open();
  await card.waitFor(() => card.find(Accordion, { title: 'History' }));
  expect(server.calls.some(({ path }) => path.includes('history'))).toBe(false);
  card.find(Accordion, { title: 'History' }).trigger('onClick');
  await card.waitFor(() => card.find(LineChart));
  expect(card.text()).toContain('Oct 1, 2026 150.0');
});

test('the client can be opened on the Tier page', async () => {
  const card = open();
  const button = () => card.find(Button, (one) => one.text === 'Open this client on the Tier page');
  await card.waitFor(button);
  button().trigger('onClick');
  expect(card.mocks.actions.navigateToPage.calls).toEqual([
    [{ to: '/client', params: { client: '1' } }],
  ]);
});
