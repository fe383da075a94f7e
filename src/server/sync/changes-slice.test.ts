import { describe, expect, test } from 'vitest';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { createRecordReaders } from '../hubspot/read-record.ts';
import { connectInProcess, type PageRequest } from '../testing/in-process-hubspot.ts';
import { record, recordsInMemory } from '../testing/records-in-memory.ts';
import { changesSlice, type ChangesResult } from './changes-slice.ts';
import type { SliceResult } from './slice.ts';

const metadata = {
  readAt: '2026-11-01T00:00:00Z',
  timeZone: 'UTC',
  uiDomain: 'app.hubspot.com',
  companyCurrency: 'USD',
  propertyTypes: { partner_clients: {}, deals: { hs_mrr: 'number' } },
  amountCurrencies: {},
};
const { deals: reader } = createRecordReaders(metadata, defaultDealMapping(null));
const at = (minute: number) => `2026-11-02T10:${String(minute).padStart(2, '0')}:00.000Z`;
const found = (id: number, minute: number | null) => ({
  id: String(id),
  properties: minute === null ? {} : { hs_lastmodifieddate: at(minute) },
});
const plan = {
  mode: 'changes',
  since: at(0),
  afterId: null,
  total: null,
  nameless: 0,
} as const;

interface Searched {
  total: number;
  results: unknown[];
}

/** One slice of changes, with what was asked of HubSpot for it. */
async function slice(
  going: Parameters<typeof changesSlice>[1],
  searched: Searched,
  stored: [id: number, modifiedAt: string | null][] = [],
  companies: Record<string, string[]> = {},
) {
  const asked: PageRequest[] = [];
  const connection = connectInProcess((request) => {
    asked.push(request);
    if (request.kind === 'search') return searched;
    return {
      results: Object.entries(companies).map(([id, ids]) => ({
        _from: { id },
        to: ids.map((toObjectId) => ({ toObjectId })),
      })),
    };
  });
  const rows = stored.map(([id, modifiedAt]) => record(id, { modifiedAt }));
  const result = await changesSlice(
    {
      portalId: '1',
      objectType: 'deals',
      connection,
      reader,
      records: recordsInMemory({ deals: rows }).records,
      signal: new AbortController().signal,
    },
    going,
  );
  return { result, asked };
}

function taken(result: ChangesResult): SliceResult {
  if (result === 'listInstead') throw new Error('the changes were to be taken');
  return result;
}
const idsOf = (result: ChangesResult) => taken(result).rows.map(({ objectId }) => objectId);
const done = { mode: 'done', full: false, nameless: 0 };

describe('the first page of changes', () => {
  test('is the newest of all, and enough when it reaches back beyond the last sync', async () => {
    const stored: [number, string][] = [
      [1, at(0)],
      [2, at(1)],
      [3, at(2)],
    ];
    const searched = { total: 3, results: [found(3, 40), found(2, 30)] };
    const { result, asked } = await slice({ ...plan, since: at(31) }, searched, stored);
    expect(idsOf(result)).toEqual([3, 2]);
    expect(taken(result)).toMatchObject({ read: 2, next: done });
    expect(asked[0]).toEqual({
      kind: 'search',
      objectType: 'deals',
      filters: [],
      sorts: ['-hs_lastmodifieddate'],
      properties: ['hs_mrr', 'hs_lastmodifieddate'],
    });
  });

  test('takes nothing when what it ends with may have been followed by more', async () => {
    const searched = { total: 3, results: [found(3, 40), found(2, 30)] };
    const { result, asked } = await slice({ ...plan, since: at(30), nameless: 4 }, searched);
    const next = { ...plan, since: at(30), nameless: 4, afterId: 0, total: 3 };
    expect(result).toEqual({ rows: [], read: 0, next });
    expect(asked).toHaveLength(1);
  });

  test('goes on by id when it has nothing that can be read, or a record without its time', async () => {
    const unreadable = { total: 3, results: [{ id: '3' }, { id: '2' }] };
    expect((await slice({ ...plan, since: at(59) }, unreadable)).result).toMatchObject({
      next: { mode: 'changes', afterId: 0 },
    });
    const timeless = { total: 3, results: [found(3, 40), found(2, null)] };
    expect((await slice({ ...plan, since: at(59) }, timeless)).result).toMatchObject({
      next: { mode: 'changes', afterId: 0 },
    });
  });

  test('of an account with less than a page is all there is, whatever its age', async () => {
    const searched = { total: 2, results: [found(2, 30), found(1, 20)] };
    const { result } = await slice(plan, searched, [
      [1, at(0)],
      [2, at(0)],
    ]);
    expect(idsOf(result)).toEqual([2, 1]);
    expect(taken(result).next).toEqual(done);
  });

  test('with a row that cannot be read is whole too, and sets it aside', async () => {
    const searched = { total: 2, results: [found(2, 30), { id: '1' }] };
    const { result } = await slice(plan, searched, [
      [1, at(0)],
      [2, at(0)],
    ]);
    expect(taken(result).rows).toEqual([
      expect.objectContaining({ objectId: 2, modifiedAt: at(30) }),
      record(1, { setAside: [{ property: null, reason: 'rowUnreadable' }] }),
    ]);
    expect(taken(result)).toMatchObject({ read: 1, next: done });
  });
});

describe('what is taken of a page', () => {
  test('is newer than what is stored: a list may have been ahead of the search’s index', async () => {
    const searched = {
      total: 4,
      results: [found(4, 50), found(3, 30), found(2, 20), found(1, 10)],
    };
    const { result } = await slice(plan, searched, [
      [1, at(10)],
      [2, at(25)],
      [3, at(29)],
      [4, null],
    ]);
    expect(idsOf(result)).toEqual([4, 3]);
  });

  test('has the companies of what has changed, and asks for those alone', async () => {
    const searched = { total: 2, results: [found(2, 30), found(1, 10)] };
    const stored: [number, string][] = [
      [1, at(10)],
      [2, at(10)],
    ];
    const { result, asked } = await slice(plan, searched, stored, { '2': ['7', '8'] });
    expect(taken(result).rows.map(({ companyIds }) => companyIds)).toEqual([['7', '8']]);
    expect(asked[1]).toMatchObject({ kind: 'companies', inputs: [{ id: '2' }] });
  });

  test('is nothing when their number is not that of the stored ones: the list has to be read', async () => {
    const searched = { total: 2, results: [found(2, 30), found(1, 10)] };
    const one: [number, string][] = [[1, at(10)]];
    // One of two is new: that adds up.
    expect(idsOf((await slice(plan, searched, one)).result)).toEqual([2]);
    // Three are stored, so one was deleted.
    const three: [number, string][] = [...one, [2, at(10)], [3, at(10)]];
    expect((await slice(plan, searched, three)).result).toBe('listInstead');
    // A row without an id is in HubSpot's number, and not in the store's.
    const withNameless = { total: 3, results: [...searched.results, { properties: {} }] };
    expect((await slice(plan, withNameless, one)).result).toBe('listInstead');
    expect(idsOf((await slice({ ...plan, nameless: 1 }, withNameless, one)).result)).toEqual([2]);
  });
});

describe('many changes', () => {
  const going = { ...plan, afterId: 10, total: 400 };

  test('are followed by id', async () => {
    const results = [found(12, 30), found(20, 31), { id: '21' }];
    const { result, asked } = await slice(going, { total: 7, results });
    expect(idsOf(result)).toEqual([12, 20, 21]);
    expect(taken(result).next).toEqual({ ...going, afterId: 21 });
    expect(asked[0]).toEqual({
      kind: 'search',
      objectType: 'deals',
      filters: [
        {
          propertyName: 'hs_lastmodifieddate',
          operator: 'GTE',
          value: String(Date.parse(at(0))),
        },
        { propertyName: 'hs_object_id', operator: 'GT', value: '10' },
      ],
      sorts: ['hs_object_id'],
      properties: ['hs_mrr', 'hs_lastmodifieddate'],
    });
  });

  test('end with the page that has the rest of them, when the number adds up', async () => {
    const results = [found(12, 30), { id: '21' }];
    const stored: [number, string][] = [
      [12, at(0)],
      [21, at(0)],
    ];
    const two = { ...going, total: 2 };
    const { result } = await slice(two, { total: 2, results }, stored);
    expect(taken(result).next).toEqual(done);
    expect((await slice(going, { total: 2, results }, stored)).result).toBe('listInstead');
  });

  test('end with a page that does not get on, be it that HubSpot tells of more', async () => {
    const none = { ...going, total: 0 };
    const { result } = await slice(none, { total: 5, results: [] });
    expect(taken(result)).toEqual({ rows: [], read: 0, next: done });
    const nameless = await slice(none, { total: 5, results: [{ properties: {} }] });
    expect(taken(nameless.result).next).toEqual(done);
  });

  test('beyond the 10,000 that a search gives are listed instead', async () => {
    const results = [found(12, 30)];
    expect((await slice(going, { total: 10_001, results })).result).toBe('listInstead');
    const { result } = await slice(going, { total: 10_000, results });
    expect(taken(result).next).toMatchObject({ mode: 'changes', afterId: 12 });
  });
});
