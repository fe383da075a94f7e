import { describe, expect, test } from 'vitest';
import { defaultDealMapping } from '../hubspot/deal-mapping.ts';
import { createRecordReaders } from '../hubspot/read-record.ts';
import type { ObjectType } from '../model/object-type.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { ChangesPlan } from '../model/sync-plan.ts';
import { connectInProcess, type PageRequest } from '../testing/in-process-hubspot.ts';
import { recordsInMemory } from '../testing/records-in-memory.ts';
import { answersOf, type SmallRecord } from '../testing/small-hubspot.ts';
import { changesSlice } from './changes-slice.ts';

const types = { hs_is_closed_won: 'bool', hs_mrr: 'number' };
const readers = createRecordReaders(
  {
    readAt: '2026-11-01T00:00:00Z',
    timeZone: 'UTC',
    uiDomain: 'app.hubspot.com',
    companyCurrency: null,
    amountCurrencies: {},
    propertyTypes: { partner_clients: { hs_client_name: 'string' }, deals: types },
  },
  defaultDealMapping(null),
);
const at = (minute: number) =>
  new Date(Date.parse('2026-11-02T10:00:00Z') + minute * 60_000).toISOString();
const numbers = (many: number) => Array.from({ length: many }, (_, index) => index + 1);

/** A deal that was won, an hour before the changes that are asked for. */
const won = (id: number, change: Partial<SmallRecord> = {}): SmallRecord => ({
  id,
  modifiedAt: at(-60),
  companyIds: ['7'],
  properties: { hs_is_closed_won: 'true', hs_mrr: '100' },
  ...change,
});
const mrr = (value: number) => ({ hs_is_closed_won: 'true', hs_mrr: String(value) });
const lost = { hs_is_closed_won: 'false', hs_mrr: '100' };

const begun: ChangesPlan = {
  mode: 'changes',
  step: 'newest',
  since: at(0),
  afterId: 0,
  total: null,
  off: 0,
};

/** What was stored of an account as it was. */
function storedOf(objectType: ObjectType, account: SmallRecord[]): StoredRecord[] {
  return account.map(({ id, modifiedAt, properties = {}, companyIds = [] }) => {
    const all = { ...properties, hs_lastmodifieddate: modifiedAt };
    return readers[objectType].read({ id: String(id), properties: all }, companyIds);
  });
}

interface Account {
  was: SmallRecord[];
  is: SmallRecord[];
  objectType?: ObjectType;
  plan?: ChangesPlan;
  /** What HubSpot answers in place of what it has, where that is anything. */
  instead?: (request: PageRequest, answer: unknown) => unknown;
}

/** Every slice of a look for changes, each with what the one before has stored. */
async function lookForChanges({ was, is, objectType = 'deals', plan = begun, instead }: Account) {
  const requests: PageRequest[] = [];
  const answers = answersOf({ partner_clients: [], deals: [], [objectType]: is });
  const connection = connectInProcess((request) => {
    requests.push(request);
    const answer = answers(request);
    return instead?.(request, answer) ?? answer;
  });
  let stored = storedOf(objectType, was);
  const written: number[] = [];
  for (let going = plan; ;) {
    const slice = await changesSlice(
      {
        portalId: '1',
        objectType,
        connection,
        reader: readers[objectType],
        records: recordsInMemory({ [objectType]: stored }).records,
        signal: new AbortController().signal,
      },
      going,
    );
    if (slice === 'listInstead') return { requests, written, stored, off: null };
    const { rows, gone = [], next } = slice;
    const ids = new Set([...rows.map(({ objectId }) => objectId), ...gone]);
    written.push(...ids);
    stored = [...stored.filter(({ objectId }) => !ids.has(objectId)), ...rows].toSorted(
      (a, b) => a.objectId - b.objectId,
    );
    if (next.mode === 'done') return { requests, written, stored, off: next.off };
    if (next.mode !== 'changes') throw new Error('a look for changes does not become a list');
    // As the database returns it.
    going = JSON.parse(JSON.stringify(next)) as ChangesPlan;
    if (requests.length > 500) throw new Error('there is no end');
  }
}
const kinds = (requests: PageRequest[]) => requests.map(({ kind }) => kind);
const many = numbers(600).map((id) => won(id));
const withChange = (id: number, change: Partial<SmallRecord>) =>
  many.map((deal) => (deal.id === id ? { ...deal, ...change } : deal));

describe('the newest page', () => {
  test('is all that an unchanged account costs', async () => {
    const { requests, written, off } = await lookForChanges({ was: many, is: many });
    expect(requests).toEqual([
      {
        kind: 'search',
        objectType: 'deals',
        filters: [{ propertyName: 'hs_is_closed_won', operator: 'EQ', value: 'true' }],
        sorts: ['-hs_lastmodifieddate'],
        properties: ['hs_is_closed_won', 'hs_mrr', 'hs_lastmodifieddate'],
      },
    ]);
    expect({ written, off }).toEqual({ written: [], off: 0 });
  });

  test('of a small account has everything: what changed, what came and what is gone', async () => {
    const was = [won(1), won(2), won(3)];
    const is = [won(1, { modifiedAt: at(5), properties: mrr(200) }), won(3), won(4)];
    const { requests, stored } = await lookForChanges({ was, is });
    expect(stored).toEqual(storedOf('deals', is));
    expect(kinds(requests)).toEqual(['search', 'read', 'companies']);
  });

  test('asks for partner clients without a condition', async () => {
    const clients = numbers(3).map((id) => ({ id, modifiedAt: at(-60) }));
    const objectType = 'partner_clients';
    const { requests } = await lookForChanges({ was: clients, is: clients, objectType });
    expect(requests).toMatchObject([{ kind: 'search', objectType, filters: [] }]);
  });
});

describe('a calculated property', () => {
  test('that has changed without a sign of it is taken, as the record itself says', async () => {
    const was = [won(1), won(2)];
    const is = [won(1, { properties: mrr(4321) }), won(2)];
    const { requests, stored } = await lookForChanges({ was, is });
    expect(stored).toEqual(storedOf('deals', is));
    expect(requests[1]).toMatchObject({ kind: 'read', ids: ['1'] });
  });

  test('is not taken from a search that lags behind', async () => {
    const was = [won(1, { properties: mrr(4321) })];
    const instead = (request: PageRequest, answer: unknown) =>
      request.kind === 'search'
        ? answersOf({ deals: [won(1)], partner_clients: [] })(request)
        : answer;
    const { written } = await lookForChanges({ was, is: was, instead });
    expect(written).toEqual([]);
  });

  test('that makes a deal count is seen by the number of deals that do, wherever it is', async () => {
    const was = withChange(450, { properties: lost });
    const { stored, requests, off } = await lookForChanges({ was, is: many });
    expect(stored).toEqual(storedOf('deals', many));
    expect(off).toBe(0);
    // The newest, what changed, and 600 deals by 199: with one row of the page before.
    expect(kinds(requests).filter((kind) => kind === 'search')).toHaveLength(2 + 4);
  });

  test('that makes a deal count no more is seen the same way', async () => {
    const is = withChange(450, { properties: lost });
    const { stored } = await lookForChanges({ was: many, is });
    expect(stored).toEqual(storedOf('deals', is));
  });
});

describe('the order of a search', () => {
  const half = many.map((deal) =>
    deal.id % 2 === 0 ? { ...deal, modifiedAt: at(deal.id), properties: mrr(deal.id) } : deal,
  );

  test.each([199, 100, 0])('with an old record in place %i hides no change', async (place) => {
    const instead = (request: PageRequest, answer: unknown) => {
      if (request.kind !== 'search' || request.sorts[0] !== '-hs_lastmodifieddate') return answer;
      const { total, results } = answer as { total: number; results: unknown[] };
      const [old] = (
        answersOf({ partner_clients: [], deals: [won(1)] })(request) as typeof answer & {
          results: unknown[];
        }
      ).results;
      return {
        total,
        results: [...results.slice(0, place), old, ...results.slice(place)].slice(0, 200),
      };
    };
    const { stored, written } = await lookForChanges({ was: many, is: half, instead });
    expect(stored).toEqual(storedOf('deals', half));
    expect(new Set(written).size).toBe(300);
  });

  test('by id may have a row too early: what is in between is still read', async () => {
    const instead = (request: PageRequest, answer: unknown) => {
      if (request.kind !== 'search' || request.sorts[0] !== 'hs_object_id') return answer;
      const { total, results } = answer as { total: number; results: unknown[] };
      if (results.length < 200) return answer;
      const last = (
        answersOf({ partner_clients: [], deals: [half[599]!] })(request) as {
          results: unknown[];
        }
      ).results;
      return { total, results: [...results.slice(0, 199), ...last] };
    };
    const { stored } = await lookForChanges({ was: many, is: half, instead });
    expect(stored).toEqual(storedOf('deals', half));
  });
});

describe('the number of records', () => {
  const withTotal =
    (change: (total: number) => number) => (request: PageRequest, answer: unknown) => {
      if (request.kind !== 'search') return answer;
      const page = answer as { total: number };
      return { ...page, total: change(page.total) };
    };

  test.each([
    ['one too high', (total: number) => total + 1],
    ['one too low', (total: number) => total - 1],
    ['capped', (total: number) => Math.min(total, 500)],
  ])('that is %s is gone into once, and not every hour', async (_name, change) => {
    const instead = withTotal(change);
    const first = await lookForChanges({ was: many, is: many, instead });
    expect(first.written).toEqual([]);
    expect(first.requests.length).toBeLessThan(10);
    const off = first.off ?? NaN;
    const again = await lookForChanges({ was: many, is: many, instead, plan: { ...begun, off } });
    expect(kinds(again.requests)).toEqual(['search']);
    // And it hides nothing that comes to count.
    const was = withChange(450, { properties: lost });
    const later = await lookForChanges({ was, is: many, instead, plan: { ...begun, off } });
    if (_name !== 'capped') expect(later.stored).toEqual(storedOf('deals', many));
  });

  test('that is smaller since a record was deleted leads to it', async () => {
    const is = many.filter(({ id }) => id !== 333);
    const { stored, off } = await lookForChanges({ was: many, is });
    expect(stored.map(({ objectId }) => objectId)).toEqual(is.map(({ id }) => id));
    expect(off).toBe(0);
  });

  test('that lags behind takes nothing away that is there', async () => {
    const instead = (request: PageRequest, answer: unknown) => {
      if (request.kind !== 'search') return answer;
      return answersOf({ partner_clients: [], deals: many.slice(0, 599) })(request);
    };
    const { written, off } = await lookForChanges({ was: many, is: many, instead });
    expect({ written, off }).toEqual({ written: [], off: -1 });
  });

  test('of a search that still knows a deleted record does not bring it back', async () => {
    const was = many.slice(0, 599);
    const instead = (request: PageRequest, answer: unknown) =>
      request.kind === 'search' ? answersOf({ partner_clients: [], deals: many })(request) : answer;
    const { written, off } = await lookForChanges({ was, is: was, instead });
    expect({ written, off }).toEqual({ written: [], off: 1 });
  });
});

describe('what is taken of a page', () => {
  test('is later than what is stored, never earlier: a list may have been ahead of the index', async () => {
    const was = [won(1, { modifiedAt: at(10), properties: mrr(1) })];
    const is = [won(1, { modifiedAt: at(5), properties: mrr(2) })];
    expect((await lookForChanges({ was, is })).written).toEqual([]);
    expect((await lookForChanges({ was: is, is: was })).written).toEqual([1]);
  });

  test('has the companies of what has changed, and asks for those alone', async () => {
    const is = [won(1, { modifiedAt: at(5), companyIds: ['8', '9'] }), won(2)];
    const { stored, requests } = await lookForChanges({ was: [won(1), won(2)], is });
    expect(stored.map(({ companyIds }) => companyIds)).toEqual([['8', '9'], ['7']]);
    expect(requests[1]).toMatchObject({ kind: 'companies', inputs: [{ id: '1' }] });
  });

  test('has the rows that cannot be read, once', async () => {
    const instead = (request: PageRequest) =>
      request.kind === 'search' ? { total: 1, results: [{ id: '1' }] } : undefined;
    const { stored, written } = await lookForChanges({ was: [won(1)], is: [won(1)], instead });
    expect(stored[0]).toMatchObject({ facts: null, setAside: [{ reason: 'rowUnreadable' }] });
    expect(written).toEqual([1]);
  });
});

test('more than 10,000 changes are listed instead', async () => {
  const is = numbers(600).map((id) => won(id, { modifiedAt: at(5) }));
  const manyMore = (request: PageRequest, answer: unknown) =>
    request.kind === 'search' ? { ...(answer as object), total: 10_001 } : answer;
  expect((await lookForChanges({ was: many, is, instead: manyMore })).off).toBeNull();
});
