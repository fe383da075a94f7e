import { expect, test } from 'vitest';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { createRecordReaders } from '../hubspot/read-record.ts';
import type { Freshness } from '../model/freshness.ts';
import type { ObjectType } from '../model/object-type.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { Store } from '../store/store.ts';
import { TurnOverError, type Turn } from '../model/turn.ts';
import type { Slice, SyncStore } from '../store/sync-store.ts';
import { connectInProcess, type PageRequest } from '../testing/in-process-hubspot.ts';
import { recordsInMemory } from '../testing/records-in-memory.ts';
import { answersOf, type SmallRecord } from '../testing/small-hubspot.ts';
import { beginPlan } from './begin-plan.ts';
import { syncSlices } from './sync-slices.ts';

const now = new Date('2026-11-20T12:00:00Z');
const old = '2026-11-20T08:00:00.000Z';
const recent = '2026-11-20T11:59:00.000Z';
const unmapped = { mapping: null, changedAt: null };
const metadata = {
  readAt: now.toISOString(),
  timeZone: 'UTC',
  uiDomain: 'app.hubspot.com',
  companyCurrency: 'USD',
  propertyTypes: { partner_clients: {}, deals: {} },
  amountCurrencies: {},
};
const readers = createRecordReaders(metadata, defaultDealMapping(null));
const turn = { portalId: '100', fence: 'test' };

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const small = (ids: number[], modifiedAt = old): SmallRecord[] =>
  ids.map((id) => ({ id, modifiedAt }));
const hourAgo = {
  asOf: '2026-11-20T11:00:00.000Z',
  fullAsOf: '2026-11-20T11:00:00.000Z',
  nameless: 0,
};
const syncedBefore: Freshness = { partner_clients: hourAgo, deals: hourAgo };

interface Options {
  account: { partner_clients: SmallRecord[]; deals: SmallRecord[] };
  freshness?: Freshness;
  stored?: { partner_clients: number[]; deals: number[] };
  commit?: (turn: Turn, slice: Slice) => Promise<void>;
  onRequest?: (request: PageRequest) => void;
  /** Slices after which the turn is over. */
  slices?: number;
  signal?: AbortSignal;
}

function prepare(options: Options) {
  const { account, freshness = {}, stored } = options;
  const answers = answersOf(account);
  const progress: SyncPlan[] = [];
  const committed: Slice[] = [];
  const log: string[] = [];
  const rowsOf = (objectType: ObjectType) =>
    (stored?.[objectType] ?? []).map((id) => {
      const properties = { hs_lastmodifieddate: old };
      return readers[objectType].read({ id: String(id), properties }, []);
    });
  const { records } = recordsInMemory({
    partner_clients: rowsOf('partner_clients'),
    deals: rowsOf('deals'),
  });
  const saved: unknown[] = [];
  let slices = 0;
  const sync: Pick<SyncStore, 'commit' | 'save'> = {
    save: async (_turn, change) => void saved.push(change),
    commit: async (held, slice) => {
      log.push(`write ${slice.objectType}`);
      committed.push(slice);
      await options.commit?.(held, slice);
      log.push(`wrote ${slice.objectType}`);
      return true;
    },
  };
  const run = () =>
    syncSlices(
      {
        connection: connectInProcess((request) => {
          options.onRequest?.(request);
          return answers(request);
        }),
        store: { records, sync } as unknown as Store,
        turn,
        signal: options.signal ?? new AbortController().signal,
        onProgress: (plan) => void progress.push(plan),
        inTurn: async (slice) => {
          slices += 1;
          if (slices > (options.slices ?? Infinity)) throw new TurnOverError();
          log.push('read');
          return slice();
        },
      },
      beginPlan({ freshness, syncNumber: 0 }, unmapped, now),
      readers,
    );
  return { run, progress, committed, saved, log };
}

const done = { mode: 'done', full: true, nameless: 0 };

test('a small account is one slice of each type, saved with the plan that continues after it', async () => {
  const account = { partner_clients: small([1, 2]), deals: small([5]) };
  const { run, progress, committed } = prepare({ account });
  const { plan, wrote } = await run();
  expect(wrote).toBe(true);
  expect(plan).toMatchObject({
    types: { partner_clients: done, deals: done },
    read: { partner_clients: 2, deals: 1 },
    expected: { partner_clients: 2, deals: 1 },
  });
  expect(
    committed.map(({ objectType, rows, isWhole }) => [
      objectType,
      rows.map(({ objectId }) => objectId),
      isWhole,
    ]),
  ).toEqual([
    ['partner_clients', [1, 2], true],
    ['deals', [5], true],
  ]);
  expect(committed.map((slice) => slice.plan)).toEqual(progress);
  expect(progress[0]?.types.deals).toMatchObject({ mode: 'full' });
  expect(progress[1]).toEqual(plan);
});

test('a list of several slices is whole with its last one alone', async () => {
  const account = { partner_clients: small(numbers(250)), deals: [] };
  const { run, progress, committed } = prepare({ account });
  const { plan } = await run();
  const ofClients = committed.filter(({ objectType }) => objectType === 'partner_clients');
  expect(ofClients.length).toBeGreaterThan(1);
  expect(ofClients.map(({ isWhole }) => isWhole)).toEqual(
    ofClients.map((_, index) => index === ofClients.length - 1),
  );
  const read = progress.map((each) => each.read.partner_clients);
  expect(read[0]).toBe(100);
  expect(plan.read).toEqual({ partner_clients: 250, deals: 0 });
  // The first page does not tell how many there are, and what is known is kept.
  expect(progress[0]?.expected.partner_clients).toBeNull();
  expect(plan.expected.partner_clients).toBe(250);
});

test('an empty list is written too: what is stored of the type has to go', async () => {
  const { run, committed } = prepare({ account: { partner_clients: [], deals: [] } });
  expect((await run()).wrote).toBe(true);
  expect(committed.map(({ rows, isWhole }) => [rows, isWhole])).toEqual([
    [[], true],
    [[], true],
  ]);
});

test('where nothing has changed nothing is written', async () => {
  const account = { partner_clients: small([1, 2]), deals: small([5]) };
  const stored = { partner_clients: [1, 2], deals: [5] };
  const { run, committed, progress } = prepare({ account, stored, freshness: syncedBefore });
  const { plan, wrote } = await run();
  expect(wrote).toBe(false);
  expect(committed).toEqual([]);
  expect(progress).toHaveLength(2);
  const unchanged = { mode: 'done', full: false, nameless: 0, off: 0 };
  expect(plan.types).toEqual({ partner_clients: unchanged, deals: unchanged });
});

test('what has changed is written, and is no whole list', async () => {
  const account = {
    partner_clients: [...small([1]), ...small([2], recent)],
    deals: small([5]),
  };
  const stored = { partner_clients: [1, 2], deals: [5] };
  const { run, committed } = prepare({ account, stored, freshness: syncedBefore });
  expect((await run()).wrote).toBe(true);
  expect(committed.map(({ rows, isWhole }) => [rows[0]?.objectId, isWhole])).toEqual([[2, false]]);
});

test('what is gone is taken away', async () => {
  const account = { partner_clients: small([1, 2]), deals: small([5]) };
  const stored = { partner_clients: [1, 2, 3], deals: [5] };
  const { run, committed } = prepare({ account, stored, freshness: syncedBefore });
  expect((await run()).wrote).toBe(true);
  expect(committed.map(({ gone, isWhole }) => [gone, isWhole])).toEqual([[[3], false]]);
});

test('more changes than a search gives are followed by the whole list, counted from the start', async () => {
  const account = { partner_clients: small(numbers(10_001), recent), deals: small([5]) };
  const stored = { partner_clients: numbers(300), deals: [5] };
  const { run, progress, committed } = prepare({ account, stored, freshness: syncedBefore });
  const { plan } = await run();
  expect(progress[0]?.read.partner_clients).toBe(200);
  expect(progress[1]?.types.partner_clients).toMatchObject({ mode: 'full', fromAbove: false });
  expect(progress[1]?.read.partner_clients).toBe(0);
  expect(plan.types.partner_clients).toEqual(done);
  expect(plan.read.partner_clients).toBe(10_001);
  expect(committed.at(-1)).toMatchObject({ objectType: 'partner_clients', isWhole: true });
});

test('a slice is read while the one before is written, except changes, which compare with it', async () => {
  const clients = small(numbers(250));
  const list = prepare({ account: { partner_clients: clients, deals: [] } });
  await list.run();
  const firstWrite = list.log.indexOf('write partner_clients');
  expect(list.log.slice(firstWrite, firstWrite + 2)).toEqual(['write partner_clients', 'read']);

  let release: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => (release = resolve));
  const changes = prepare({
    account: { partner_clients: small([1]), deals: small([5]) },
    stored: { partner_clients: [], deals: [5] },
    freshness: { deals: hourAgo },
    commit: () => slow,
  });
  const running = changes.run();
  await new Promise((resolve) => setTimeout(resolve, 20));
  // The deals' changes are not read before the clients are stored.
  expect(changes.log).toEqual(['read', 'write partner_clients']);
  release();
  await running;
  expect(changes.log).toEqual(['read', 'write partner_clients', 'wrote partner_clients', 'read']);
});

test('a failure to write ends the sync, and what is still being read is given up', async () => {
  const requests: PageRequest[] = [];
  const { run, committed } = prepare({
    account: { partner_clients: small(numbers(5_000)), deals: [] },
    commit: async () => {
      throw new Error('another turn has begun');
    },
    onRequest: (request) => void requests.push(request),
  });
  await expect(run()).rejects.toThrow('another turn has begun');
  const asked = requests.length;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(requests).toHaveLength(asked);
  expect(committed).toHaveLength(1);
});

test('a failure to write the last slice is one too', async () => {
  const { run } = prepare({
    account: { partner_clients: [], deals: small([5]) },
    commit: async (_turn, { objectType }) => {
      if (objectType === 'deals') throw new Error('another turn has begun');
    },
  });
  await expect(run()).rejects.toThrow('another turn has begun');
});

test('a sync that is stopped ends, after what was being written', async () => {
  const stopping = new AbortController();
  const { run, log } = prepare({
    account: { partner_clients: small(numbers(250)), deals: [] },
    signal: stopping.signal,
    commit: async () => {
      stopping.abort(new Error('stopped'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  });
  await expect(run()).rejects.toThrow('stopped');
  expect(log.at(-1)).toBe('wrote partner_clients');
});

test('a turn that is over has written down slices that found nothing too', async () => {
  const { run, progress, committed, saved } = prepare({
    account: { partner_clients: small([1]), deals: small([5]) },
    stored: { partner_clients: [1], deals: [5] },
    freshness: syncedBefore,
    slices: 1,
  });
  await expect(run()).rejects.toBeInstanceOf(TurnOverError);
  expect(committed).toEqual([]);
  expect(saved).toEqual([{ plan: progress.at(-1) }]);
  expect(progress.at(-1)?.types).toMatchObject({
    partner_clients: { mode: 'done' },
    deals: { mode: 'changes' },
  });
});
