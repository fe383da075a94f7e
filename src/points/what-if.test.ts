import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from './apply-changes.ts';
import { ledgerAfter } from './changed-ledger.ts';
import { parseChanges, type Change } from './what-if-changes.ts';
import type { Facts } from './facts.ts';
import { FactsError } from './facts-error.ts';
import { openLedger } from './ledger.ts';
import { score } from './score.ts';
import {
  arbitraryClient,
  arbitraryDay,
  arbitraryFacts,
  arbitraryRuleSet,
  arbitrarySale,
} from './testing/arbitrary-facts.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';
import { askWhatIf, openWhatIf } from './what-if.ts';

const asOf = '2024-05-01';
const account = facts(
  [
    client({ id: 'a', sales: [sale()], managed: { mrr: 1000, currency: 'USD' }, toolsUsed: 2 }),
    client({ id: 'b', sales: [sale({ mrr: 500 })], toolsUsed: 6 }),
    client({ id: 'r', name: null, reported: { sold: 7, managed: 3 } }),
  ],
  { creditedTier: 'Gold', thresholds: { Gold: { total: 100 } } },
);
const question = openWhatIf(openLedger(account, rules('points-2024-02')), asOf, 'Gold');
const ask = (...changes: Change[]) => askWhatIf(question, changes);

describe('what each change does', () => {
  test('nothing, when there is none', () => {
    const answer = ask();
    expect(answer.before).toEqual(answer.after);
    expect(answer.difference.total).toBe(0);
    expect(answer.clients()).toEqual([]);
  });

  test('a new sale adds its entry', () => {
    const answer = ask({ kind: 'newSale', clientId: 'a', sale: sale({ id: 'd2', mrr: 200 }) });
    expect(answer.difference).toEqual({
      total: 10,
      sold: 10,
      sourced: 10,
      assisted: 0,
      managed: 0,
    });
    expect(answer.clients()).toMatchObject([
      {
        id: 'a',
        name: 'Example AB',
        before: { total: 60 },
        after: { total: 70, sold: 60, sourced: 60, assisted: 0, managed: 10 },
        added: [{ saleId: 'd2', points: 10 }],
        removed: [],
        changed: [],
      },
    ]);
    expect(Object.keys(answer.clients()[0]?.before ?? {})).toHaveLength(5);
  });

  test('a first sale comes on top of what HubSpot reported, and does not look like a loss', () => {
    const answer = ask({ kind: 'newSale', clientId: 'r', sale: sale({ mrr: 20 }) });
    expect(answer.difference).toMatchObject({ total: 1, sold: 1, managed: 0 });
    expect(answer.clients()).toMatchObject([
      { added: [{ points: 1 }], removed: [], changed: [], after: { sold: 8 } },
    ]);
    const second = sale({ id: 'd2', mrr: 40 });
    const twice = ask(
      { kind: 'newSale', clientId: 'r', sale: sale({ mrr: 20 }) },
      { kind: 'newSale', clientId: 'r', sale: second },
    );
    expect(twice.difference.total).toBe(3);
    // Once it is sold, the deal is a fact, and HubSpot's figure gives way.
    const sold = facts([client({ sales: [sale({ mrr: 20 })], reported: { sold: 7 } })]);
    const options = { ruleSet: rules('points-2024-02'), asOf };
    expect(score(sold, options).totals.sold).toBe(1);
  });

  test('changed MRR that cannot be scored leaves what HubSpot reported', () => {
    const change = { kind: 'changedMrr', clientId: 'r' } as const;
    expect(ask({ ...change, mrr: 500, currency: 'SEK' }).difference.managed).toBe(0);
    expect(ask({ ...change, mrr: 500, currency: 'USD' }).difference.managed).toBe(2);
    expect(ask({ ...change, mrr: '0.00' }).difference.managed).toBe(-3);
    expect(ask(change).difference.managed).toBe(-3);
  });

  test('a client that sold and was managed only by report keeps both apart', () => {
    const [before] = ask({ kind: 'changedMarket', clientId: 'r', market: 'growth' }).clients();
    expect(before).toMatchObject({ added: [], removed: [], changed: [] });
  });

  test('a lost client takes all its points along', () => {
    const answer = ask({ kind: 'lostClient', clientId: 'a' });
    expect(answer).toMatchObject({
      before: { total: 95 },
      after: { total: 35 },
      difference: { total: -60 },
    });
    expect(answer.clients()).toMatchObject([
      {
        id: 'a',
        name: 'Example AB',
        after: null,
        added: [],
        removed: [{ points: 50 }, { points: 10 }],
      },
    ]);
  });

  test('what is assisted, and what has no known deal type, goes with its client', () => {
    const sales = [sale({ dealType: 'assisted' }), sale({ id: 'd2', dealType: null })];
    const twice = facts([client({ id: 'a', sales }), client({ id: 'b', sales })]);
    const ledger = openLedger(twice, rules('points-2022-07'));
    const answer = askWhatIf(openWhatIf(ledger, asOf), [{ kind: 'lostClient', clientId: 'a' }]);
    expect(answer.before).toMatchObject({ sold: 120, sourced: 0, assisted: 60 });
    expect(answer.after).toMatchObject({ sold: 60, sourced: 0, assisted: 30 });
  });

  test('management ends at once, or on a day', () => {
    expect(ask({ kind: 'endedManagement', clientId: 'a' }).difference.total).toBe(-10);
    expect(ask({ kind: 'endedManagement', clientId: 'r' }).difference.total).toBe(-3);
    expect(ask({ kind: 'endedManagement', clientId: 'b' }).difference.total).toBe(0);
    const later = ask({ kind: 'endedManagement', clientId: 'a', on: '2024-05-02' });
    expect(later.difference.total).toBe(0);
    expect(later.clients()).toMatchObject([
      { changed: [{ before: { expiresOn: null }, after: { expiresOn: '2024-05-02' } }] },
    ]);
    expect(ask({ kind: 'endedManagement', clientId: 'a', on: asOf }).difference.total).toBe(-10);
  });

  test('a renewal undoes a lapse and a cancellation', () => {
    const ending = { mrr: 1000, currency: 'USD', lapsesOn: '2024-04-01', cancelsOn: '2024-04-02' };
    const given = facts([client({ managed: ending })]);
    const other = openWhatIf(openLedger(given, rules('points-2024-02')), asOf);
    const renew = (lapsesOn?: string) =>
      askWhatIf(other, [
        { kind: 'renewedManagement', clientId: '512', ...(lapsesOn ? { lapsesOn } : {}) },
      ]);
    expect(renew().difference.managed).toBe(10);
    expect(renew('2024-06-01').clients()).toMatchObject([{ added: [{ expiresOn: '2024-06-01' }] }]);
  });

  test('changed MRR keeps its currency unless another is given', () => {
    expect(ask({ kind: 'changedMrr', clientId: 'a', mrr: 1500 }).difference.managed).toBe(5);
    expect(
      ask({ kind: 'changedMrr', clientId: 'a', mrr: 750, currency: 'EUR' }).difference.managed,
    ).toBe(0);
    expect(ask({ kind: 'changedMrr', clientId: 'a' }).difference.managed).toBe(-10);
    expect(
      ask({ kind: 'changedMrr', clientId: 'b', mrr: 100, currency: 'USD' }).difference.managed,
    ).toBe(1);
  });

  test('another market changes every entry', () => {
    const answer = ask({ kind: 'changedMarket', clientId: 'a', market: 'growth' });
    expect(answer.difference.total).toBe(60);
    expect(answer.clients()[0]?.changed).toHaveLength(2);
    const own = facts([client({ marketMultiplier: 2, sales: [sale()] })]);
    const other = openWhatIf(openLedger(own, rules('points-2024-02')), asOf);
    const core = askWhatIf(other, [{ kind: 'changedMarket', clientId: '512', market: 'core' }]);
    expect(core.difference.sold).toBe(-50);
  });

  test('a new client comes with its own facts', () => {
    const answer = ask({ kind: 'newClient', client: client({ id: 'n', sales: [sale()] }) });
    expect(answer.difference.total).toBe(50);
    expect(answer.clients()).toMatchObject([{ id: 'n', before: null, added: [{ points: 50 }] }]);
  });

  test('changes of one client build on each other', () => {
    const answer = ask(
      { kind: 'newSale', clientId: 'a', sale: sale({ id: 'd2' }) },
      { kind: 'changedMarket', clientId: 'a', market: 'growth' },
      { kind: 'lostClient', clientId: 'b' },
      {
        kind: 'newClient',
        client: client({ id: 'b', name: 'Again', sales: [sale({ mrr: 100 })] }),
      },
    );
    expect(answer.after.total).toBe(220 + 5 + 10);
    expect(answer.clients().map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Example AB'],
      ['b', 'Again'],
    ]);
  });

  test('the tier and the median of tools follow', () => {
    const { before, after } = ask(
      { kind: 'newSale', clientId: 'a', sale: sale({ id: 'd2' }) },
      { kind: 'newClient', client: client({ id: 'n', toolsUsed: 9 }) },
      { kind: 'lostClient', clientId: 'r' },
    ).performance();
    expect(before).toMatchObject({ tier: null, toolsUsedMedian: 4, goalTier: 'Gold' });
    expect(after).toMatchObject({ tier: 'Gold', toolsUsedMedian: 6, goalTier: 'Gold' });
    expect(ask({ kind: 'lostClient', clientId: 'b' }).performance().after.toolsUsedMedian).toBe(2);
  });
});

describe('what is refused', () => {
  const issueOf = (...changes: Change[]) => {
    try {
      ask(...changes);
    } catch (error) {
      if (error instanceof FactsError) return error.issues[0];
      throw error;
    }
    return null;
  };
  const newSale = { kind: 'newSale', clientId: 'a', sale: sale() } as const;

  test.each([
    [[{ kind: 'lostClient', clientId: 'x' }], 'changes[0].clientId', 'unknownClient'],
    [[{ kind: 'lostClient', clientId: 'a' }, newSale], 'changes[1].clientId', 'unknownClient'],
    [[newSale], 'changes[0].sale.id', 'duplicate'],
    [[{ kind: 'newClient', client: client({ id: 'a' }) }], 'changes[0].client.id', 'duplicate'],
    [
      [{ kind: 'newClient', client: client({ id: 'n', sales: [sale({ mrr: 1e12 })] }) }],
      'changes',
      'tooLarge',
    ],
  ] as [Change[], string, string][])('%#', (changes, path, code) => {
    expect(issueOf(...changes)).toMatchObject({ path, code, message: expect.stringMatching(/\w/) });
  });

  test('more points than can be added up exactly, together with those that stay', () => {
    const big = client({ id: 'n', reported: { sold: 1e9, managed: 999_999_900 } });
    expect(issueOf({ kind: 'newClient', client: big })).toBeNull();
    const bigger = { ...big, reported: { sold: 1e9, managed: 999_999_906 } };
    expect(issueOf({ kind: 'newClient', client: bigger })).toMatchObject({
      path: 'changes',
      code: 'tooLarge',
    });
    expect(() => ledgerAfter(question.ledger, [{ kind: 'newClient', client: bigger }])).toThrow(
      FactsError,
    );
    expect(
      issueOf({ kind: 'newClient', client: bigger }, { kind: 'lostClient', clientId: 'b' }),
    ).toBeNull();
  });

  test('a list of unknown origin, with the path of what is wrong in it', () => {
    const changes = [{ kind: 'changedMrr', clientId: 'a', mrr: '1049.90' }];
    expect(parseChanges(changes)).toEqual(changes);
    const refusals = (input: unknown) => {
      try {
        parseChanges(input);
      } catch (error) {
        if (error instanceof FactsError) return error.message;
      }
      return '';
    };
    expect(refusals([{ kind: 'gift', clientId: 'a' }])).toBe('[0].kind: is no known kind');
    expect(refusals([{ kind: 'lostClient' }])).toBe('[0].clientId: expected string');
    expect(refusals([{ kind: 'changedMrr', clientId: 'a', curency: 'USD' }])).toBe(
      '[0].curency: is not a known field; did you mean currency?',
    );
    expect(refusals([{ kind: 'newSale', clientId: 'a', sale: { id: 's', closedAt: 1 } }])).toBe(
      '[0].sale.closedAt: is not a known field; did you mean closedOn?',
    );
    expect(refusals({})).toBe('expected array');
  });
});

/** Changes that name the clients of an account, and new ones. */
function arbitraryChange({ clients }: Facts, at: number): fc.Arbitrary<Change> {
  const day = fc.option(arbitraryDay, { nil: null });
  const newClient = fc.record({
    kind: fc.constant('newClient' as const),
    client: arbitraryClient.map((given) => ({ id: `n${at}`, ...given })),
  });
  if (clients.length === 0) return newClient;
  const clientId = fc.constantFrom(...clients.map(({ id }) => id));
  return fc.oneof(
    newClient,
    fc.record({
      kind: fc.constant('newSale' as const),
      clientId,
      sale: arbitrarySale.map((given) => ({ id: `n${at}`, ...given })),
    }),
    fc.record({ kind: fc.constant('endedManagement' as const), clientId, on: day }),
    fc.record({ kind: fc.constant('renewedManagement' as const), clientId, lapsesOn: day }),
    fc.record({
      kind: fc.constant('changedMrr' as const),
      clientId,
      mrr: fc.integer({ min: 0, max: 10_000 }),
      currency: fc.constantFrom('USD', 'EUR', null),
    }),
    fc.record({
      kind: fc.constant('changedMarket' as const),
      clientId,
      market: fc.constantFrom('growth' as const, 'core' as const),
    }),
  );
}

test('what-if equals scoring the changed facts from the beginning', () => {
  const cases = arbitraryFacts.chain((given) =>
    fc.record({
      given: fc.constant(given),
      changes: fc.tuple(...[0, 1, 2].map((at) => arbitraryChange(given, at))),
      lost: fc.constantFrom(null, ...given.clients.map(({ id }) => id)),
    }),
  );
  fc.assert(
    fc.property(cases, arbitraryRuleSet, arbitraryDay, ({ given, changes, lost }, ruleSet, day) => {
      const all: Change[] =
        lost === null ? changes : [...changes, { kind: 'lostClient', clientId: lost }];
      const byId = new Map(given.clients.map((known) => [known.id, known]));
      const changed = applyChanges(all, (id) => byId.get(id));
      const after = new Map([...byId, ...changed]);
      const changedFacts = {
        ...given,
        clients: [...after.values()].filter((known) => known !== null),
      };
      const answer = askWhatIf(openWhatIf(openLedger(given, ruleSet), day), all);
      const [before, expected] = [given, changedFacts].map((each) =>
        score(each, { ruleSet, asOf: day }),
      );
      expect(answer.before).toEqual(before?.totals);
      expect(answer.after).toEqual(expected?.totals);
      expect(ledgerAfter(openLedger(given, ruleSet), all)).toEqual(
        openLedger(changedFacts, ruleSet),
      );
      expect(answer.performance()).toEqual({
        before: before?.performance,
        after: expected?.performance,
      });
      for (const difference of answer.clients()) {
        const result = expected?.clients.find(({ id }) => id === difference.id);
        expect(difference.after?.total).toBe(result?.total);
      }
    }),
  );
});

test('a new sale never takes points away', () => {
  const cases = arbitraryFacts
    .filter(({ clients }) => clients.length > 0)
    .chain((given) =>
      fc.record({
        given: fc.constant(given),
        clientId: fc.constantFrom(...given.clients.map(({ id }) => id)),
        // Of no line that was sold: it would be that line's first sale, and change later rates.
        planned: arbitrarySale.map((sold) => ({ ...sold, id: 'planned', product: null })),
      }),
    );
  fc.assert(
    fc.property(
      cases,
      arbitraryRuleSet,
      arbitraryDay,
      ({ given, clientId, planned }, ruleSet, day) => {
        const answer = askWhatIf(openWhatIf(openLedger(given, ruleSet), day), [
          { kind: 'newSale', clientId, sale: planned },
        ]);
        expect(answer.difference.total).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('after changes only the clients that they name are read again', () => {
  const read: string[] = [];
  const watched = (id: string) => ({
    ...client({ id, sales: [sale()] }),
    get managed() {
      read.push(id);
      return null;
    },
  });
  const ids = ['a', 'b', 'c', 'd'];
  const ledger = openLedger(facts(ids.map(watched)), rules('points-2024-02'));
  expect([...new Set(read)]).toEqual(ids);
  read.length = 0;
  const after = ledgerAfter(ledger, [
    { kind: 'lostClient', clientId: 'a' },
    { kind: 'changedMarket', clientId: 'c', market: 'growth' },
    { kind: 'newClient', client: client({ id: 'n', sales: [sale()] }) },
  ]);
  expect([...new Set(read)]).toEqual(['a', 'c']);
  expect(after.clients.map(({ id }) => id)).toEqual(['b', 'c', 'd', 'n']);
  expect([...after.points]).toEqual([50, 100, 50, 50].map((points) => points * 1_000_000));
});
