import { describe, expect, test } from 'vitest';
import { changeBetween } from './points-change.ts';
import { endingsBetween } from './endings.ts';
import { explainClient } from './explain.ts';
import type { ClientFacts, PartnerFacts } from './facts.ts';
import { openLedger } from './ledger.ts';
import { ruleSetInForce } from './rules/index.ts';
import { resultOn, score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';
import { clientTotalsOn } from './totals.ts';
import { askWhatIf, openWhatIf } from './what-if.ts';
import { conversionOn } from './client-result.ts';

/** 10,000 kronor sold and 5,000 managed; HubSpot published nothing about kronor. */
const swedish = (changes: Partial<ClientFacts> = {}): ClientFacts =>
  client({
    managed: { mrr: 5000, currency: 'SEK' },
    sales: [sale({ mrr: 10_000, currency: 'SEK', closedOn: '2026-06-01' })],
    ...changes,
  });

function scored(partner: PartnerFacts, changes: Partial<ClientFacts> = {}, asOf = '2026-11-01') {
  const result = score(facts([swedish(changes)], partner), {
    ruleSet: rules('points-2026-07'),
    asOf,
  });
  return { ...result.totals, setAside: result.setAside, entries: result.clients[0]?.entries ?? [] };
}

describe("the partner's own conversion", () => {
  test('counts a currency of which none is published, and every entry says whose it is', () => {
    const { sold, managed, setAside, entries } = scored({
      conversions: [{ currency: 'SEK', value: 1000 }],
    });
    expect({ sold, managed, setAside }).toEqual({ sold: 50, managed: 5, setAside: [] });
    const conversion = { value: 1000, source: 'partner', from: null };
    expect(entries).toMatchObject([
      { track: 'sold', currency: 'SEK', conversion },
      { track: 'managed', currency: 'SEK', conversion },
    ]);
  });

  test('gives way to the published one', () => {
    const euros = { sales: [sale({ mrr: 880, currency: 'EUR', closedOn: '2026-06-01' })] };
    const { sold, entries } = scored({ conversions: [{ currency: 'EUR', value: 1 }] }, euros);
    expect(sold).toBe(50);
    expect(entries[0]?.conversion).toEqual({ value: 88, source: 'published', from: null });
  });

  test('is used where another rule set had none: only US$ is known for 2022', () => {
    const euros = client({ sales: [sale({ currency: 'EUR', mrr: 90, closedOn: '2023-01-01' })] });
    const given = facts([euros], { conversions: [{ currency: 'EUR', value: 90 }] });
    const options = { ruleSet: rules('points-2022-07'), asOf: '2023-02-01' };
    expect(score(given, options).totals.sold).toBe(3);
  });

  test.each([
    ['2025-12-31', null, null],
    ['2026-01-01', 100, '2026-01-01'],
    ['2026-06-30', 100, '2026-01-01'],
    ['2026-07-01', 50, '2026-07-01'],
  ])('holds from its day on, until the next: a sale of %s gives %s', (closedOn, points, from) => {
    const conversions = [
      { currency: 'SEK', value: 1000, from: '2026-07-01' },
      { currency: 'SEK', value: 500, from: '2026-01-01' },
    ];
    const sales = [sale({ mrr: 10_000, currency: 'SEK', closedOn })];
    const { setAside, entries } = scored({ conversions }, { managed: null, sales });
    if (points === null) {
      expect(setAside).toMatchObject([{ reason: 'currency.unknown', value: 'SEK' }]);
    } else {
      expect(entries).toMatchObject([{ points, conversion: { source: 'partner', from } }]);
    }
  });

  test('with none of them the currency is set aside', () => {
    const { total, setAside } = scored({ conversions: [{ currency: 'NOK', value: 1000 }] });
    expect(total).toBe(0);
    expect(setAside.map(({ reason, value }) => [reason, value])).toEqual([
      ['currency.unknown', 'SEK'],
      ['currency.unknown', 'SEK'],
    ]);
  });
});

describe('managed credit under more than one conversion', () => {
  const conversions = [
    { currency: 'SEK', value: 500, from: '2026-01-01' },
    { currency: 'SEK', value: 1000, from: '2026-07-01' },
  ];
  const managed = { mrr: 5000, currency: 'SEK', lapsesOn: '2026-12-01' };
  const ledger = openLedger(
    facts([client({ managed, sales: [] })], { conversions }),
    rules('points-2026-07'),
  );

  test.each([
    // It has no known beginning, so the first conversion holds before its day too.
    ['2025-01-01', 10],
    ['2026-06-30', 10],
    ['2026-07-01', 5],
    ['2026-11-30', 5],
    ['2026-12-01', 0],
  ])('on %s it is %d', (day, points) => {
    expect(clientTotalsOn(ledger, 0, day).managed).toBe(points);
    const [entry] = resultOn(ledger, day).clients[0]?.entries ?? [];
    expect(entry?.conversion?.value).toBe(points === 0 ? undefined : points === 10 ? 500 : 1000);
  });

  test('a new conversion is a change, and no ending', () => {
    expect(changeBetween(ledger, '2026-06-01', '2026-07-01')).toMatchObject({
      gained: { managed: 5 },
      lost: { managed: 10 },
    });
    expect(endingsBetween(ledger, '2026-06-01', '2027-01-01')).toMatchObject([
      { on: '2026-12-01', cause: 'lapse', entry: { points: 5 } },
    ]);
  });

  test('one that would begin after the end makes no entry', () => {
    const late = [...conversions, { currency: 'SEK', value: 1, from: '2027-01-01' }];
    const given = facts([client({ managed, sales: [] })], { conversions: late });
    const explanation = explainClient(
      openLedger(given, rules('points-2026-07')),
      '512',
      '2026-08-01',
    );
    expect(explanation.entries.map(({ entry }) => [entry.points, entry.expiresOn])).toEqual([
      [10, '2026-07-01'],
      [5, '2026-12-01'],
    ]);
  });
});

test("a deal without a currency is in the company's, managed MRR is not", () => {
  const given = {
    managed: { mrr: 880 },
    sales: [sale({ mrr: 880, currency: null, closedOn: '2025-09-10' })],
  };
  const result = score(facts([client(given)], { companyCurrency: 'EUR' }), {
    ruleSet: rules('points-2025-07'),
    asOf: '2025-10-01',
  });
  expect(result.totals).toMatchObject({ sold: 50, managed: 0 });
  expect(result.clients[0]?.entries).toMatchObject([{ currency: 'EUR' }]);
  expect(result.setAside).toMatchObject([{ saleId: null, reason: 'currency.missing' }]);
});

test('an explanation shows the value as a fact of the account, not as a source of the rules', () => {
  const partner = { conversions: [{ currency: 'SEK', value: 1000 }] };
  const ledger = openLedger(facts([swedish()], partner), rules('points-2026-07'));
  expect(explainClient(ledger, '512', '2026-11-01').entries).toMatchObject([
    { calculation: { currency: 'SEK', worth: { value: 1000, source: null, confidence: null } } },
    { calculation: { currency: 'SEK', worth: { value: 1000, source: null } } },
  ]);
});

test('a question about a change uses them too, and sees an equal entry as equal', () => {
  const partner = { conversions: [{ currency: 'SEK', value: 1000 }] };
  const question = openWhatIf(
    openLedger(facts([swedish()], partner), rules('points-2026-07')),
    '2026-11-01',
  );
  const added = sale({ id: 'd2', mrr: 2000, currency: 'SEK', closedOn: '2026-11-01' });
  const answer = askWhatIf(question, [{ kind: 'newSale', clientId: '512', sale: added }]);
  expect(answer.difference.sold).toBe(10);
  expect(answer.clients()).toMatchObject([{ added: [{ saleId: 'd2' }], changed: [], removed: [] }]);
});

test('what a currency is worth on a day: the published conversion, else the own one that holds', () => {
  const ruleSet = ruleSetInForce('2026-11-29');
  const partner = {
    conversions: [
      { currency: 'SEK', value: 950, from: '2026-01-01' },
      { currency: 'SEK', value: 1000, from: '2026-12-01' },
      { currency: 'EUR', value: 1, from: null },
    ],
  };
  const ledger = openLedger({ partner, clients: [] }, ruleSet);
  const worth = (currency: string, day = '2026-11-29') => conversionOn(ledger, currency, day);
  expect(worth('SEK')).toEqual({ value: 950, source: 'partner', from: '2026-01-01' });
  expect(worth('SEK', '2026-12-01')?.value).toBe(1000);
  expect(worth('SEK', '2025-12-31')).toBeNull();
  const { value } = ruleSet.currencies['EUR']!;
  expect(worth('EUR')).toEqual({ value, source: 'published', from: null });
  expect([worth('NOK'), worth('constructor')]).toEqual([null, null]);
});
