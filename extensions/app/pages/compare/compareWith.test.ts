import { factsPage } from '@partner-tier-points/extension-shared/testing';
import { ruleSets, type ClientFacts } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { scorePage } from '../shared/account.ts';
import { compareWith, othersOf } from './compareWith.ts';

const today = '2026-11-23';

function pageOf(clients: ClientFacts[]) {
  const account = { ...factsPage([]), facts: { partner: {}, clients }, ruleSets };
  const page = scorePage(account, today, { ruleSet: null, goalTier: null });
  if (page.status !== 'scored') throw new Error('the example cannot be scored');
  return page;
}

const deal = { kind: 'new', dealType: 'sourced', mrr: 1000, currency: 'USD' } as const;
const sales = [{ ...deal, id: 'd1', product: 'sales-hub', closedOn: '2026-10-01' }];

test('opens on the newest rules that give other points', () => {
  // The rules before the current ones give the same for this client.
  const page = pageOf([{ id: '1', sales }]);
  const ids = ruleSets.map(({ id }) => id);
  const before = ids[ids.indexOf(page.result.ruleSet) - 1] ?? '';
  expect(compareWith(page, before).comparison.difference?.total).toBe(0);
  const { other, comparison } = compareWith(page, null);
  expect(other).toBe('points-2022-07');
  expect(comparison.difference?.total).toBe(-20);
  expect(othersOf(page)).toContain(other);
});

test('without any points there is nothing that could differ: the newest others are shown', () => {
  const page = pageOf([{ id: '1' }]);
  const { other } = compareWith(page, null);
  const ids = ruleSets.map(({ id }) => id);
  expect(other).toBe(ids[ids.indexOf(page.result.ruleSet) - 1]);
});

test('rules that the address does not name right count as none', () => {
  const page = pageOf([{ id: '1', sales }]);
  expect(compareWith(page, 'points-1999').other).toBe(compareWith(page, null).other);
});
