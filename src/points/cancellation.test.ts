import { describe, expect, test } from 'vitest';
import { endingsBetween, unknownCancellations } from './endings.ts';
import { explainClient } from './explain.ts';
import type { CancellationFacts, ClientFacts, PartnerFacts } from './facts.ts';
import { openLedger } from './ledger.ts';
import { client, facts, rules } from './testing/example-facts.ts';
import { timelineOf } from './timeline.ts';
import { totalsOn } from './totals.ts';
import { askWhatIf, openWhatIf } from './what-if.ts';

const managed = { mrr: 1000, currency: 'USD' };
const partly = (cancellation: Partial<CancellationFacts>, changes: Partial<ClientFacts> = {}) =>
  client({
    managed,
    cancellation: { on: '2024-07-01', hubs: ['service'], ...cancellation },
    ...changes,
  });
const ledgerOf = (clients: ClientFacts[], partner?: PartnerFacts) =>
  openLedger(facts(clients, partner), rules('points-2024-02'));
const managedOn = (ledger: ReturnType<typeof ledgerOf>, day: string) =>
  totalsOn(ledger, day).managed;

describe('a client that cancels one hub of several', () => {
  const ledger = ledgerOf([partly({ mrr: 300 })]);

  test('keeps the credit of the others; the projection is without the one that ends', () => {
    expect(managedOn(ledger, '2024-06-30')).toBe(10);
    expect(managedOn(ledger, '2024-07-01')).toBe(7);
    expect(managedOn(ledger, '2030-01-01')).toBe(7);
    const months = timelineOf(ledger, '2024-06-15', { monthsBack: 0, monthsAhead: 2 });
    expect(months.map(({ totals }) => totals.managed)).toEqual([10, 7, 7]);
  });

  test('has an entry for what ends, with its arithmetic and its ending', () => {
    const { entries } = explainClient(ledger, '512', '2024-06-15');
    expect(entries).toMatchObject([
      {
        entry: { reason: 'managed.current', points: 7, expiresOn: null },
        calculation: { mrr: 700 },
      },
      {
        entry: { reason: 'managed.cancelled', points: 3, expiresOn: '2024-07-01' },
        calculation: { mrr: 300 },
      },
    ]);
    expect(endingsBetween(ledger, '2024-06-15', '2030-01-01')).toMatchObject([
      { on: '2024-07-01', cause: 'cancellation', entry: { points: 3 } },
    ]);
  });

  test('has it undone by a renewal of management', () => {
    const answer = askWhatIf(openWhatIf(ledger, '2024-08-01'), [
      { kind: 'renewedManagement', clientId: '512' },
    ]);
    expect(answer.difference.managed).toBe(3);
  });

  test.each([
    [
      'divided among the partners, as the rest',
      { managed: { ...managed, partners: 4 } },
      2.5,
      1.75,
    ],
    ['by the multiplier of its market, as the rest', { market: 'growth' as const }, 20, 14],
  ])('loses points %s', (_, changes, before, after) => {
    const shared = ledgerOf([partly({ mrr: 300 }, changes)]);
    expect([managedOn(shared, '2024-06-30'), managedOn(shared, '2024-07-01')]).toEqual([
      before,
      after,
    ]);
  });

  test('loses no more than the managed MRR, and nothing twice', () => {
    const all = ledgerOf([partly({ mrr: 1500 })]);
    expect([managedOn(all, '2024-06-30'), managedOn(all, '2024-07-01')]).toEqual([10, 0]);
    for (const ends of [{ lapsesOn: '2024-07-01' }, { cancelsOn: '2024-06-20' }]) {
      const whole = ledgerOf([partly({ mrr: 300 }, { managed: { ...managed, ...ends } })]);
      expect(endingsBetween(whole, '2024-06-15', '2030-01-01')).toMatchObject([
        { entry: { points: 10 } },
      ]);
    }
  });

  test('loses it by the partner’s own conversion of the day', () => {
    const conversions = [
      { currency: 'SEK', value: 1000 },
      { currency: 'SEK', value: 500, from: '2024-06-01' },
      { currency: 'SEK', value: 250, from: '2024-07-01' },
    ];
    const swedish = ledgerOf(
      [partly({ mrr: '3000.00' }, { managed: { mrr: '10000', currency: 'SEK' } })],
      {
        conversions,
      },
    );
    expect(
      ['2024-05-31', '2024-06-01', '2024-07-01'].map((day) => managedOn(swedish, day)),
    ).toEqual([10, 20, 28]);
    const endings = endingsBetween(swedish, '2024-05-01', '2030-01-01');
    expect(endings).toMatchObject([
      { on: '2024-07-01', cause: 'cancellation', entry: { points: 6 } },
    ]);
    const { entries } = explainClient(swedish, '512', '2024-06-15');
    expect(entries.map(({ entry, calculation }) => [entry.points, calculation?.mrr])).toEqual([
      [7, 7000],
      [3, 3000],
      [14, 7000],
      [6, 3000],
      [28, 7000],
    ]);
  });

  test('loses its part of HubSpot’s own points, where these stand in', () => {
    const standIn = ledgerOf([
      partly({ mrr: 300 }, { managed: { mrr: 1000, currency: 'SEK' }, reported: { managed: 20 } }),
    ]);
    expect([managedOn(standIn, '2024-06-30'), managedOn(standIn, '2024-07-01')]).toEqual([20, 14]);
    expect(standIn.setAside.get(0)).toHaveLength(1);
  });
});

describe('a cancelled hub of which nobody knows what it costs', () => {
  const unknown = (clients: ClientFacts[], to = '2025-01-01') =>
    unknownCancellations(ledgerOf(clients), '2024-06-15', to);

  test('is counted with the managed points that may end at most', () => {
    expect(unknown([partly({}), partly({ mrr: null }, { id: '2', market: 'growth' })])).toEqual({
      clients: 2,
      points: 30,
    });
  });

  test.each<[string, Partial<CancellationFacts>, Partial<ClientFacts>]>([
    ['is known', { mrr: 300 }, {}],
    ['costs nothing', { mrr: 0 }, {}],
    ['is over', { on: '2024-06-15' }, {}],
    ['is later than asked', { on: '2025-01-02' }, {}],
    ['belongs to a client that is not managed', {}, { managed: null }],
    ['ends with the rest', {}, { managed: { ...managed, lapsesOn: '2024-07-01' } }],
  ])('is not one that %s', (_, cancellation, changes) => {
    expect(unknown([partly(cancellation, changes)])).toEqual({ clients: 0, points: 0 });
  });

  test('is one where HubSpot’s points stand in for MRR that is not known', () => {
    const standIn = partly(
      { mrr: 300 },
      { managed: { currency: 'USD' }, reported: { managed: 20 } },
    );
    expect(unknown([standIn])).toEqual({ clients: 1, points: 20 });
  });
});
