import { describe, expect, test } from 'vitest';
import { createRecordReaders } from '../hubspot/read-record.ts';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import type { RecordStore } from '../store/record-store.ts';
import { startOddHubSpot, type OddRequest } from '../test-odd-hubspot.ts';
import { changesSlice } from './changes-slice.ts';
import { beginList, listSlice } from './list-slice.ts';
import type { SliceTools } from './read-slice.ts';

const metadata = {
  readAt: '2026-11-01T00:00:00Z',
  ...{ timeZone: 'UTC', uiDomain: 'app.hubspot.com' },
  propertyTypes: { partner_clients: {}, deals: {} },
};
const { deals: reader } = createRecordReaders(metadata, defaultDealMapping(null));
const toolsFor = (
  connection: SliceTools['connection'],
  stored = new Map<number, string | null>(),
): SliceTools => ({
  ...{ portalId: '1', objectType: 'deals', connection, reader },
  records: {
    known: async () => ({ count: stored.size, modified: stored }),
  } satisfies Partial<RecordStore> as unknown as RecordStore,
  signal: new AbortController().signal,
});

describe('a list that is divided', () => {
  // Ids as a real account may have them: crowded here, far apart there.
  const ids = Array.from({ length: 3_000 }, (_, index) =>
    index < 2_000 ? 1_000 + index : 10_000_000 + (index - 2_000) * 977,
  );

  test.each([
    ['with the cursor’s id', (id: number, after: number) => id >= after, 1],
    ['after the cursor’s id', (id: number, after: number) => id > after, 0],
  ])('is complete when a page begins %s', async (_name, isOn, ahead) => {
    let calls = 0;
    const answer = ({ path, query }: OddRequest) => {
      if (path.endsWith('/search')) {
        return {
          body: { total: ids.length, results: [{ id: String(ids.at(-1)), properties: {} }] },
        };
      }
      calls += 1;
      const from = ids.findIndex((id) => isOn(id, Number(query.get('after') ?? -1)));
      const page = from < 0 ? [] : ids.slice(from, from + 100);
      const next = from < 0 || from + 100 >= ids.length ? undefined : ids[from + 99 + ahead];
      return {
        body: {
          results: page.map((id) => ({ id: String(id), properties: {} })),
          ...(next === undefined ? {} : { paging: { next: { after: String(next) } } }),
        },
      };
    };
    const { connection } = await startOddHubSpot(answer);
    const tools = toolsFor(connection);
    let { plan } = await beginList(tools);
    const found: number[] = [];
    let divided = false;
    for (;;) {
      const slice = await listSlice(tools, plan, ids.length - found.length);
      found.push(...slice.rows.map(({ objectId }) => objectId));
      if (slice.next.mode !== 'full') break;
      plan = slice.next;
      divided ||= plan.windows.length > 1;
    }
    expect(divided).toBe(true);
    expect(found.toSorted((a, b) => a - b)).toEqual(ids);
    // However the ids are spread, few pages come twice.
    expect(calls).toBeLessThanOrEqual(30 + 4);
  });
});

describe('changes', () => {
  const at = (minute: number) => `2026-11-02T10:${String(minute).padStart(2, '0')}:00.000Z`;
  const found = (id: number, minute: number) => ({
    id: String(id),
    properties: { hs_lastmodifieddate: at(minute) },
  });
  const plan = {
    mode: 'changes' as const,
    ...{ since: at(0), afterId: null, total: null, nameless: 0 },
  } as const;

  test('that a list has seen already, or a newer state of them, are not taken', async () => {
    const { connection } = await startOddHubSpot(({ path }) =>
      path.endsWith('/search')
        ? { body: { total: 3, results: [found(3, 30), found(2, 20), found(1, 10)] } }
        : { body: { results: [], errors: [], status: 'COMPLETE' } },
    );
    const stored = new Map<number, string | null>([
      [1, at(10)],
      // The list was ahead of the search's index.
      [2, at(25)],
      [3, at(29)],
    ]);
    const result = await changesSlice(toolsFor(connection, stored), plan);
    if (result === 'listInstead') throw new Error('there are only three');
    expect(result.rows.map(({ objectId }) => objectId)).toEqual([3]);
    expect(result.next).toMatchObject({ mode: 'done', full: false });
  });

  test('beyond the 10,000 that a search gives are listed instead', async () => {
    const { connection } = await startOddHubSpot(() => ({
      body: { total: 10_001, results: Array.from({ length: 200 }, (_, id) => found(id + 1, 30)) },
    }));
    const going = { ...plan, afterId: 0 };
    expect(await changesSlice(toolsFor(connection), going)).toBe('listInstead');
  });
});
