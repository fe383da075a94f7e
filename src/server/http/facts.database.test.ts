import { setTimeout } from 'node:timers/promises';
import { factsPageSchema, type FactsPage } from '@partner-tier-points/contract';
import { parseFacts, ruleSets } from '@partner-tier-points/points';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pauseAfterFailure } from '../sync/failure.ts';
import { freshFor } from '../sync/due-at.ts';
import { startTestService, type TestService } from '../testing/test-service.ts';

/** Clients with names as long as names may be, so that their facts are three pages. */
const largeClients = 960;

let service: TestService;
/** The service's clock. */
let now = Date.UTC(2026, 10, 23);
beforeAll(async () => {
  service = await startTestService([25, largeClients, 0, 3, 240], { now: () => new Date(now) });
  for (const { id } of account(large).clients.all()) {
    account(large).setProperty('partner_clients', id, 'hs_client_name', id.padEnd(512, 'あ'));
  }
});
afterAll(() => service?.close());

const [small, large, empty] = ['100', '101', '102'] as const;
const [failing, busy] = ['103', '104'] as const;
const factsOf = (portalId: string) => service.allFacts({ portalId, sentAt: now });
const ask = (path: string, portalId: string) => service.ask(path, { portalId, sentAt: now });
const account = (portalId: string) => {
  const found = service.accounts.find((each) => each.portalId === portalId);
  if (found === undefined) throw new Error('no such account');
  return found;
};
const idsOf = (pages: FactsPage[]) => pages.flatMap(({ clients }) => clients.map(({ id }) => id));

describe('the facts of an account', () => {
  test('are synced in the background, with progress, and are facts to the scoring module', async () => {
    expect((await ask('/v1/facts', small)).body).toMatchObject({
      status: 'loading',
      clients: [],
      asOf: null,
      cursor: null,
    });
    const [page] = await factsOf(small);
    expect(page).toMatchObject({
      status: 'ready',
      stale: false,
      problem: null,
      totalClients: 25,
      asOf: new Date(now).toISOString(),
      listedAt: new Date(now).toISOString(),
    });
    expect(parseFacts({ partner: page?.partner, clients: page?.clients }).clients).toHaveLength(25);
  });

  test('are synced once, however many ask, in as few calls as HubSpot allows', async () => {
    const { clients, deals, requestCount } = account(busy);
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask('/v1/facts', busy)));
    for (const { body } of answers) expect(body).toMatchObject({ status: 'loading' });
    await factsOf(busy);
    const lists = Math.ceil(clients.size / 100) + Math.ceil(deals.size / 100);
    // Besides: the user, the account's time zone, two lists of properties, two numbers of records, and a page
    // that may come twice. After that, the histories of points and of MRR are read, once each.
    const once = 6 + 1 + 2 * Math.ceil(clients.size / 50);
    expect(account(busy).requestCount - requestCount).toBeLessThanOrEqual(lists + once);
  });

  test('come in pages below 1 MB, complete and without repetition', async () => {
    const pages = await factsOf(large);
    // One in the middle too, which was led to and leads on.
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      expect(page.size).toBeLessThan(1_000_000);
      expect(page.totalClients).toBe(largeClients);
    }
    // What they are scored by comes once.
    expect(pages.map((page) => page.ruleSets)).toEqual([
      ruleSets,
      ...pages.slice(1).map(() => null),
    ]);
    const ids = idsOf(pages);
    expect(ids).toHaveLength(largeClients);
    expect(new Set(ids)).toEqual(new Set([...account(large).clients.all()].map(({ id }) => id)));
    // The cursor opens nothing in another account.
    const elsewhere = await ask(`/v1/facts?cursor=${pages[0]?.cursor}`, small);
    expect(elsewhere).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    // Pages are filled: with the next client, each would have been too large.
    for (const page of pages.slice(0, -1)) expect(page.size).toBeGreaterThan(700_000);
  });

  test('of one company are those of its client', async () => {
    const [page] = await factsOf(small);
    const client = page?.clients[7];
    const answer = await ask(`/v1/facts?companyId=${client?.companyId}`, small);
    expect(answer.body).toMatchObject({ status: 'ready', clients: [client], cursor: null });
    expect((await ask('/v1/facts?companyId=1', small)).body).toMatchObject({ clients: [] });
  });

  test('are none in an account without clients', async () => {
    expect(await factsOf(empty)).toMatchObject([{ status: 'ready', totalClients: 0, setAside: 0 }]);
  });

  test('go with the settings of the account', async () => {
    const settings = { partner: { creditedTier: 'Gold' }, ruleSet: 'points-2026-01' };
    await service.ask('/v1/settings', { method: 'PUT', body: settings, sentAt: now });
    expect(await factsOf(small)).toMatchObject([settings]);
  });

  test.each(['nonsense', '00000000-0000-0000-0000-000000000000.0', "'--.1"])(
    'have no page at the cursor %s',
    async (cursor) => {
      const answer = await ask(`/v1/facts?cursor=${cursor}`, small);
      expect(answer).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    },
  );
});

describe('facts that are an hour old', () => {
  test('are served while they are synced again, and an old page leads to its own next one', async () => {
    const before = await factsOf(large);
    const gone = [...account(large).clients.all()][0]?.id ?? '';
    account(large).delete('partner_clients', gone);
    now += freshFor + 1;
    // Asks for no client, so that the answer is short.
    const look = async () =>
      factsPageSchema.parse((await ask('/v1/facts?companyId=1', large)).body);
    expect(await look()).toMatchObject({
      status: 'ready',
      stale: true,
      totalClients: largeClients,
    });
    while ((await look()).stale) await setTimeout(20);
    const after = await factsOf(large);
    expect(after[0]).toMatchObject({
      totalClients: largeClients - 1,
      asOf: new Date(now).toISOString(),
    });
    expect(idsOf(after)).not.toContain(gone);

    const next = await ask(`/v1/facts?cursor=${before[0]?.cursor}`, large);
    expect(factsPageSchema.parse(next.body).clients).toEqual(before[1]?.clients);
  });
});

describe('when HubSpot fails', () => {
  test('without earlier facts, the problem is the answer, and later it is tried again', async () => {
    account(failing).failNext({ status: 503, times: 3, path: '/crm/v3/properties/deals' });
    let answer = await ask('/v1/facts', failing);
    while (answer.status === 200) answer = await ask('/v1/facts', failing);
    expect(answer).toMatchObject({ status: 502, body: { code: 'hubspot.unavailable' } });
    now += pauseAfterFailure;
    expect((await factsOf(failing))[0]).toMatchObject({ status: 'ready', totalClients: 3 });
  });

  test('with earlier facts, those are served with the problem', async () => {
    await factsOf(failing);
    now += freshFor + 1;
    account(failing).failNext({ status: 429, times: 3, path: '/crm/v3/objects/deals' });
    let [page] = await factsOf(failing);
    while (page?.problem === null) [page] = await factsOf(failing);
    expect(page).toMatchObject({ stale: true, problem: 'hubspot.rateLimited', totalClients: 3 });
    now += pauseAfterFailure;
    while (page?.stale) [page] = await factsOf(failing);
    expect(page).toMatchObject({ stale: false, problem: null });
  });

  test('for want of a scope, the answer names it', async () => {
    account(failing).revokeScope('crm.objects.deals.read');
    now += freshFor + 1;
    let [page] = await factsOf(failing);
    while (page?.problem === null) [page] = await factsOf(failing);
    expect(page).toMatchObject({ stale: true, problem: 'hubspot.refused' });
  });
});
