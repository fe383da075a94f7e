import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startOddHubSpot, type OddRequest } from '../testing/odd-hubspot.ts';
import { inlineCompanies, readCompanies } from './company-associations.ts';
import { listPage } from './list-page.ts';
import { readByIds } from './read-by-ids.ts';
import { readUserNames } from './user-names.ts';
import { searchPage } from './search-page.ts';

const { signal } = new AbortController();
const record = (id: number) => ({ id: String(id), properties: {} });
const firstPage = { after: null, properties: [] };

describe('a connection', () => {
  test('to a server that hangs is broken off', async () => {
    const { connection, openConnections } = await startOddHubSpot(() => null, 150);
    const hanging = Array.from({ length: 5 }, () =>
      listPage(connection, 'deals', firstPage, signal),
    );
    for (const { status } of await Promise.allSettled(hanging)) expect(status).toBe('rejected');
    while ((await openConnections()) > 0) await setTimeout(20);
  });

  test('learns the limits from every answer', async () => {
    const { connection } = await startOddHubSpot(() => ({
      body: { results: [] },
      headers: { 'X-HubSpot-RateLimit-Daily-Remaining': '1234', 'X-HubSpot-RateLimit-Max': '190' },
    }));
    expect(connection.callsLeftToday()).toBeNull();
    await listPage(connection, 'deals', firstPage, signal);
    expect(connection.callsLeftToday()).toBe(1234);
    expect(connection.takeCallCount()).toBe(1);
    expect(connection.takeCallCount()).toBe(0);
  });
});

describe('a list', () => {
  test('with rows that are no records keeps the others, and counts those', async () => {
    const rows = [record(1), { id: '2' }, { id: 'x', properties: {} }, null, 'text', record(3)];
    const { connection } = await startOddHubSpot(() => ({ body: { results: rows } }));
    const { objects, unreadable } = await listPage(connection, 'deals', firstPage, signal);
    expect(objects.map(({ id }) => id)).toEqual(['1', '3']);
    expect(unreadable).toEqual(['2', null, null, null]);
  });

  test.each([[{}], [{ results: null }], [[]], ['text']])(
    'of the form %j is no empty list',
    async (body) => {
      const { connection } = await startOddHubSpot(() => ({ body }));
      await expect(listPage(connection, 'deals', firstPage, signal)).rejects.toMatchObject({
        name: 'HubSpotError',
      });
    },
  );
});

describe('the end of a list, and the cursor to its next page,', () => {
  test.each([
    ['nothing', {}, null],
    ['null', { paging: null }, null],
    ['an empty object', { paging: {} }, null],
    ['no next page', { paging: { next: null } }, null],
    ['base64', { paging: { next: { after: 'NTI1Cg%3D%3D' } } }, 'NTI1Cg%3D%3D'],
    ['a number', { paging: { next: { after: 200 } } }, '200'],
  ])('may be %s', async (_what, paging, after) => {
    const row = { ...record(1), associations: null };
    const asked: (string | null)[] = [];
    const { connection } = await startOddHubSpot(({ query }) => {
      asked.push(query.get('after'));
      return { body: { total: 1, results: [row], ...paging } };
    });
    const page = await listPage(connection, 'deals', firstPage, signal);
    expect(page).toMatchObject({ objects: [{ id: '1' }], unreadable: [], after });
    const request = { order: 'newestChangeFirst', properties: [] } as const;
    const found = await searchPage(connection, 'deals', request, signal);
    expect(found.hasMore).toBe(after !== null);
    // A cursor goes back as it came.
    if (after === null) return;
    await listPage(connection, 'deals', { ...firstPage, after }, signal);
    expect(asked.at(-1)).toBe(after);
  });
});

describe('a batch of records by id', () => {
  test.each([
    ['texts', ['2']],
    ['numbers', [2]],
  ])('names those that are gone by %s', async (_what, ids) => {
    const errors = [{ category: 'OBJECT_NOT_FOUND', context: { ids } }];
    const { connection } = await startOddHubSpot(() => ({
      status: 207,
      body: { results: [record(1)], errors },
    }));
    const asked = { ids: ['1', '2'], properties: [] };
    const how = { run: connection.inBackground, signal };
    expect(await readByIds(connection, 'deals', asked, how)).toMatchObject({
      objects: [{ id: '1' }],
      gone: ['2'],
    });
    expect(connection.takeCallCount()).toBe(1);
  });

  test('may say that it has no errors', async () => {
    const { connection } = await startOddHubSpot(() => ({
      body: { results: [record(1)], errors: null },
    }));
    const asked = { ids: ['1'], properties: [] };
    const how = { run: connection.inBackground, signal };
    expect((await readByIds(connection, 'deals', asked, how)).objects).toHaveLength(1);
  });
});

test('a search without its total is not taken for one without results', async () => {
  const { connection } = await startOddHubSpot(() => ({ body: { results: [] } }));
  const request = { order: 'newestChangeFirst', properties: [] } as const;
  await expect(searchPage(connection, 'deals', request, signal)).rejects.toMatchObject({
    kind: 'unreadable',
  });
});

describe('the primary company of a deal', () => {
  const typed = (company: number, category: string, typeId: number, label: string | null) => ({
    toObjectId: company,
    associationTypes: [
      { category: 'HUBSPOT_DEFINED', typeId: 341, label: null },
      { category, typeId, label },
    ],
  });
  const hubspots = typed(11, 'HUBSPOT_DEFINED', 5, 'Primärt');
  const partners = typed(12, 'USER_DEFINED', 88, 'Primary');
  const sameNumber = typed(13, 'USER_DEFINED', 5, null);
  const wanted = [{ id: '1', after: null }];

  test('is recognised by HubSpot’s own type of association, whatever the labels say', async () => {
    const { connection } = await startOddHubSpot(() => ({
      body: {
        status: 'COMPLETE',
        results: [{ from: { id: '1' }, to: [partners, sameNumber, hubspots] }],
      },
    }));
    const { companies } = await readCompanies(connection, 'deals', wanted, signal);
    expect(companies.get('1')).toEqual(['11', '12', '13']);
  });

  test('comes first from whichever page', async () => {
    const { connection } = await startOddHubSpot(({ body }) => {
      const isSecond = JSON.stringify(body).includes('more');
      const page = isSecond
        ? { to: [hubspots] }
        : { to: [partners], paging: { next: { after: 'more' } } };
      return { body: { status: 'COMPLETE', results: [{ from: { id: '1' }, ...page }] } };
    });
    const { companies } = await readCompanies(connection, 'deals', wanted, signal);
    expect(companies.get('1')).toEqual(['11', '12']);
  });

  test('of a list is recognised by the name of HubSpot’s type', () => {
    const results = [
      { id: '12', type: 'deal_to_company_unlabeled' },
      { id: '12', type: 'primary' },
      { id: '11', type: 'deal_to_company' },
    ];
    const object = { id: '1', properties: {}, associations: { companies: { results } } };
    expect(inlineCompanies(object, 'deals')).toMatchObject({ ids: ['11', '12'], hasPrimary: true });
  });
});

test('a list of companies whose cursor repeats ends as a failure', async () => {
  const { connection } = await startOddHubSpot(() => ({
    body: {
      status: 'COMPLETE',
      results: [{ from: { id: '1' }, to: [{ toObjectId: 7 }], paging: { next: { after: 'x' } } }],
    },
  }));
  const wanted = [{ id: '1', after: null }];
  await expect(readCompanies(connection, 'deals', wanted, signal)).rejects.toMatchObject({
    details: { kind: 'unreadable', reason: 'cursorRepeated' },
  });
});

test('a list of users whose cursor repeats ends as a failure', async () => {
  const { connection } = await startOddHubSpot(() => ({
    body: { results: [{ id: '1' }], paging: { next: { after: 'x' } } },
  }));
  await expect(readUserNames(connection)).rejects.toMatchObject({
    details: { kind: 'unreadable', reason: 'cursorRepeated' },
  });
});

describe('a batch of associations with errors', () => {
  const batch = (category: string) => ({
    status: 207,
    body: {
      status: 'COMPLETE',
      results: [{ from: { id: '1' }, to: [{ toObjectId: 7, associationTypes: [] }] }],
      errors: [{ status: 'error', category, message: 'x', context: {} }],
      numErrors: 1,
      startedAt: new Date(),
      completedAt: new Date(),
    },
  });
  const wanted = [
    { id: '1', after: null },
    { id: '2', after: null },
  ];

  test('has records without companies', async () => {
    const { connection } = await startOddHubSpot(() => batch('OBJECT_NOT_FOUND'));
    const { companies } = await readCompanies(connection, 'deals', wanted, signal);
    expect(companies).toEqual(new Map([['1', ['7']]]));
  });

  test('of another kind is asked for again, as that may pass', async () => {
    let calls = 0;
    const { connection } = await startOddHubSpot(() =>
      batch((calls += 1) === 1 ? 'INTERNAL_ERROR' : 'OBJECT_NOT_FOUND'),
    );
    const { companies, refused } = await readCompanies(connection, 'deals', wanted, signal);
    expect(companies).toEqual(new Map([['1', ['7']]]));
    expect([...refused]).toEqual([]);
    expect(calls).toBe(2);
  });

  /** A HubSpot that gives every record's company but those of some records. */
  const refusing = (isRefused: (id: number) => boolean, isNamed: boolean) => {
    let calls = 0;
    const answer = ({ body }: OddRequest) => {
      calls += 1;
      const ids = (body as { inputs: { id: string }[] }).inputs.map(({ id }) => Number(id));
      const bad = ids.filter(isRefused);
      const context = isNamed ? { fromObjectId: bad.map(String) } : {};
      const errors = bad.length === 0 ? [] : [{ category: 'FORBIDDEN', context }];
      const results = ids
        .filter((id) => !isRefused(id))
        .map((id) => ({ from: { id: String(id) }, to: [{ toObjectId: 7 }] }));
      return { status: bad.length === 0 ? 200 : 207, body: { results, errors } };
    };
    return { answer, calls: () => calls };
  };
  const hundred = Array.from({ length: 100 }, (_, index) => ({ id: String(index), after: null }));

  test.each([
    ['named', true],
    ['not named', false],
  ])('that stay are the record’s own, %s: it alone is refused', async (_what, isNamed) => {
    const { answer, calls } = refusing((id) => id === 42, isNamed);
    const { connection } = await startOddHubSpot(answer);
    const { companies, refused } = await readCompanies(connection, 'deals', hundred, signal);
    expect([...refused]).toEqual(['42']);
    expect(companies.size).toBe(99);
    expect(calls()).toBe(2);
  });

  test('for many records are nobody’s own: the call has failed', async () => {
    const { connection } = await startOddHubSpot(refusing((id) => id % 2 === 0, true).answer);
    await expect(readCompanies(connection, 'deals', hundred, signal)).rejects.toMatchObject({
      kind: 'unreadable',
    });
  });
});
