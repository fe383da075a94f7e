import { expect, test } from 'vitest';
import { compareLedgers, withDealBased } from './compare.ts';
import { explainClient } from './explain.ts';
import { openLedger } from './ledger.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

const asOf = '2026-02-01';
const upsell = (changes = {}) =>
  sale({ kind: 'upsell', mrr: 1200, closedOn: '2025-11-03', ...changes });
/** Marketing Hub was sold before February 2024, by whomever. */
const first = sale({ id: 'first', mrr: 800, closedOn: '2023-12-10' });

function soldBy(
  sales: ReturnType<typeof sale>[],
  dealBased?: boolean | null,
  id = 'points-2026-01',
) {
  const partner = dealBased === undefined ? {} : { dealBased };
  return openLedger(facts([client({ sales })], partner), rules(id));
}
const rateOf = (...given: Parameters<typeof soldBy>) =>
  explainClient(soldBy(...given), '512', asOf).entries.at(-1)?.calculation?.rate;

test('the deal-based model is off unless the partner says that it applies', () => {
  for (const off of [undefined, null, false]) {
    expect(rateOf([first, upsell()], off)).toMatchObject({ value: 3, source: 'how-german-2026' });
  }
  const on = { value: 5, source: 'deal-based-2025', confidence: 'inferred' };
  expect(rateOf([first, upsell()], true)).toEqual(on);
  // A line that another partner sold first has no known first sale here.
  expect(rateOf([upsell()], true)).toEqual(on);
  expect(rateOf([upsell()], false)).toMatchObject({ value: 3 });
});

test('it changes nothing of earlier sales, assisted ones, new lines and rules without it', () => {
  expect(rateOf([first, upsell({ closedOn: '2025-09-30' })], true)).toMatchObject({ value: 3 });
  expect(rateOf([first, upsell({ closedOn: '2025-10-01' })], true)).toMatchObject({ value: 5 });
  expect(rateOf([upsell({ dealType: 'assisted' })], true)).toMatchObject({ value: 3 });
  expect(rateOf([sale({ closedOn: '2025-11-03' })], true)).toMatchObject({
    value: 5,
    source: 'how-german-2026',
  });
  expect(rateOf([first, upsell()], true, 'points-2024-02')).toMatchObject({ value: 3 });
});

test('both results are available, whichever the partner has chosen', () => {
  for (const chosen of [true, false]) {
    const ledger = soldBy([first, upsell()], chosen);
    const sides = [withDealBased(ledger, false), withDealBased(ledger, true)] as const;
    const comparison = compareLedgers(...sides, asOf);
    expect(comparison).toMatchObject({
      left: { dealBased: false, ruleSet: 'points-2026-01', totals: { sourced: 36 } },
      right: { dealBased: true, ruleSet: 'points-2026-01', totals: { sourced: 60 } },
      difference: { total: 24, sourced: 24 },
      clients: [{ id: '512', difference: { total: 24 } }],
    });
  }
});

test('what began each line is looked for once, not for each of thousands of entries', () => {
  let looks = 0;
  const counted = (closedOn: string, id: number) =>
    Object.defineProperty(sale({ id: String(id), closedOn }), 'kind', {
      get: () => {
        looks += 1;
        return 'new';
      },
    });
  const sales = Array.from({ length: 300 }, (_, at) => counted('2025-11-03', at));
  const ledger = soldBy(sales);
  looks = 0;
  const { entries } = explainClient(ledger, '512', asOf);
  expect(entries).toHaveLength(300);
  expect(looks).toBeLessThan(300 * 10);
});
