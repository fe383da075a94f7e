import { describe, expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { createRecordReaders } from '../hubspot/read-record.ts';
import type { ListPlan } from '../model/sync-plan.ts';
import { connectInProcess, type PageRequest } from '../testing/in-process-hubspot.ts';
import { record, recordsInMemory } from '../testing/records-in-memory.ts';
import { listSlice, wholeList } from './list-slice.ts';

const metadata = {
  readAt: '2026-11-01T00:00:00Z',
  timeZone: 'UTC',
  uiDomain: 'app.hubspot.com',
  companyCurrency: 'USD',
  propertyTypes: { partner_clients: {}, deals: {} },
  amountCurrencies: {},
};
const { deals: reader } = createRecordReaders(metadata, defaultDealMapping(null));
const row = (id: number) => ({ id: String(id), properties: {} });
const nameless = { properties: {} };
const broken = (id: number) => ({ id: String(id), properties: null });

type Answer = (request: PageRequest) => unknown;
const noCompanies = { results: [] };

/** One slice of a list, with what was asked of HubSpot for it. */
async function slice(
  plan: ListPlan,
  answer: Answer,
  options: { left?: number; stored?: number[]; signal?: AbortSignal } = {},
) {
  const asked: PageRequest[] = [];
  const connection = connectInProcess((request) => {
    asked.push(request);
    return request.kind === 'companies' ? (answer(request) ?? noCompanies) : answer(request);
  });
  const result = await listSlice(
    {
      portalId: '1',
      objectType: 'deals',
      connection,
      reader,
      records: recordsInMemory({ deals: (options.stored ?? []).map((id) => record(id)) }).records,
      signal: options.signal ?? new AbortController().signal,
    },
    plan,
    options.left ?? null,
  );
  return { ...result, asked, ids: result.rows.map(({ objectId }) => objectId) };
}
const listPage = (results: unknown[], after?: number) =>
  after === undefined ? { results } : { results, paging: { next: { after: String(after) } } };
const onlyList =
  (answer: (after: string | null) => unknown): Answer =>
  (request) =>
    request.kind === 'list' ? answer(request.after) : undefined;
/** A page with the one record after the cursor. */
const nextById = (after: string | null) => listPage([row(Number(after) + 1)], Number(after) + 1);
const kinds = (asked: PageRequest[]) => asked.map(({ kind }) => kind);

/** A list of which ids below 100 have been listed, and those from 900 on have been searched. */
const inTheMiddle: ListPlan = {
  mode: 'full',
  windows: [{ from: 0, after: '100' }],
  fromAbove: true,
  below: 900,
  nameless: 1,
};

describe('the first slice of a list', () => {
  test('from both ends is one page, which does not tell how many there are', async () => {
    const answer = onlyList(() => listPage([row(1), row(2)], 3));
    const { ids, asked, next, total, read } = await slice(wholeList(true), answer);
    expect(ids).toEqual([1, 2]);
    expect(kinds(asked)).toEqual(['list']);
    expect({ total, read }).toEqual({ total: null, read: 2 });
    expect(next).toEqual({ ...wholeList(true), windows: [{ from: 0, after: '3' }] });
  });

  test('that is all there is has the number, and ends the list', async () => {
    const answer = onlyList(() => listPage([row(1), row(2), row(7)]));
    const { total, next } = await slice(wholeList(true), answer);
    expect(total).toBe(3);
    expect(next).toEqual({ mode: 'done', full: true, nameless: 0 });
  });

  test('of a list alone is eight pages, and takes the number of before', async () => {
    const answer = onlyList(nextById);
    const { asked, total, next } = await slice(wholeList(false), answer, { stored: [1, 2, 3] });
    expect(kinds(asked)).toEqual(Array.from({ length: 8 }, () => 'list'));
    expect(total).toBe(3);
    expect(next).toMatchObject({ windows: [{ from: 0, after: '8' }] });
    const going = { ...wholeList(false), windows: [{ from: 0, after: '8' }] };
    expect((await slice(going, answer, { stored: [1] })).total).toBeNull();
  });
});

describe('rows that cannot be read', () => {
  test('are set aside by their id, and counted when they have none', async () => {
    const answer = onlyList(() => listPage([row(1), broken(2), nameless, nameless]));
    const { rows, next, read } = await slice(wholeList(false), answer);
    expect(rows.map(({ objectId, setAside }) => [objectId, setAside])).toEqual([
      [1, []],
      [2, [{ property: null, reason: 'rowUnreadable' }]],
    ]);
    expect(read).toBe(2);
    expect(next).toEqual({ mode: 'done', full: true, nameless: 2 });
  });

  test('count towards those of the slices before', async () => {
    const answer = onlyList(() => listPage([row(150), nameless]));
    const plan = { ...inTheMiddle, fromAbove: false, below: null };
    expect((await slice(plan, answer)).next).toEqual({ mode: 'done', full: true, nameless: 2 });
  });

  test('are not counted where a page meets what another has read: they may be its', async () => {
    const answer = onlyList(() => listPage([row(850), row(950), nameless, broken(960)]));
    const plan = { ...inTheMiddle, fromAbove: false };
    const { ids, next } = await slice(plan, answer);
    expect(ids).toEqual([850]);
    expect(next).toEqual({ mode: 'done', full: true, nameless: 1 });
  });

  test('that another page of the slice could read are read', async () => {
    const answer = onlyList((after) =>
      after === null ? listPage([broken(1)], 1) : listPage([row(1), row(2)]),
    );
    const { rows } = await slice(wholeList(false), answer);
    expect(rows.map(({ objectId, setAside }) => [objectId, setAside])).toEqual([
      [1, []],
      [2, []],
    ]);
  });
});

describe('the companies of a record', () => {
  const withCompanies = (id: number, companyIds: number[], after?: string, primary = false) => ({
    ...row(id),
    associations: {
      companies: {
        results: companyIds.map((company) => ({
          id: String(company),
          type: primary ? 'deal_to_company' : 'deal_to_company_unlabeled',
        })),
        ...(after !== undefined && { paging: { next: { after } } }),
      },
    },
  });
  const companiesOf = (id: number, ...companyIds: number[]) => ({
    _from: { id: String(id) },
    to: companyIds.map((company) => ({ toObjectId: String(company) })),
  });

  test('come with the list, and the rest of those that were cut off is asked for', async () => {
    const { rows, asked } = await slice(wholeList(false), (request) =>
      request.kind === 'list'
        ? listPage([withCompanies(1, [7]), withCompanies(2, [8, 9], 'more', true)])
        : { results: [companiesOf(2, 9, 10)] },
    );
    expect(rows.map(({ companyIds }) => companyIds)).toEqual([['7'], ['8', '9', '10']]);
    expect(asked[1]).toMatchObject({ kind: 'companies', inputs: [{ id: '2', after: 'more' }] });
    expect(asked).toHaveLength(2);
  });

  test('are all asked for where the primary one is not among those that came', async () => {
    const { rows, asked } = await slice(wholeList(false), (request) =>
      request.kind === 'list'
        ? listPage([withCompanies(2, [8, 9], 'more')])
        : { results: [companiesOf(2, 10, 8, 9)] },
    );
    expect(rows.map(({ companyIds }) => companyIds)).toEqual([['10', '8', '9']]);
    expect(asked[1]).toMatchObject({ kind: 'companies', inputs: [{ id: '2' }] });
    expect(asked[1]).not.toMatchObject({ inputs: [{ after: 'more' }] });
  });

  test('of a record that was searched are asked for', async () => {
    const { rows, asked } = await slice(inTheMiddle, (request) => {
      if (request.kind === 'list') return nextById(request.after);
      if (request.kind === 'search') return { total: 1, results: [row(800)] };
      return { results: [companiesOf(800, 5)] };
    });
    expect(rows.find(({ objectId }) => objectId === 800)?.companyIds).toEqual(['5']);
    const calls = asked.filter(({ kind }) => kind === 'companies');
    expect(calls).toMatchObject([{ inputs: [{ id: '800' }] }]);
  });
});

describe('a list that is searched from above', () => {
  /** Searches are answered by the function, by the id that they are below; lists get on by one. */
  const searched =
    (answer: (below: number | null) => unknown): Answer =>
    (request) => {
      if (request.kind === 'list') return nextById(request.after);
      if (request.kind !== 'search') return undefined;
      const [filter] = request.filters;
      return answer(filter === undefined ? null : Number(filter.value));
    };

  test('says with its first page how many there are', async () => {
    const plan = { ...inTheMiddle, below: null };
    const answer = searched(() => ({ total: 77, results: [row(950)] }));
    expect((await slice(plan, answer)).total).toBe(77);
    expect((await slice(inTheMiddle, answer)).total).toBeNull();
  });

  test('takes what is above the listed and below the searched ids', async () => {
    const results = [row(950), row(900), row(899), row(500)];
    const answer = searched(() => ({ total: 4, results }));
    const { ids } = await slice(inTheMiddle, answer);
    expect(ids.filter((id) => id > 200).toSorted()).toEqual([500, 899]);
  });

  test.each([
    ['as far down as it comes', [899, 898, 500], 500],
    ['a page of one record', [700], 700],
    ['but a row in a wrong place is not taken for that', [899, 500, 898], 898],
  ])('goes on below each page: %s', async (_name, ids, lowest) => {
    const below: (number | null)[] = [];
    const answer = searched((from) => {
      below.push(from);
      return { total: 9, results: below.length === 1 ? ids.map(row) : [] };
    });
    await slice(inTheMiddle, answer);
    expect(below.slice(0, 2)).toEqual([900, lowest]);
  });

  test('searches no more when a page gets no lower', async () => {
    const answer = searched(() => ({ total: 9, results: [] }));
    const { next, asked } = await slice(inTheMiddle, answer);
    expect(next).toMatchObject({ mode: 'full', fromAbove: false, below: 900 });
    expect(kinds(asked).filter((kind) => kind === 'search')).toHaveLength(1);
  });

  test('is over where the searches have come down to what is listed', async () => {
    const answer = searched(() => ({ total: 2, results: [row(500), row(90)] }));
    const { next, ids } = await slice(inTheMiddle, (request) =>
      request.kind === 'list' ? listPage([row(500), row(950)], 951) : answer(request),
    );
    expect(next).toEqual({ mode: 'done', full: true, nameless: 1 });
    expect(ids).toEqual([500]);
  });

  test('ends with what goes wrong in a search', async () => {
    const answer = searched(() => {
      throw new Error('refused');
    });
    await expect(slice(inTheMiddle, answer)).rejects.toThrow('refused');
  });

  test('ends when the sync is stopped', async () => {
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(slice(inTheMiddle, () => undefined, { signal })).rejects.toThrow('stopped');
  });
});

describe('a list of which much is left', () => {
  const answer: Answer = (request) =>
    request.kind === 'list' ? nextById(request.after) : { total: 1, results: [] };
  const cursors = (asked: PageRequest[]) =>
    asked.flatMap((request) => (request.kind === 'list' ? [Number(request.after)] : []));

  test('is begun a second time at the first third', async () => {
    // From 100 to 900 the third is 366; the page may begin with the cursor's id or after it.
    const { asked } = await slice(inTheMiddle, answer, { left: 2_000 });
    expect(cursors(asked)).toContain(100);
    expect(cursors(asked)).toContain(365);
  });

  test('is not, when there is less, nothing was searched, or nothing is in between', async () => {
    const isDivided = async (plan: ListPlan, left?: number) => {
      const { asked } = await slice(plan, answer, left === undefined ? {} : { left });
      return cursors(asked).some((cursor) => cursor > 200);
    };
    expect(await isDivided(inTheMiddle, 1_999)).toBe(false);
    expect(await isDivided(inTheMiddle)).toBe(false);
    expect(await isDivided({ ...inTheMiddle, below: null }, 5_000)).toBe(false);
    const two = [
      { from: 0, after: '100' },
      { from: 120, after: '130' },
    ];
    const divided = await slice({ ...inTheMiddle, windows: two }, answer, { left: 5_000 });
    expect(cursors(divided.asked).every((cursor) => cursor < 200)).toBe(true);
    // From 100 to 105 the third is 101, which the list has next.
    const { asked } = await slice({ ...inTheMiddle, below: 105 }, answer, { left: 5_000 });
    expect(cursors(asked).filter((cursor) => cursor === 100)).toHaveLength(1);
  });
});

describe('a list whose cursors are no ids', () => {
  const withNoSearches =
    (answer: (after: string | null) => unknown): Answer =>
    (request) =>
      request.kind === 'search' ? { total: 0, results: [] } : onlyList(answer)(request);
  /** Three pages of two, each under a cursor of the test's. */
  const pages = (cursors: (string | undefined)[]): Answer =>
    withNoSearches((after) => {
      const place = after === null ? 0 : cursors.indexOf(after) + 1;
      const next = cursors[place];
      const results = [row(2 * place + 1), row(2 * place + 2)];
      return next === undefined ? { results } : { results, paging: { next: { after: next } } };
    });
  const all = [1, 2, 3, 4, 5, 6];

  /** Every slice of a list, each with the plan as the database returns it. */
  async function readAll(plan: ListPlan, answer: Answer) {
    const read = { ids: [] as number[], cursors: [] as (string | null)[] };
    for (let going: ListPlan | null = plan; going !== null;) {
      const { next, ids, asked } = await slice(going, answer);
      read.ids.push(...ids);
      for (const call of asked) if (call.kind === 'list') read.cursors.push(call.after);
      going = next.mode === 'full' ? (JSON.parse(JSON.stringify(next)) as ListPlan) : null;
    }
    return read;
  }

  test.each([
    ['texts', ['NTI1Cg%3D%3D', 'NTI2Cg%3D%3D', undefined]],
    ['numbers that go back', ['900', '800', undefined]],
    ['numbers beyond all records', ['900', '1000', undefined]],
    ['numbers that lie below the records', ['1', '2', undefined]],
    ['ids at first', ['2', 'Mwo', undefined]],
  ])('but %s is followed, each once, by nobody else', async (_name, cursors) => {
    for (const fromAbove of [true, false]) {
      const read = await readAll(wholeList(fromAbove), pages(cursors));
      expect([...new Set(read.ids)]).toEqual(all);
      expect(read.cursors).toEqual([null, ...cursors.slice(0, 2)]);
    }
  });

  test.each([
    ['one that was followed', ['a', 'b', 'a']],
    ['the one it was asked for', ['a', 'a']],
    ['the one it was asked for, an id', ['2', '2']],
  ])('ends as a failure that is told when a page gives %s', async (_name, cursors) => {
    const reading = readAll(wholeList(true), pages(cursors));
    await expect(reading).rejects.toMatchObject({
      details: { kind: 'unreadable', operation: 'list deals', reason: 'cursorRepeated' },
    });
  });

  test('ends the same way when ever new cursors bring a page that was there, or none at all', async () => {
    for (const results of [[row(1), row(2)], []]) {
      let count = 0;
      const answer = onlyList(() => ({ results, paging: { next: { after: `c${(count += 1)}` } } }));
      await expect(readAll(wholeList(false), answer)).rejects.toMatchObject({
        details: { reason: 'cursorRepeated' },
      });
      expect(count).toBeLessThan(30);
    }
  });

  test('is not divided when HubSpot refuses or does not know the cursor that begins the other half', async () => {
    const refused = new HubSpotError({ kind: 'badRequest', operation: 'list deals' });
    for (const other of [() => listPage([row(700)], 3), () => Promise.reject(refused)]) {
      const { next } = await slice(
        inTheMiddle,
        (request) => {
          if (request.kind !== 'list') return { total: 1, results: [] };
          return Number(request.after) > 200 ? other() : nextById(request.after);
        },
        { left: 5_000 },
      );
      expect(next).toMatchObject({ windows: [{ from: 0 }], below: 900 });
      expect(next.mode === 'full' && next.windows).toHaveLength(1);
    }
  });

  test.each([
    ['what fails in the other half says nothing of its cursor', 365, '365', 'rateLimited'],
    ['HubSpot refuses a cursor of its own in the other half', 365, '400', 'badRequest'],
    ['HubSpot refuses a cursor of its own in the first half', 365, '100', 'badRequest'],
  ] as const)('ends with the failure when %s', async (_name, from, refused, kind) => {
    const windows = [
      { from: 0, after: '100' },
      { from: from + 1, after: refused === '400' ? '400' : String(from) },
    ];
    const failure = new HubSpotError({ kind, operation: 'list deals' });
    const answer: Answer = (request) => {
      if (request.kind !== 'list') return { total: 1, results: [] };
      if (request.after === refused) throw failure;
      return nextById(request.after);
    };
    await expect(slice({ ...inTheMiddle, windows }, answer)).rejects.toBe(failure);
  });

  test('is followed for eight pages in one slice', async () => {
    let count = 0;
    const answer = onlyList(() => {
      count += 1;
      return { results: [row(count)], paging: { next: { after: `c${count}` } } };
    });
    const plan: ListPlan = {
      ...wholeList(false),
      windows: [],
      opaque: { after: 'c0', seen: ['cursor c0'] },
    };
    const { asked, next, ids } = await slice(plan, answer);
    expect(asked).toHaveLength(8);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(next).toMatchObject({ opaque: { after: 'c8' } });
  });

  test('does not go back to the id with which it was asked before', async () => {
    const cursors = ['2', 'x', '2'];
    const asked: (string | null)[] = [];
    const answer = pages(cursors);
    const reading = readAll(wholeList(false), (request) => {
      if (request.kind === 'list') asked.push(request.after);
      return answer(request);
    });
    await expect(reading).rejects.toMatchObject({ details: { reason: 'cursorRepeated' } });
    expect(asked).toEqual([null, '2', 'x']);
  });

  test('is over where it meets what was searched, whatever its cursor', async () => {
    const answer = onlyList(() => ({
      results: [row(899), row(900)],
      paging: { next: { after: 'x' } },
    }));
    const { next, ids } = await slice({ ...inTheMiddle, fromAbove: false }, answer);
    expect(ids).toEqual([899]);
    expect(next).toEqual({ mode: 'done', full: true, nameless: 1 });
  });
});
