import { findRuleSet, openLedger, resultOn, score } from '@partner-tier-points/points';
import {
  exampleClients,
  exampleDay,
  examplePartner,
} from '@partner-tier-points/extension-shared/testing';
import { expect, test } from 'vitest';
import { comparisonsOf, expiringWithin } from './trend.ts';
import { partsOf } from './parts.ts';

const facts = { partner: examplePartner, clients: exampleClients };
const ruleSet = findRuleSet('points-2026-07');
if (!ruleSet) throw new Error('the rule set of the example is gone');
const ledger = openLedger(facts, ruleSet);
const result = resultOn(ledger, exampleDay);

test('an earlier day is the same facts, scored as of then', () => {
  const comparisons = comparisonsOf(ledger, result);
  expect(comparisons.map(({ on }) => on)).toEqual(['2026-10-24', '2026-08-25']);
  for (const { on, tier, change } of comparisons) {
    const then = score(facts, { ruleSet, asOf: on });
    expect(tier).toBe(then.performance.tier);
    for (const track of ['total', 'sold', 'managed'] as const) {
      expect(then.totals[track] + change[track]).toBeCloseTo(result.totals[track], 6);
    }
  }
});

test('what expires is what the period loses when nothing is added', () => {
  const expiring = expiringWithin(ledger, exampleDay, 90);
  expect(expiring).toEqual({ before: '2027-02-22', sold: 30, managed: 0, clients: 1 });
  const after = score(facts, { ruleSet, asOf: '2027-02-21' });
  expect(result.totals.sold - after.totals.sold).toBe(expiring.sold);
});

test('an entry that ends on the day after the period is not in it', () => {
  // The assisted sale of 10 January 2026 counts for the last time on 9 January 2027, 47 days ahead.
  expect(expiringWithin(ledger, exampleDay, 47).clients).toBe(0);
  expect(expiringWithin(ledger, exampleDay, 48).clients).toBe(1);
});

test('the parts of the total add up to it, and their shares to one', () => {
  const { parts, total } = partsOf(result.totals);
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  expect(sum(parts.map(({ amount }) => amount))).toBeCloseTo(total, 6);
  expect(sum(parts.map(({ share }) => share))).toBeCloseTo(1, 6);
  expect(parts.map(({ part }) => part)).toEqual(['sourced', 'assisted', 'unknown', 'managed']);
});

test('an account without points has parts of nothing', () => {
  const nothing = { total: 0, sold: 0, sourced: 0, assisted: 0, managed: 0 };
  const { parts } = partsOf(nothing);
  expect(parts).toEqual(
    ['sourced', 'assisted', 'managed'].map((part) => ({ part, amount: 0, share: 0 })),
  );
});
