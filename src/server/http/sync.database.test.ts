import { setTimeout } from 'node:timers/promises';
import { problemSchema, syncSchema, type Sync } from '@partner-tier-points/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshFor } from '../sync/due-at.ts';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
/** The service's clock. */
let now = Date.UTC(2026, 10, 23, 12);
beforeAll(async () => {
  service = await startTestService([240, 20, 5, 0], { now: () => new Date(now) });
});
afterAll(() => service?.close());

const [healthy, limited, refused, other] = ['100', '101', '102', '103'] as const;
const accountOf = (portalId: string) => {
  const found = service.accounts.find((each) => each.portalId === portalId);
  if (found === undefined) throw new Error('no such account');
  return found;
};
async function syncOf(portalId: string): Promise<Sync> {
  const { status, body } = await service.ask('/v1/sync', { portalId, sentAt: now });
  expect(status).toBe(200);
  return syncSchema.parse(body);
}
async function settledSyncOf(portalId: string): Promise<Sync> {
  for (;;) {
    const sync = await syncOf(portalId);
    if (sync.state !== 'syncing') return sync;
    await setTimeout(20);
  }
}
const refresh = (portalId: string) =>
  service.ask('/v1/refresh', { method: 'POST', body: {}, portalId, sentAt: now });

describe('the state of the sync', () => {
  test('is reported from the first question on', async () => {
    const first = await syncOf(healthy);
    expect(first).toMatchObject({ state: 'syncing', nextSyncAt: null, freshness: [] });
    const sync = await settledSyncOf(healthy);
    const asOf = new Date(now).toISOString();
    const { clients, deals } = accountOf(healthy);
    expect(sync).toMatchObject({
      state: 'fresh',
      progress: null,
      problem: null,
      freshness: [
        { objectType: 'partner_clients', asOf, listedAt: asOf, records: clients.size },
        { objectType: 'deals', asOf, listedAt: asOf, records: deals.size },
      ],
      nextSyncAt: new Date(now + freshFor).toISOString(),
    });
  });

  test('counts the calls, and says what is set aside, why and where', async () => {
    const { calls, setAside } = await settledSyncOf(healthy);
    expect(calls.today).toBeGreaterThan(5);
    // No more than were made. Snapshots are filled back after the facts are there: the last call
    // that is counted may still be on its way.
    const made = () => accountOf(healthy).requestCount;
    await expect.poll(made).toBeGreaterThanOrEqual(calls.today);
    expect(setAside.total).toBeGreaterThan(0);
    const counted = setAside.byReason.reduce((sum, { count }) => sum + count, 0);
    expect([counted, setAside.rows.length]).toEqual([setAside.total, setAside.total]);
    for (const row of setAside.rows) {
      expect(row.link).toMatch(
        new RegExp(`^https://app\\.hubspot\\.com/contacts/100/record/0-(3|145)/${row.objectId}$`),
      );
    }
  });

  test('tells who takes no part how many values are set aside, but of no record, and syncs nothing for them', async () => {
    const outside = { portalId: healthy, userId: ordinaryUser, sentAt: now };
    const records = async () => {
      const { body } = await service.ask('/v1/sync', outside);
      return syncSchema.parse(body).setAside;
    };
    expect((await records()).rows).not.toEqual([]);
    await service.ask('/v1/enrolment?scope=user', { ...outside, method: 'DELETE' });
    const { total, rows } = await records();
    expect(total).toBeGreaterThan(0);
    expect(rows).toEqual([]);
    const asked = await service.ask('/v1/refresh', { ...outside, method: 'POST', body: {} });
    expect([asked.status, problemSchema.parse(asked.body).code]).toEqual([403, 'beta.required']);
    expect((await syncOf(healthy)).state).toBe('fresh');
  });

  test('names the limit of the day with the hour when it ends', async () => {
    const account = accountOf(limited);
    account.failNext({ status: 429, times: 1, path: '/crm', policyName: 'DAILY' });
    const sync = await settledSyncOf(limited);
    // Midnight in Stockholm.
    const endsAt = '2026-11-23T23:00:00.000Z';
    expect(sync).toMatchObject({ state: 'failed', problem: { code: 'hubspot.dailyLimit' } });
    expect([endsAt, '2026-11-24T00:00:00.000Z']).toContain(sync.problem?.endsAt);
    expect(sync.nextSyncAt).toBe(sync.problem?.endsAt);
    now += freshFor;
    // Until then nothing is tried.
    expect(await syncOf(limited)).toMatchObject({ state: 'failed', nextSyncAt: sync.nextSyncAt });
  });

  test('names the scopes that are missing', async () => {
    accountOf(refused).revokeScope('crm.objects.deals.read');
    expect(await settledSyncOf(refused)).toMatchObject({
      state: 'failed',
      problem: { code: 'hubspot.refused', scopes: ['crm.objects.deals.read'] },
    });
  });

  test('is a new one soon after such a scope is granted, for those who can mend it', async () => {
    accountOf(refused).grantScope('crm.objects.deals.read');
    now += 59_999;
    const day = 24 * 60 * 60_000;
    // Whoever looks again and again learns when it is tried by itself, and starts nothing.
    expect(await syncOf(refused)).toMatchObject({
      state: 'failed',
      nextSyncAt: new Date(now - 59_999 + day).toISOString(),
    });
    now += 1;
    const outside = { portalId: refused, userId: ordinaryUser, sentAt: now };
    await service.ask('/v1/enrolment?scope=user', { ...outside, method: 'DELETE' });
    const { body } = await service.ask('/v1/sync', outside);
    expect(syncSchema.parse(body).state).toBe('failed');
    expect(await settledSyncOf(refused)).toMatchObject({ state: 'fresh', problem: null });
  });
});

describe('a refresh', () => {
  test('syncs now, and again only after five minutes', async () => {
    await settledSyncOf(healthy);
    now += 60_000;
    const answer = await refresh(healthy);
    expect(syncSchema.parse(answer.body).state).toBe('syncing');
    const { freshness } = await settledSyncOf(healthy);
    expect(freshness[0]?.asOf).toBe(new Date(now).toISOString());

    now += 100_000;
    const early = await refresh(healthy);
    expect(early.status).toBe(429);
    expect(problemSchema.parse(early.body)).toMatchObject({
      code: 'refresh.tooSoon',
      retryAfter: 200,
    });
    now += 200_000;
    expect((await refresh(healthy)).status).toBe(200);
    await settledSyncOf(healthy);
  });

  test('of one account is no other account’s', async () => {
    expect((await refresh(other)).status).toBe(200);
    await settledSyncOf(other);
  });
});
