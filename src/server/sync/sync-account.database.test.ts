import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metadataLasts } from '../model/account-metadata.ts';
import { openStore, type Store } from '../store/store.ts';
import { inProcessAccount } from '../testing/in-process-account.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { syncAccount } from './sync-account.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

function prepare() {
  const account = inProcessAccount();
  const turn = { portalId: account.portalId, fence: 'test' };
  const progress: unknown[] = [];
  let turns = 0;
  const sync = async () => {
    await store.sync.begin(turn);
    account.requests.length = 0;
    return syncAccount({
      connection: account.connection,
      store,
      turn,
      now: account.now,
      signal: new AbortController().signal,
      onProgress: (plan) => void progress.push(plan),
      inTurn: (slice) => {
        turns += 1;
        return slice();
      },
    });
  };
  const kinds = () => account.requests.map(({ kind }) => kind);
  const stateOf = () => store.sync.find(account.portalId);
  const clientsOf = async (syncId: string) => {
    const rows = await store.facts.clients(account.portalId, syncId, { from: 0, limit: 9 });
    return rows.map(({ facts }) => facts);
  };
  return { ...account, sync, turn, progress, turns: () => turns, kinds, stateOf, clientsOf };
}
const later = (time: Date, milliseconds: number) => new Date(time.getTime() + milliseconds);
const minute = 60_000;

describe('a first sync', () => {
  test('ends with the clients, how fresh they are, and nothing left to do', async () => {
    const { sync, clock, portalId, progress, stateOf, clientsOf, turns } = prepare();
    const finished = await sync();
    const asOf = clock.now.toISOString();
    expect(finished).toMatchObject({
      changed: true,
      sync: { startedAt: clock.now, totalClients: 1, setAside: 1 },
      metadata: { timeZone: 'Europe/Stockholm', readAt: asOf },
    });
    expect(await store.facts.latest(portalId)).toEqual(finished.sync);
    expect(await clientsOf(finished.sync.syncId)).toMatchObject([
      { id: '1', companyId: '7', sales: [{ id: '5', mrr: 100 }] },
    ]);
    // The client has no name, and nobody says what the account's currency is.
    expect(await store.facts.setAside(portalId, finished.sync.syncId)).toMatchObject([
      { objectId: '1', property: 'hs_client_name', reason: 'missing' },
      { objectId: '5', property: 'deal_currency_code', reason: 'currency.missing' },
    ]);
    const fresh = { asOf, fullAsOf: asOf, nameless: 0 };
    expect(await stateOf()).toMatchObject({
      syncNumber: 1,
      plan: null,
      dirty: false,
      failure: null,
      failedAt: null,
      freshness: { partner_clients: fresh, deals: fresh },
      metadata: finished.metadata,
    });
    // As it began, and after each slice.
    expect(progress).toHaveLength(3);
    expect(progress[0]).toMatchObject({ read: { partner_clients: 0, deals: 0 } });
    // What it has to know of the account is a turn too.
    expect(turns()).toBe(3);
  });

  test('is refused without a turn', async () => {
    const { portalId, connection, now } = prepare();
    const parts = { connection, store, now, onProgress: () => undefined };
    const refused = syncAccount({
      ...parts,
      turn: { portalId, fence: 'test' },
      signal: new AbortController().signal,
      inTurn: (slice) => slice(),
    });
    await expect(refused).rejects.toThrow('An account can only be synced under a turn');
  });
});

describe('a later sync', () => {
  test('that finds nothing new makes the facts fresh', async () => {
    const { sync, clock, portalId, stateOf } = prepare();
    const first = await sync();
    clock.now = later(clock.now, 10 * minute);
    const second = await sync();
    expect(second).toEqual({
      sync: { ...first.sync, startedAt: clock.now },
      metadata: first.metadata,
      changed: false,
    });
    expect(await store.facts.latest(portalId)).toEqual(second.sync);
    const state = await stateOf();
    expect(state?.freshness.deals?.asOf).toBe(clock.now.toISOString());
    expect(state?.freshness.deals?.fullAsOf).toBe(first.sync.startedAt.toISOString());
  });

  test('makes new clients of what has changed', async () => {
    const { sync, clock, account, clientsOf } = prepare();
    const first = await sync();
    clock.now = later(clock.now, 10 * minute);
    account.partner_clients[0]!.modifiedAt = clock.now.toISOString();
    account.partner_clients[0]!.properties = { hs_client_name: 'Example AB' };
    const second = await sync();
    expect(second.changed).toBe(true);
    expect(second.sync.syncId).not.toBe(first.sync.syncId);
    expect(second.sync.setAside).toBe(0);
    expect(await clientsOf(second.sync.syncId)).toMatchObject([{ name: 'Example AB' }]);
  });

  test('counts the rows without an id of the last lists', async () => {
    const { sync, turn, portalId } = prepare();
    await sync();
    const { freshness } = (await store.sync.find(portalId))!;
    await store.sync.save(turn, {
      dirty: true,
      freshness: {
        partner_clients: { ...freshness.partner_clients!, nameless: 2 },
        deals: { ...freshness.deals!, nameless: 3 },
      },
    });
    // One name is missing besides.
    expect((await sync()).sync.setAside).toBe(2 + 3 + 1);
  });

  test('makes clients of records whose sync was cut short before it did', async () => {
    const { sync, turn, clock } = prepare();
    const first = await sync();
    await store.sync.save(turn, { dirty: true });
    clock.now = later(clock.now, 10 * minute);
    const second = await sync();
    expect(second.changed).toBe(true);
    expect(second.sync.syncId).not.toBe(first.sync.syncId);
  });
});

describe('a sync that was cut short', () => {
  test('is gone on with, and what was read is not read again', async () => {
    const { sync, hubspot, kinds, stateOf, clock } = prepare();
    hubspot.before = (request) => {
      if (request.kind === 'list' && request.objectType === 'deals') throw new Error('cut short');
    };
    await expect(sync()).rejects.toThrow('cut short');
    expect((await stateOf())?.plan).toMatchObject({ types: { partner_clients: { mode: 'done' } } });
    const begunAt = clock.now;
    clock.now = later(clock.now, minute);
    hubspot.before = () => undefined;
    const finished = await sync();
    expect(kinds()).toEqual(['list']);
    expect(finished.sync.startedAt).toEqual(begunAt);
  });

  test('keeps what it had learned of the account, and the plan, from its first moment', async () => {
    const { sync, hubspot, stateOf, clock } = prepare();
    hubspot.before = ({ kind }) => {
      if (kind === 'list') throw new Error('cut short');
    };
    await expect(sync()).rejects.toThrow('cut short');
    expect(await stateOf()).toMatchObject({
      metadata: { readAt: clock.now.toISOString() },
      plan: { startedAt: clock.now.toISOString() },
    });
  });
});

describe('what is known of the account', () => {
  test('is asked again after a day', async () => {
    const { sync, clock, kinds } = prepare();
    await sync();
    clock.now = later(clock.now, metadataLasts - 1);
    await sync();
    expect(kinds()).not.toContain('details');
    clock.now = later(clock.now, 1);
    expect((await sync()).metadata.readAt).toBe(clock.now.toISOString());
    expect(kinds().filter((kind) => kind === 'properties')).toHaveLength(2);
  });

  test('is asked again when the deal mapping was changed since, and the deals are read by it', async () => {
    const { sync, clock, portalId, kinds, clientsOf } = prepare();
    const own = {
      counts: { property: 'hs_is_closed_won', values: ['false'] },
      mrr: 'hs_mrr',
      currency: 'deal_currency_code',
      closedOn: 'closedate',
      product: null,
      dealType: { property: null, values: {}, otherwise: null },
      kind: { property: null, values: {}, otherwise: null },
    };
    await store.dealMappings.save(portalId, own, '1', later(clock.now, -1));
    const first = await sync();
    expect(await clientsOf(first.sync.syncId)).toMatchObject([{ sales: [] }]);
    clock.now = later(clock.now, minute);
    await sync();
    expect(kinds()).not.toContain('details');
    // At the very moment: it may have been asked before.
    await store.dealMappings.save(portalId, null, '1', new Date(first.metadata.readAt));
    const third = await sync();
    expect(kinds()).toContain('details');
    expect(await clientsOf(third.sync.syncId)).toMatchObject([{ sales: [{ id: '5' }] }]);
  });
});
