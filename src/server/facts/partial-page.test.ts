import { describe, expect, test } from 'vitest';
import { record, recordsInMemory } from '../testing/records-in-memory.ts';
import { beginPlan } from '../sync/begin-plan.ts';
import { pageBytes } from './facts-page.ts';
import { fillPartialPage, readPartialCursor, writePartialCursor } from './partial-page.ts';

const plan = beginPlan(
  { freshness: {}, syncNumber: 3 },
  { mapping: null, changedAt: null },
  new Date('2026-11-20T12:00:00Z'),
);
const client = (id: number, name = '', companyIds = [`c${id}`]) =>
  record(id, { facts: { id: String(id), name }, companyIds });

describe('a page of what a first sync has so far', () => {
  test('has the clients with their first company and without sales', async () => {
    const { records } = recordsInMemory({
      partner_clients: [client(5, 'E', ['7', '8']), client(9, 'N', [])],
    });
    expect(await fillPartialPage(records, '100', plan, { afterId: 0 })).toEqual({
      clients: [
        { id: '5', name: 'E', companyId: '7' },
        { id: '9', name: 'N', companyId: null },
      ],
      next: null,
    });
  });

  test('has as many as fit, a byte between two of them, and says after which id the next begins', async () => {
    const empty = Buffer.byteLength(JSON.stringify({ id: '1', name: '', companyId: 'c1' }));
    const filled = (rest: number) => 'x'.repeat(pageBytes / 2 - 1 - empty + rest);
    const pageOf = async (...rest: number[]) => {
      const clients = rest.map((each, index) => client(index + 1, filled(each)));
      const { records } = recordsInMemory({ partner_clients: clients });
      const page = await fillPartialPage(records, '100', plan, { afterId: 0 });
      return [page.clients.map(({ id }) => id), page.next];
    };
    expect(await pageOf(0, 0, 0)).toEqual([['1', '2'], 2]);
    expect(await pageOf(0, 1, 0)).toEqual([['1'], 1]);
    expect(await pageOf(pageBytes, 0)).toEqual([['1'], 1]);
  });

  test('continues step by step after an id, for one company when asked', async () => {
    const clients = Array.from({ length: 1_100 }, (_, index) => client(index + 1));
    const { records, asked } = recordsInMemory({ partner_clients: clients });
    const page = await fillPartialPage(records, '100', plan, { afterId: 50 });
    expect(page.clients).toHaveLength(1_050);
    expect(page.next).toBeNull();
    expect(asked.map(({ afterId }) => afterId)).toEqual([50, 550, 1_050]);
    const options = { afterId: 0, companyId: 'c77' };
    const ofCompany = await fillPartialPage(records, '100', plan, options);
    expect(ofCompany.clients.map(({ id }) => id)).toEqual(['77']);
  });

  test('has the clients of this sync alone', async () => {
    const { records } = recordsInMemory({ partner_clients: [client(1)] });
    const asked: object[] = [];
    const facts: typeof records.facts = (portalId, objectType, page) => {
      asked.push({ portalId, objectType, ...page });
      return records.facts(portalId, objectType, page);
    };
    await fillPartialPage({ ...records, facts }, '100', plan, { afterId: 0 });
    expect(asked).toEqual([
      { portalId: '100', objectType: 'partner_clients', afterId: 0, limit: 500, syncNumber: 4 },
    ]);
  });
});

describe('the place where a partial page begins', () => {
  test('is read as it was written, in the same sync', () => {
    const cursor = writePartialCursor(plan, 123_456_789_012_345);
    expect(readPartialCursor(cursor, plan)).toBe(123_456_789_012_345);
    expect(readPartialCursor(cursor, { ...plan, syncNumber: 5 })).toBeUndefined();
    const later = { ...plan, syncNumber: 123_456_789 };
    expect(readPartialCursor(writePartialCursor(later, 1), later)).toBe(1);
  });

  test.each(['', 'partial.4.', 'partial..1', 'partial.4.x', 'partial.4.1x', 'xpartial.4.1', '4.1'])(
    'is not %j',
    (text) => {
      expect(readPartialCursor(text, plan)).toBeUndefined();
    },
  );
});
