import fc from 'fast-check';
import { openLedger, resultOn, ruleSetInForce, type Facts } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { shownPoints, shownSum } from './shown.ts';
import { shownEntries } from './shown-entries.ts';

const today = '2026-11-23';
const sales = fc.array(
  fc.record({
    dealType: fc.constantFrom('sourced', 'assisted'),
    mrr: fc.integer({ min: 1, max: 500_000 }).map((cents) => cents / 100),
    currency: fc.constantFrom('USD', 'EUR', 'GBP'),
    closedOn: fc.constantFrom('2026-11-01', '2026-03-01', '2024-01-01', '2027-01-01'),
  }),
  { maxLength: 6 },
);
const managed = fc.record({
  mrr: fc.integer({ min: 0, max: 500_000 }).map((cents) => cents / 100),
  currency: fc.constant('EUR'),
  partners: fc.integer({ min: 1, max: 3 }),
});

test("a client's entries add up to its sourced, assisted and managed points, as all are shown", () => {
  fc.assert(
    fc.property(sales, managed, (given, subscription) => {
      const client = {
        id: '1',
        market: 'growth',
        managed: subscription,
        sales: given.map((sale, at) => ({ ...sale, id: `d${at}`, kind: 'new' })),
      };
      const facts = { partner: {}, clients: [client] } as Facts;
      const [result] = resultOn(openLedger(facts, ruleSetInForce(today)), today).clients;
      if (!result) throw new Error('there is no client');
      const { entries } = result;
      const amounts = shownEntries(entries, today);
      const sum = (kind: string) =>
        shownSum(...amounts.filter((_, at) => (entries[at]?.dealType ?? 'managed') === kind));
      const { sourced, assisted, managed: ofManaged } = shownPoints(result);
      expect([sum('sourced'), sum('assisted'), sum('managed')]).toEqual([
        ...[sourced, assisted, ofManaged],
      ]);
      for (const [at, { points }] of entries.entries()) {
        expect(Math.abs((amounts[at] ?? 0) - points)).toBeLessThan(0.1 + 1e-6);
      }
    }),
  );
});

test('an entry that does not count today is rounded by itself', () => {
  const facts = {
    clients: [{ id: '1', managed: { mrr: 4.5, currency: 'USD' } }],
  };
  const ledger = openLedger(facts as Facts, ruleSetInForce(today));
  const [entry] = resultOn(ledger, today).clients[0]?.entries ?? [];
  if (!entry) throw new Error('there is no entry');
  const part = { ...entry, points: 0.05 };
  expect(shownEntries([part, part], today)).toEqual([0.1, 0]);
  const ended = { ...part, expiresOn: today };
  expect(shownEntries([ended, ended], today)).toEqual([0.1, 0.1]);
});
