import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createRecordReaders } from '../hubspot/read-record.ts';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import type { RecordStore } from '../store/record-store.ts';
import { connectInProcess, type PageRequest } from '../testing/in-process-hubspot.ts';
import { listSlice, wholeList } from './list-slice.ts';
import type { ListPlan } from '../model/sync-plan.ts';
import type { SliceTools } from './slice.ts';

const metadata = {
  readAt: '2026-11-01T00:00:00Z',
  timeZone: 'UTC',
  uiDomain: 'app.hubspot.com',
  companyCurrency: 'USD',
  propertyTypes: { partner_clients: {}, deals: {} },
  amountCurrencies: {},
};
const { deals: reader } = createRecordReaders(metadata, defaultDealMapping(null));
const toolsFor = (connection: SliceTools['connection']): SliceTools => ({
  portalId: '1',
  objectType: 'deals',
  connection,
  reader,
  records: {
    known: async () => ({ count: 0, withFacts: 0, stored: new Map() }),
  } satisfies Partial<RecordStore> as unknown as RecordStore,
  signal: new AbortController().signal,
});

describe('a list that is read from both ends', () => {
  // Ids as a real account may have them: crowded here, far apart there.
  const crowded = Array.from({ length: 6_000 }, (_, index) =>
    index < 4_000 ? 1_000 + index : 10_000_000 + (index - 4_000) * 977,
  );
  const row = (id: number) => ({ id: String(id), properties: {} });

  /** A HubSpot with these records, whose searches know only some of them. */
  function answerOf(options: {
    ids: readonly number[];
    isOn: (id: number, after: number) => boolean;
    ahead: number;
    isIndexed: (id: number) => boolean;
    onCall: (kind: 'list' | 'search', after: number) => void;
  }) {
    const { ids } = options;
    return (request: PageRequest) => {
      if (request.kind === 'companies') return { results: [] };
      if (request.kind === 'search') {
        const below = Number(request.filters[0]?.value ?? Infinity);
        options.onCall('search', below);
        const found = ids.filter((id) => id < below && options.isIndexed(id)).toReversed();
        return { total: found.length, results: found.slice(0, 200).map(row) };
      }
      if (request.kind !== 'list') throw new Error('a list asks for records alone');
      const after = Number(request.after ?? -1);
      options.onCall('list', after);
      const from = ids.findIndex((id) => options.isOn(id, after));
      const page = from < 0 ? [] : ids.slice(from, from + 100);
      const next =
        from < 0 || from + 100 >= ids.length ? undefined : ids[from + 99 + options.ahead];
      return {
        results: page.map(row),
        ...(next === undefined ? {} : { paging: { next: { after: String(next) } } }),
      };
    };
  }

  async function readAll(many: number, answer: (request: PageRequest) => unknown) {
    const tools = toolsFor(connectInProcess(answer));
    let plan: ListPlan = wholeList(true);
    const found: number[] = [];
    for (;;) {
      const slice = await listSlice(tools, plan, many - found.length);
      found.push(...slice.rows.map(({ objectId }) => objectId));
      if (slice.next.mode !== 'full') return found.toSorted((a, b) => a - b);
      // As the database returns it.
      plan = JSON.parse(JSON.stringify(slice.next)) as ListPlan;
    }
  }

  const withCursor = { isOn: (id: number, after: number) => id >= after, ahead: 1 };
  const afterCursor = { isOn: (id: number, after: number) => id > after, ahead: 0 };

  test.each([
    ['with the cursor’s id', withCursor],
    ['after the cursor’s id', afterCursor],
  ])('has every record once when a page begins %s', async (_name, pages) => {
    const calls = { list: 0, search: 0 };
    const cursors: number[] = [];
    const onCall = (kind: 'list' | 'search', after: number) => {
      calls[kind] += 1;
      if (kind === 'list') cursors.push(after);
    };
    const answer = answerOf({ ...pages, ids: crowded, isIndexed: () => true, onCall });
    const found = await readAll(crowded.length, answer);
    expect(found).toEqual(crowded);
    expect(calls.search).toBeGreaterThan(1);
    // Two lists go side by side.
    expect(cursors).not.toEqual(cursors.toSorted((a, b) => a - b));
    // A page of each end may come too late, and one twice where a list is divided.
    expect(calls.list + 2 * calls.search).toBeLessThanOrEqual(60 + 2 + 2 + 2 * 3);
  });

  test('has every record once, whatever the ids', async () => {
    const stretch = fc.record({ many: fc.integer({ min: 1, max: 2_500 }), gap: fc.nat(9_000) });
    const ends = fc.constantFrom(withCursor, afterCursor);
    const onCall = () => undefined;
    await fc.assert(
      fc.asyncProperty(fc.array(stretch, { maxLength: 4 }), ends, async (stretches, pages) => {
        let id = 0;
        const ids = stretches.flatMap(({ many, gap }) =>
          Array.from({ length: many }, () => (id += 1 + gap)),
        );
        const answer = answerOf({ ...pages, ids, isIndexed: () => true, onCall });
        expect(await readAll(ids.length, answer)).toEqual(ids);
      }),
      { numRuns: 10 },
    );
  });

  test('lets others in every few rows', async () => {
    const answer = answerOf({
      ...withCursor,
      ids: crowded,
      isIndexed: () => true,
      onCall: () => undefined,
    });
    const tools = toolsFor(connectInProcess(answer));
    let [since, most] = [0, 0];
    const read: typeof reader.read = (...parameters) => {
      most = Math.max(most, (since += 1));
      return reader.read(...parameters);
    };
    let others = setImmediate(function othersAreIn() {
      since = 0;
      others = setImmediate(othersAreIn);
    });
    onTestFinished(() => clearImmediate(others));
    const { rows } = await listSlice(
      { ...tools, reader: { ...reader, read } },
      wholeList(false),
      null,
    );
    expect(rows).toHaveLength(800);
    expect(most).toBeLessThanOrEqual(50);
  });

  test('has every record that searches find, where they have not caught up with the last ones', async () => {
    const known = new Set(crowded.slice(0, -7));
    const isIndexed = (id: number) => known.has(id);
    const onCall = () => undefined;
    const answer = answerOf({ ...withCursor, ids: crowded, isIndexed, onCall });
    const found = await readAll(crowded.length, answer);
    expect(found.filter((id) => known.has(id))).toEqual([...known]);
  });

  test('is the list alone from where searches find nothing more', async () => {
    const isIndexed = () => false;
    const onCall = () => undefined;
    const answer = answerOf({ ...afterCursor, ids: crowded, isIndexed, onCall });
    const found = await readAll(crowded.length, answer);
    expect(found).toEqual(crowded);
  });
});
