import { Alert, Button, EmptyState, LoadingSpinner, StatisticsItem } from '@hubspot/ui-extensions';
import {
  createPatientRenderer,
  enrolled,
  exampleClients,
  exampleMoment,
  examplePartner,
  factsPage,
  session,
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
  const text = () => visibleText(renderer.getRootNode()).replace(/\p{Zs}/gu, ' ');
  return { ...renderer, text };
}

test('the card asks for its own company and shows the points, their weight, entries and end', async () => {
  const card = open();
  await card.waitFor(() => card.find(StatisticsItem));
  const asked = server.calls.map(({ path }) => path);
  expect(asked.sort()).toEqual([
    '/v1/facts?companyId=901',
    '/v1/session',
    '/v1/texts/en?bundle=card',
  ]);
  expect(card.find(StatisticsItem, { label: 'Total' }).props.number).toBe('200.3');
  const text = card.text();
  expect(text).toContain('Total: 66.8% of the 300 that Gold requires.');
  expect(text).toContain('Next to expire Jan 10, 2027: 30 May 4, 2027: 150');
  expect(text).toContain('New sale (marketing-hub)');
});

test('in Swedish, with Swedish numbers and dates', async () => {
  const card = open('sv');
  await card.waitFor(() => card.find(StatisticsItem));
  const text = card.text();
  expect(text).toContain('Totalt: 66,8 % av de 300 som Gold kräver.');
  expect(text).toContain('Upphör härnäst 10 jan. 2027: 30');
});

test('a growth market is explained in words', async () => {
  server.on('GET /v1/facts', { body: factsPage(ofCompany('902')) });
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain('multiplied by 2'));
  expect(card.text()).toContain('Neither a published nor an own threshold');
});

test('a client without points is told why', async () => {
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

test('outside the beta there is only the hint, and nothing of the client is asked for', async () => {
  server.on('GET /v1/session', { body: session() });
  const card = open();
  await card.waitFor(() =>
    expect(card.find(EmptyState).props.title).toBe('Tier points are in beta'),
  );
  expect(server.calls.some(({ path }) => path.startsWith('/v1/facts'))).toBe(false);
});

test('while the server reads HubSpot the card waits with its progress', async () => {
  const progress = { read: 10, expected: 40 };
  let reads = 0;
  server.on('GET /v1/facts', () => {
    reads += 1;
    return reads === 1
      ? { body: factsPage([], {}, { status: 'loading', progress, retryAfter: 0.3, asOf: null }) }
      : { body: factsPage(ofCompany('901')) };
  });
  const card = open();
  await card.waitFor(() => expect(card.find(LoadingSpinner).props.label).toContain('10 of 40'));
  await card.waitFor(() => card.find(StatisticsItem));
});

test('earlier figures are marked, and what could not be scored is counted', async () => {
  const incomplete = exampleClients.filter(({ id }) => id === '4');
  server.on('GET /v1/facts', { body: factsPage(incomplete, {}, { stale: true }) });
  const card = open();
  await card.waitFor(() => expect(card.text()).toContain('These are earlier figures'));
  expect(card.text()).toContain('1 sale or subscription could not be scored.');
});

test('an unreachable server can be tried again', async () => {
  server.on('GET /v1/facts', 'unreachable');
  const card = open();
  await card.waitFor(() => expect(card.find(Button).text).toBe('Try again'));
  server.on('GET /v1/facts', { body: factsPage(ofCompany('901')) });
  card.find(Button).trigger('onClick');
  await card.waitFor(() => card.find(StatisticsItem));
});
