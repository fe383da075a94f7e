import { parseChanges } from '@partner-tier-points/points';
import { describe, expect, test } from 'vitest';
import { changeOf, emptyDraft, freshId, planKinds, type Draft } from './draft.ts';

const today = '2026-11-23';
const filled: Draft = {
  ...emptyDraft,
  clientId: '1',
  name: ' Nordwind ',
  mrr: 500,
  managedMrr: 200,
  currency: 'EUR',
  dealType: 'assisted',
  market: 'growth',
  day: '2026-12-01',
};

describe('a filled-in form', () => {
  test.each(planKinds)('means a change that the scoring module takes: %s', (kind) => {
    const change = changeOf({ ...filled, kind }, 'plan-1', today);
    expect(change?.kind).toBe(kind);
    expect(parseChanges([change])).toEqual([change]);
  });

  test.each([
    ['a deal without an amount', { kind: 'newSale', mrr: null }],
    ['a deal of nothing', { kind: 'newSale', mrr: 0 }],
    ['a deal with nobody', { kind: 'newSale', clientId: null }],
    ['a prospect without a name', { kind: 'newClient', name: '  ' }],
    ['a prospect who buys nothing', { kind: 'newClient', mrr: null, managedMrr: null }],
    ['an MRR that is not said', { kind: 'changedMrr', mrr: null }],
    ['an MRR that is no number', { kind: 'changedMrr', mrr: NaN }],
    ['an MRR below zero', { kind: 'newSale', mrr: -1 }],
    ['a prospect whose managed MRR is no number', { kind: 'newClient', managedMrr: NaN }],
  ] as [string, Partial<Draft>][])('%s is no change yet', (_, missing) => {
    expect(changeOf({ ...filled, ...missing }, 'plan-1', today)).toBeNull();
  });

  test('what its kind does not ask for does not matter', () => {
    expect(changeOf({ ...filled, kind: 'lostClient', mrr: NaN }, 'x', today)).not.toBeNull();
  });

  test('a deal without a day closes today; management ends at once', () => {
    const draft = { ...filled, day: null };
    expect(changeOf(draft, 'x', today)).toMatchObject({ sale: { closedOn: today } });
    expect(changeOf({ ...draft, kind: 'endedManagement' }, 'x', today)).toMatchObject({ on: null });
  });
});

test('a new id is neither in the plan nor in the account', () => {
  const change = changeOf({ ...filled, kind: 'newClient' }, 'plan-1', today)!;
  expect(freshId([], () => false)).toBe('plan-1');
  expect(freshId([change], (id) => id === 'plan-2')).toBe('plan-3');
});
