import { expect, test } from 'vitest';
import { evaluateNext } from './testing/evaluate-next.ts';
import type { PartnerFacts, SaleFacts } from './facts.ts';
import { openLedger } from './ledger.ts';
import { riskOn } from './risk.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

function ledgerOf(partner: PartnerFacts, sales: Partial<SaleFacts>[], id = 'points-2026-01') {
  const sold = sales.map((changes, at) => sale({ id: `${at}`, ...changes }));
  return openLedger(facts([client({ sales: sold })], partner), rules(id));
}

const outcomesOf = (risk: ReturnType<typeof riskOn>) =>
  risk.evaluations.map(({ on, outcome, tierAfter }) => [on, outcome, tierAfter]);

test('a tier is kept when one checkpoint of the window met it', () => {
  const ledger = ledgerOf({ creditedTier: 'Gold' }, [{ mrr: 8000, closedOn: '2025-10-05' }]);
  const risk = riskOn(ledger, '2026-09-20');
  expect(risk).toMatchObject({ state: 'atRisk', on: '2026-10-05' });
  expect(risk.fall?.on).toBe('2027-07-15');
  expect(outcomesOf(risk)).toEqual([
    ['2027-01-15', 'kept', 'Gold'],
    ['2027-07-15', 'falls', null],
  ]);
  expect(risk.evaluations[0]?.checkpoints.map(({ creditedMet }) => creditedMet)).toEqual([
    ...[true, true],
    ...[false, false, false, false],
  ]);
});

test('a tier does not fall within six months of being earned', () => {
  const partner = {
    creditedTier: 'Gold',
    creditedSince: '2026-09-15',
    certifiedUntil: '2028-01-01',
  };
  const ledger = ledgerOf(partner, [
    { mrr: 8000, closedOn: '2025-08-10' },
    { mrr: 100, closedOn: '2026-08-20' },
  ]);
  const risk = riskOn(ledger, '2026-10-01');
  expect(risk).toMatchObject({ state: 'below', on: '2026-10-01' });
  expect(risk.evaluations[0]?.protectedUntil).toBe('2027-03-15');
  expect(outcomesOf(risk)).toEqual([
    ['2027-01-15', 'protected', 'Gold'],
    ['2027-07-15', 'falls', null],
  ]);
});

test('what ends today is no reason for a tier that is below already', () => {
  const ledger = ledgerOf({ creditedTier: 'Gold' }, [{ mrr: 100, closedOn: '2025-10-05' }]);
  expect(riskOn(ledger, '2026-10-05')).toMatchObject({
    state: 'below',
    on: '2026-10-05',
    endings: [],
  });
});

test('without an entered tier nothing is claimed of its fall, nor of a rise', () => {
  const sales = [{ mrr: 250_000, closedOn: '2026-06-01' }];
  for (const thresholds of [{}, { Gold: { total: 325 } }]) {
    const risk = riskOn(ledgerOf({ thresholds }, sales, 'points-2026-07'), '2026-11-29');
    expect(risk).toMatchObject({ creditedTier: null, state: 'unknown', on: null, fall: null });
    expect(risk.evaluations.map(({ outcome }) => outcome)).toEqual(Array(3).fill('unknown'));
    expect(risk.evaluations[0]).toMatchObject({ creditedTier: null, tierAfter: null });
  }
});

test('the certification is asked on the day of each evaluation', () => {
  const partner = { creditedTier: 'Gold', certifiedUntil: '2027-01-14' };
  const sales = [{ mrr: 8000, closedOn: '2026-08-01' }];
  expect(outcomesOf(riskOn(ledgerOf(partner, sales), '2026-09-20'))).toEqual([
    ['2027-01-15', 'liable', 'Gold'],
  ]);
  const until = { ...partner, certifiedUntil: '2027-03-01' };
  expect(outcomesOf(riskOn(ledgerOf(until, sales), '2026-09-20'))).toEqual([
    ['2027-01-15', 'kept', 'Gold'],
    ['2027-07-15', 'liable', 'Gold'],
  ]);
});

test('a tier that rises on the way is protected from the checkpoint that met it', () => {
  const ledger = ledgerOf({ creditedTier: 'Gold' }, [
    { mrr: 8000, closedOn: '2026-03-01' },
    { mrr: 12_000, closedOn: '2026-11-20' },
  ]);
  const risk = riskOn(ledger, '2026-09-20');
  expect(outcomesOf(risk)).toEqual([
    ['2027-01-15', 'rises', 'Platinum'],
    // 15 February meets Platinum: 8,000 and 12,000 count until 1 March.
    ['2027-07-15', 'kept', 'Platinum'],
    ['2028-01-15', 'falls', 'Gold'],
  ]);
  expect(risk.evaluations[1]).toMatchObject({
    creditedTier: 'Platinum',
    protectedUntil: '2027-06-15',
  });
  // Down to what is held today, not below it.
  expect(risk.fall).toBeNull();
});

test('past checkpoints are those that were kept, for the risk as for the evaluation', () => {
  const ledger = ledgerOf({ creditedTier: 'Gold' }, []);
  const totals = { total: 400, sold: 400, sourced: 400, assisted: 0, managed: 0 };
  const snapshots = [{ day: '2026-08-15', totals }];
  expect(riskOn(ledger, '2026-09-20').fall?.on).toBe('2027-01-15');
  const risk = riskOn(ledger, '2026-09-20', snapshots);
  expect(risk.fall?.on).toBe('2027-07-15');
  expect(risk.evaluations[0]).toEqual(evaluateNext(ledger, '2026-09-20', snapshots));
});

test('after an evaluation that nobody can foretell nothing is said of the next', () => {
  const partner = { creditedTier: 'Gold', certifiedUntil: '2026-09-01' };
  const risk = riskOn(ledgerOf(partner, [], 'points-2024-02'), '2026-08-20');
  // No threshold is published, but an expired certification rules every tier out.
  expect(risk.evaluations.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown', 'unknown']);
  expect(risk.evaluations[1]?.checkpoints.every(({ creditedMet }) => creditedMet === false)).toBe(
    true,
  );
  expect(risk.fall).toBeNull();
});
