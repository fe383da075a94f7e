import { expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { OwnDealMapping } from '../store/deal-mapping-store.ts';
import type { SyncState } from '../store/sync-store.ts';
import { beginPlan } from './begin-plan.ts';
import { freshFor } from './due-at.ts';
import { noProgress, type SyncProgress } from './progress.ts';
import { createSyncScheduler } from './sync-scheduler.ts';

const now = new Date('2026-11-30T12:00:00Z');
const minute = 60_000;
const at = (minutes: number) => new Date(now.getTime() + minutes * minute);
const portalId = '100';

const unmapped: OwnDealMapping = { mapping: null, changedAt: null };
const synced = (minutes: number) => ({ startedAt: at(minutes), totalClients: 1 }) as StoredSync;
const plan = beginPlan({ freshness: {}, syncNumber: 0 }, unmapped, at(-1));
plan.read.partner_clients = 300;
const stateOf = (some: Partial<SyncState> = {}) =>
  ({
    plan: null,
    freshness: {},
    failure: null,
    failedAt: null,
    askedAt: null,
    ...some,
  }) as SyncState;
const refused = (minutes: number) =>
  stateOf({ failure: { kind: 'unauthorized', operation: 'x' }, failedAt: at(minutes) });

interface Stored {
  latest: StoredSync | null;
  state: SyncState | null;
}

/** A scheduler over what is stored, which is the last of several from the second reading on. */
function prepare({
  stored: [first, ...later] = [{ latest: null, state: null }],
  here = null,
  isDue = false,
}: { stored?: Stored[]; here?: SyncProgress | null; isDue?: boolean } = {}) {
  const calls: string[] = [];
  let reading = first!;
  // A reading asks for the newest sync before and after the rest.
  let isBegun = false;
  const note = async (call: string, ...given: unknown[]) => {
    expect(given).toEqual(call === 'queue' ? [portalId] : [portalId, now]);
    calls.push(call);
  };
  const scheduler = createSyncScheduler({
    store: {
      facts: {
        latest: async () => {
          const { latest } = reading;
          if (isBegun) queueMicrotask(() => (reading = later[0] ?? reading));
          else calls.push('read');
          isBegun = !isBegun;
          return latest;
        },
      },
      sync: {
        find: async () => reading.state,
        ask: (...given: unknown[]) => note('ask', ...given),
      },
      dealMappings: { find: async () => unmapped },
      accounts: {
        wake: (...given: unknown[]) => note('wake', ...given),
        isDue: async (...given: unknown[]) => {
          await note('isDue', ...given);
          return isDue;
        },
      },
    } as never,
    queue: { ask: (...given) => note('queue', ...given) },
    progressHere: () => here,
    now: () => now,
  });
  return { ...scheduler, calls };
}

test('an account that was never synced is woken, and its sync is under way', async () => {
  const { check, calls } = prepare();
  expect(await check(portalId)).toEqual({
    latest: null,
    progress: noProgress,
    plan: null,
    failure: null,
    nextSyncAt: null,
    state: null,
  });
  expect(calls).toEqual(['read', 'wake', 'queue']);
});

test('an account with fresh facts is left alone until they are old', async () => {
  const stored = { latest: synced(-10), state: stateOf({ plan }) };
  const { check, calls } = prepare({ stored: [stored] });
  expect(await check(portalId)).toEqual({
    latest: stored.latest,
    // A plan that waits for its turn is no sync under way.
    progress: null,
    plan,
    failure: null,
    nextSyncAt: new Date(at(-10).getTime() + freshFor),
    state: stored.state,
  });
  expect(calls).toEqual(['read']);
});

test('how far a sync is comes from this process, else from its plan', async () => {
  const stored = [{ latest: null, state: stateOf({ plan }) }];
  const elsewhere = prepare({ stored });
  expect((await elsewhere.check(portalId)).progress).toMatchObject({ read: 300, since: at(-1) });
  expect(elsewhere.calls).toEqual(['read', 'wake', 'queue']);

  const mine = { ...noProgress, read: 700 };
  const here = prepare({ stored, here: mine });
  expect(await here.check(portalId)).toMatchObject({ progress: mine, nextSyncAt: null });
  // It has its turn already.
  expect(here.calls).toEqual(['read']);
});

test('what was just read is not read again unless it asks for a sync', async () => {
  const fresh = { latest: synced(-10), state: stateOf(), mapping: unmapped };
  const left = prepare();
  expect((await left.check(portalId, { known: fresh })).latest).toBe(fresh.latest);
  expect(left.calls).toEqual([]);

  const old = { latest: synced(-60), state: stateOf(), mapping: unmapped };
  const meanwhile = prepare({ stored: [fresh] });
  expect(await meanwhile.check(portalId, { known: old })).toMatchObject({
    latest: fresh.latest,
    progress: null,
  });
  expect(meanwhile.calls).toEqual(['read']);

  const still = prepare({ stored: [old] });
  expect(await still.check(portalId, { known: old })).toMatchObject({ nextSyncAt: null });
  expect(still.calls).toEqual(['read', 'wake', 'queue']);
});

test('an account that HubSpot refuses is tried for whoever looks, and tells why it failed', async () => {
  const stored = [{ latest: null, state: refused(-1) }];
  const looked = prepare({ stored });
  const { failure, ...status } = await looked.check(portalId, { looks: true });
  expect(failure).toBeInstanceOf(HubSpotError);
  expect(status).toMatchObject({ progress: noProgress, nextSyncAt: null });
  expect(looked.calls).toEqual(['read', 'wake', 'queue']);
});

test('it rests for a minute even where somebody looks, and is due by itself after a day', async () => {
  const stored = [{ latest: null, state: refused(-0.5) }];
  for (const looks of [true, false]) {
    const { check, calls } = prepare({ stored });
    expect((await check(portalId, { looks })).nextSyncAt).toEqual(at(24 * 60 - 0.5));
    expect(calls).toEqual(['read']);
  }
});

test('whether somebody else has just looked at it is asked of the queue', async () => {
  const stored = [{ latest: null, state: refused(-1) }];
  const { check, calls } = prepare({ stored, isDue: true });
  expect(await check(portalId)).toMatchObject({ progress: noProgress, nextSyncAt: null });
  // Whoever looked has asked for it.
  expect(calls).toEqual(['read', 'isDue']);
});

test('what another sync left since is told where none is under way', async () => {
  const ended = { latest: synced(0), state: stateOf() };
  const { check, calls } = prepare({ stored: [{ latest: null, state: refused(-1) }, ended] });
  expect(await check(portalId)).toMatchObject({
    latest: ended.latest,
    failure: null,
    progress: null,
    nextSyncAt: at(60),
  });
  expect(calls).toEqual(['read', 'isDue', 'read']);
});

test('a sync on demand is written down before the account is woken for it', async () => {
  const { refresh, calls } = prepare();
  await refresh(portalId);
  expect(calls).toEqual(['ask', 'wake', 'queue']);
});

test('a sync that ends while it is read is told with the state that it left', async () => {
  const done = stateOf({ freshness: { deals: { asOf: now.toISOString() } } } as never);
  let stored: Stored = { latest: null, state: stateOf() };
  const { check } = createSyncScheduler({
    store: {
      facts: { latest: async () => stored.latest },
      sync: {
        find: async () => {
          const { state } = stored;
          stored = { latest: synced(0), state: done };
          return state;
        },
      },
      dealMappings: { find: async () => unmapped },
    } as never,
    queue: { ask: () => Promise.reject(new Error('nothing is due')) },
    progressHere: () => null,
    now: () => now,
  });
  expect(await check(portalId)).toMatchObject({ latest: synced(0), state: done, progress: null });
});
