import { describe, expect, test } from 'vitest';
import { endingsBetween } from './endings.ts';
import { explainClient } from './explain.ts';
import type { ClientFacts, SaleFacts } from './facts.ts';
import { FactsError } from './facts-error.ts';
import { openLedger } from './ledger.ts';
import { score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

/** One client scored on a day, under the rules of February 2024 unless the test says otherwise. */
function scoreClient(changes: Partial<ClientFacts>, asOf = '2024-05-01', id = 'points-2024-02') {
  const result = score(facts([client(changes)]), { ruleSet: rules(id), asOf });
  const [scored] = result.clients;
  if (!scored) throw new Error('no client');
  return { ...scored, setAside: result.setAside };
}

const soldPoints = (changes: Partial<SaleFacts>, id?: string) =>
  scoreClient({ sales: [sale(changes)] }, '2024-05-01', id).sold;

test('the example of the design: a sourced sale and managed MRR of US$1,000', () => {
  const example = client({
    managed: { mrr: 1000, currency: 'USD', partners: 1, lapsesOn: null },
    sales: [sale()],
  });
  const result = score(facts([example]), {
    ruleSet: rules('points-2024-02'),
    asOf: '2024-05-01',
  });
  expect(result).toMatchObject({ ruleSet: 'points-2024-02', unit: 'points', asOf: '2024-05-01' });
  expect(result.totals).toEqual({ total: 60, sold: 50, sourced: 50, assisted: 0, managed: 10 });
  expect(result.clients).toEqual([
    {
      id: '512',
      name: 'Example AB',
      companyId: null,
      total: 60,
      sold: 50,
      sourced: 50,
      assisted: 0,
      managed: 10,
      market: 'core',
      multiplier: 1,
      marketFrom: 'market',
      entries: [
        {
          track: 'sold',
          dealType: 'sourced',
          points: 50,
          reason: 'sold.new',
          saleId: 'd1',
          product: 'marketing-hub',
          currency: 'USD',
          conversion: { value: 100, source: 'published', from: null },
          rate: 5,
          multiplier: 1,
          share: 1,
          earnedOn: '2024-03-04',
          expiresOn: '2025-03-04',
        },
        {
          track: 'managed',
          dealType: null,
          points: 10,
          reason: 'managed.current',
          saleId: null,
          product: null,
          currency: 'USD',
          conversion: { value: 100, source: 'published', from: null },
          rate: 1,
          multiplier: 1,
          share: 1,
          earnedOn: null,
          expiresOn: null,
        },
      ],
      noPoints: [],
      reported: null,
      partlyScored: null,
      toolsUsed: null,
    },
  ]);
  expect(result.setAside).toEqual([]);
  expect(result.performance).toMatchObject({ tier: null, undecided: true });
});

describe('sold', () => {
  test.each([
    ['sourced', 'points-2022-07', 30],
    ['assisted', 'points-2022-07', 30],
    ['sourced', 'points-2024-02', 50],
    ['assisted', 'points-2024-02', 30],
    ['sourced', 'points-2025-07', 50],
    ['sourced', 'points-2026-01', 50],
    ['assisted', 'points-2026-01', 30],
    ['sourced', 'points-2026-07', 50],
    ['sourced', 'mrr-2018', 1000],
    ['assisted', 'mrr-2018', 1000],
  ] as const)('US$1,000 %s under %s', (dealType, id, points) => {
    const scored = scoreClient({ sales: [sale({ dealType })] }, '2024-05-01', id);
    expect(scored).toMatchObject({ sold: points, [dealType]: points, total: points });
  });

  test.each([
    ['the day before the sale', '2024-03-03', 0],
    ['the day of the sale', '2024-03-04', 50],
    ['the last day of twelve months', '2025-03-03', 50],
    ['twelve months after', '2025-03-04', 0],
  ])('%s', (_, asOf, sold) => {
    const scored = scoreClient({ sales: [sale()] }, asOf);
    expect(scored.sold).toBe(sold);
    expect(scored.entries).toHaveLength(sold === 0 ? 0 : 1);
  });

  test('a sale of 29 February ends on 28 February', () => {
    const leap = { sales: [sale({ closedOn: '2024-02-29' })] };
    expect(scoreClient(leap, '2025-02-27').sold).toBe(50);
    expect(scoreClient(leap, '2025-02-28').sold).toBe(0);
  });

  test.each([
    ['new', 'sold.new'],
    ['cross-sell', 'sold.crossSell'],
    ['upsell', 'sold.upsell'],
    ['increase', 'sold.increase'],
    [null, 'sold.new'],
  ] as const)('a sale of kind %s has the reason %s', (kind, reason) => {
    expect(scoreClient({ sales: [sale({ kind })] }).entries).toMatchObject([{ reason }]);
  });

  test.each([
    ['USD', 1000, 50],
    ['EUR', 750, 50],
    ['GBP', 625, 50],
    ['JPY', '120000', 50],
    ['COP', 3_003_000, 50],
    ['EUR', '0.01', 0.000667],
  ])('%s %s', (currency, mrr, points) => {
    expect(soldPoints({ currency, mrr })).toBe(points);
  });

  test('the table of currencies is the one of the rule set', () => {
    expect(soldPoints({ currency: 'EUR', mrr: 880 }, 'points-2025-07')).toBe(50);
    expect(soldPoints({ currency: 'EUR', mrr: 880 }, 'points-2026-07')).toBe(50);
  });
});

describe("the rate follows the product line's first sale", () => {
  const old = sale({ id: 'old', closedOn: '2024-02-26' });
  const upsell = (changes: Partial<SaleFacts> = {}) =>
    sale({ id: 'up', kind: 'upsell', closedOn: '2024-04-01', ...changes });
  const rateOf = (sales: SaleFacts[], id = 'up') =>
    scoreClient({ sales }).entries.find(({ saleId }) => saleId === id)?.rate;

  test('first sold before 27 February 2024: 3, also for later upsells, increases and sales', () => {
    expect(rateOf([old], 'old')).toBe(3);
    expect(rateOf([old, upsell()])).toBe(3);
    expect(rateOf([old, upsell({ kind: 'increase' })])).toBe(3);
    expect(rateOf([old, upsell({ kind: 'new' })])).toBe(3);
  });

  test('first sold from 27 February 2024: 5, also for upsells', () => {
    const first = sale({ closedOn: '2024-02-27' });
    expect(rateOf([first], 'd1')).toBe(5);
    expect(rateOf([first, upsell()])).toBe(5);
    expect(rateOf([first, upsell({ closedOn: '2024-02-27' })])).toBe(5);
    expect(rateOf([sale({ closedOn: '2024-02-27', kind: 'cross-sell' }), upsell()])).toBe(5);
  });

  test('the earliest first sale counts, whatever its position', () => {
    expect(rateOf([upsell(), sale(), old])).toBe(3);
    expect(rateOf([old, upsell(), sale()])).toBe(3);
  });

  test('another line, another client or no line has nothing to do with it', () => {
    expect(rateOf([old, upsell({ product: 'sales-hub', kind: 'cross-sell' })])).toBe(5);
    expect(
      rateOf([sale({ product: null, closedOn: '2024-02-01' }), sale({ id: 'up', product: null })]),
    ).toBe(5);
    const two = facts([client({ id: 'a', sales: [old] }), client({ id: 'b', sales: [sale()] })]);
    const result = score(two, { ruleSet: rules('points-2024-02'), asOf: '2024-05-01' });
    expect(result.clients.map(({ sold }) => sold)).toEqual([30, 50]);
  });

  test('an upsell of a line with no known earlier sale gets the lowest rate', () => {
    expect(rateOf([upsell()])).toBe(3);
    expect(rateOf([upsell({ kind: 'increase' })])).toBe(3);
    expect(rateOf([upsell({ product: null })])).toBe(3);
    // An increase or upsell does not begin a line for the next one either.
    expect(
      rateOf([upsell({ id: 'earlier', closedOn: '2024-03-01', kind: 'increase' }), upsell()]),
    ).toBe(3);
    expect(rateOf([upsell(), sale({ closedOn: '2024-04-02' })])).toBe(3);
    expect(rateOf([upsell({ closedOn: '2024-02-01' })])).toBe(3);
  });
});

describe('markets', () => {
  const growing = { managed: { mrr: 1000, currency: 'USD' }, sales: [sale()] };

  test.each([
    [{ country: 'IN', market: null }, 2, 'growth', 'country'],
    [{ country: 'BR', market: null }, 2, 'growth', 'country'],
    [{ country: 'SE', market: null }, 1, 'core', 'country'],
    [{ country: 'IN', market: 'core' }, 1, 'core', 'market'],
    [{ country: 'SE', market: 'growth' }, 2, 'growth', 'market'],
    [{ country: 'SE', market: 'core', marketMultiplier: 2 }, 2, 'growth', 'multiplier'],
    [{ country: 'IN', market: 'growth', marketMultiplier: 1 }, 1, 'core', 'multiplier'],
    [{ country: 'IN', market: null, marketMultiplier: 1.5 }, 1.5, 'growth', 'multiplier'],
    [{ country: null, market: null }, 1, null, 'unknown'],
  ] as const)('%j', (given, multiplier, market, marketFrom) => {
    const scored = scoreClient({ ...growing, ...given });
    expect(scored).toMatchObject({
      multiplier,
      market,
      marketFrom,
      sold: 50 * multiplier,
      managed: 10 * multiplier,
    });
    expect(scored.entries.map((entry) => entry.multiplier)).toEqual([multiplier, multiplier]);
  });

  test.each([
    [{ country: 'IN', market: null }, null, 'unknown'],
    [{ country: 'SE', market: 'growth' }, 'growth', 'market'],
    [{ country: 'SE', marketMultiplier: 2 }, 'growth', 'multiplier'],
  ] as const)("%j: MRR is never multiplied by the client's market", (given, market, marketFrom) => {
    const scored = scoreClient({ ...growing, ...given }, '2024-05-01', 'mrr-2021');
    expect(scored).toMatchObject({ multiplier: 1, sold: 1000, managed: 1000, market, marketFrom });
  });
});

describe('managed', () => {
  const managed = (changes: object) =>
    scoreClient({ managed: { mrr: 1000, currency: 'USD', ...changes } });

  test('is shared evenly', () => {
    const scored = managed({ partners: 3 });
    expect(scored.managed).toBe(3.333333);
    expect(scored.entries).toMatchObject([{ reason: 'managed.shared', share: 1 / 3, rate: 1 }]);
    expect(managed({ partners: 1 }).entries).toMatchObject([{ reason: 'managed.current' }]);
  });

  test.each([
    ['lapsesOn', '2024-05-02', 10],
    ['lapsesOn', '2024-05-01', 0],
    ['cancelsOn', '2024-05-02', 10],
    ['cancelsOn', '2024-05-01', 0],
  ])('%s %s', (field, day, points) => {
    expect(managed({ [field]: day }).managed).toBe(points);
  });

  test('ends with whichever comes first', () => {
    const ends = (lapsesOn: string, cancelsOn: string) =>
      managed({ lapsesOn, cancelsOn }).entries[0]?.expiresOn;
    expect(ends('2024-06-01', '2024-07-01')).toBe('2024-06-01');
    expect(ends('2024-07-01', '2024-06-01')).toBe('2024-06-01');
  });
});

describe('a sale that the client stops paying for', () => {
  const sales = [sale({ mrr: 800, closedOn: '2020-04-01', endsOn: '2020-10-01' })];

  test.each([
    ['2020-09-30', 800, []],
    ['2020-10-01', 0, ['sales.ended', 'managed.none']],
    ['2020-11-01', 0, ['sales.ended', 'managed.none']],
  ])('counts no longer: on %s %d', (asOf, sold, noPoints) => {
    expect(scoreClient({ sales }, asOf, 'mrr-2021')).toMatchObject({ sold, noPoints });
  });

  test.each([
    ['2025-03-04', '2025-03-04'],
    ['2026-01-01', '2025-03-04'],
    ['2025-03-03', '2025-03-03'],
    ['2024-03-04', '2024-03-04'],
    ['2020-01-01', '2024-03-04'],
  ])('ends on %s, so counts until %s', (endsOn, expiresOn) => {
    const ledger = openLedger(
      facts([client({ sales: [sale({ endsOn })] })]),
      rules('points-2024-02'),
    );
    const [explained] = explainClient(ledger, '512', '2024-05-01').entries;
    expect(explained?.entry.expiresOn).toBe(expiresOn);
    const early = { on: expiresOn, source: 'withholding-2020', confidence: 'inferred' };
    expect(explained?.calculation?.ended).toEqual(expiresOn === '2025-03-04' ? null : early);
  });

  test('ends by its cancellation, others by their expiry', () => {
    const both = [sale({ endsOn: '2024-06-01' }), sale({ id: 'd2', closedOn: '2023-06-01' })];
    const ledger = openLedger(facts([client({ sales: both })]), rules('points-2024-02'));
    expect(endingsBetween(ledger, '2024-05-01', '2024-07-01')).toMatchObject([
      { cause: 'cancellation', entry: { saleId: 'd1' } },
      { cause: 'expiry', entry: { saleId: 'd2' } },
    ]);
  });

  test('continues where a rule set says so', () => {
    const ruleSet = structuredClone(rules('mrr-2021'));
    ruleSet.salesEnd.value = false;
    expect(score(facts([client({ sales })]), { ruleSet, asOf: '2020-11-01' }).totals.sold).toBe(
      800,
    );
  });
});

describe('what HubSpot reports is used where nothing else is known', () => {
  const reported = { sold: 123.45, managed: 6.7, total: 130.15, updatedAt: '2024-01-01' };

  test('for sold and managed', () => {
    const scored = scoreClient({ reported, country: 'IN', market: null });
    expect(scored).toMatchObject({ sold: 123.45, sourced: 0, assisted: 0, managed: 6.7, reported });
    expect(scored.entries).toEqual([
      expect.objectContaining({
        track: 'sold',
        dealType: null,
        points: 123.45,
        reason: 'sold.reported',
        saleId: null,
        rate: null,
        multiplier: 1,
        share: 1,
        earnedOn: null,
        expiresOn: null,
      }),
      expect.objectContaining({
        track: 'managed',
        reason: 'managed.reported',
        rate: null,
        share: 1,
      }),
    ]);
  });

  test.each<[string, Partial<SaleFacts>, Partial<SaleFacts>?]>([
    ['empty', { mrr: null }],
    ['0', { mrr: 0 }],
    ['0.00', { mrr: '0.00' }],
    ['in an unknown currency', { currency: 'SEK' }],
    ['without a currency', { currency: null }],
    ['without a day', { closedOn: null }],
    ['of no deal type, whose rates differ', { dealType: null }],
    ['missing twice over', { mrr: null }, { closedOn: null }],
  ])('where sales could not be scored: %s', (_, ...all) => {
    const sales = all.map((changes, at) => sale({ id: `d${at}`, ...changes }));
    const scored = scoreClient({ reported, sales });
    expect(scored).toMatchObject({ sold: 123.45, partlyScored: null });
    expect(scored.setAside).toHaveLength(all.length);
  });

  test.each([
    ['0', { mrr: 0, currency: 'USD' }],
    ['in an unknown currency', { mrr: 5000, currency: 'SEK' }],
    ['without a currency', { mrr: 5000 }],
  ])('where managed MRR could not be scored: %s', (_, managed) => {
    expect(scoreClient({ reported, managed })).toMatchObject({ managed: 6.7 });
  });

  test.each([
    ['over', { closedOn: '2021-05-01' }, 0],
    ['still to come', { closedOn: '2024-06-01' }, 0],
    ['counting', {}, 50],
  ])('but not beside a sale that is %s', (_, changes, sold) => {
    const scored = scoreClient({ reported, sales: [sale(changes)] });
    expect(scored).toMatchObject({ sold, reported, partlyScored: null });
  });

  test('each track for itself', () => {
    const scored = scoreClient({
      reported,
      sales: [sale({ mrr: null })],
      managed: { mrr: 1000, currency: 'USD' },
    });
    expect(scored).toMatchObject({ sold: 123.45, managed: 10 });
  });

  test('where some sales could be scored, both figures are given, and what is missing', () => {
    const sales = [sale(), sale({ id: 'x', mrr: null }), sale({ id: 'y', currency: 'SEK' })];
    expect(scoreClient({ reported, sales })).toMatchObject({
      sold: 50,
      partlyScored: { reported: 123.45, computed: 50, difference: -73.45, setAside: 2 },
    });
    expect(scoreClient({ reported: { managed: 5 }, sales }).partlyScored).toBeNull();
    expect(scoreClient({ sales }).partlyScored).toBeNull();
    expect(scoreClient({ reported, sales: [sale()], managed: { mrr: 5 } }).partlyScored).toBeNull();
    const inMrr = scoreClient({ reported, sales }, '2018-05-01', 'mrr-2018');
    expect(inMrr).toMatchObject({ sold: 0, partlyScored: null });
  });

  test('until the managed relationship ends', () => {
    const scored = scoreClient({ reported, managed: { lapsesOn: '2024-04-01', partners: 2 } });
    expect(scored.managed).toBe(0);
    const before = scoreClient({ reported, managed: { lapsesOn: '2024-06-01', partners: 2 } });
    expect(before.entries[1]).toMatchObject({ share: 1, expiresOn: '2024-06-01', points: 6.7 });
  });

  test('never where MRR is measured: points are no MRR', () => {
    expect(scoreClient({ reported }, '2024-05-01', 'mrr-2018')).toMatchObject({ total: 0 });
  });

  test('parts that are not reported stay null', () => {
    expect(scoreClient({ reported: {} }).reported).toEqual({
      sold: null,
      managed: null,
      total: null,
      updatedAt: null,
    });
  });
});

describe('what cannot be scored is set aside with a reason', () => {
  test.each([
    [{ mrr: null }, 'mrr.missing', null],
    [{ currency: null }, 'currency.missing', null],
    [{ currency: 'SEK' }, 'currency.unknown', 'SEK'],
    [{ closedOn: null }, 'closedOn.missing', null],
    [{ dealType: null }, 'dealType.missing', null],
  ])('a sale with %j', (changes, reason, value) => {
    const scored = scoreClient({ sales: [sale(changes), sale({ id: 'fine' })] });
    expect(scored.sold).toBe(50);
    expect(scored.setAside).toEqual([{ clientId: '512', saleId: 'd1', reason, value }]);
  });

  test.each([
    [{ currency: null }, 'currency.missing', null],
    [{ currency: 'SEK' }, 'currency.unknown', 'SEK'],
  ])('managed MRR with %j', (changes, reason, value) => {
    const scored = scoreClient({ managed: { mrr: 5, ...changes } });
    expect(scored.setAside).toEqual([{ clientId: '512', saleId: null, reason, value }]);
    expect(scored.noPoints).toEqual(['sales.none', 'managed.setAside']);
  });

  test('both of one client', () => {
    const scored = scoreClient({
      managed: { mrr: 5, currency: 'SEK' },
      sales: [sale({ mrr: null })],
    });
    expect(scored.setAside.map(({ saleId }) => saleId)).toEqual(['d1', null]);
    expect(scored.noPoints).toEqual(['sales.setAside', 'managed.setAside']);
  });

  test('a deal type is not needed where both are worth the same', () => {
    const bare = { dealType: null, closedOn: '2024-01-10' };
    expect(scoreClient({ sales: [sale(bare)] })).toMatchObject({
      sold: 30,
      sourced: 0,
      assisted: 0,
    });
    expect(soldPoints({ dealType: null }, 'points-2022-07')).toBe(30);
  });

  test('a rate that nobody published', () => {
    const ruleSet = structuredClone(rules('points-2024-02'));
    ruleSet.rates = {
      ...ruleSet.rates,
      sold: [{ linesFirstSoldFrom: null, sourced: null, assisted: null }],
      managed: null,
    };
    const given = client({ sales: [sale()], managed: { mrr: 1, currency: 'USD' } });
    const result = score(facts([given]), { ruleSet, asOf: '2024-05-01' });
    expect(result.setAside.map(({ saleId, reason }) => [saleId, reason])).toEqual([
      ['d1', 'rate.unpublished'],
      [null, 'rate.unpublished'],
    ]);
  });

  test('an upsell of unknown first sale, where one of the rates that could apply is unpublished', () => {
    const ruleSet = structuredClone(rules('points-2024-02'));
    ruleSet.rates.sold = ruleSet.rates.sold.map((row, at) =>
      at === 0 ? { ...row, sourced: null } : row,
    );
    const given = client({ sales: [sale({ kind: 'upsell', product: null })] });
    const result = score(facts([given]), { ruleSet, asOf: '2024-05-01' });
    expect(result.setAside).toMatchObject([{ reason: 'rate.unpublished' }]);
  });
});

describe('every client without points says why', () => {
  test.each([
    [{}, ['sales.none', 'managed.none']],
    [{ sales: [], managed: {} }, ['sales.none', 'managed.none']],
    [{ sales: [sale({ closedOn: '2023-01-01' })] }, ['sales.expired', 'managed.none']],
    [{ sales: [sale({ closedOn: '2024-06-01' })] }, ['sales.future', 'managed.none']],
    [{ sales: [sale({ mrr: 0 })] }, ['sales.zero', 'managed.none']],
    [{ sales: [sale({ mrr: 0, closedOn: '2024-05-01' })] }, ['sales.zero', 'managed.none']],
    [{ sales: [sale({ mrr: 0, closedOn: '2023-05-01' })] }, ['sales.zero', 'managed.none']],
    [{ sales: [sale({ mrr: 0.000001 })] }, ['sales.zero', 'managed.none']],
    [{ managed: { mrr: null } }, ['sales.none', 'managed.none']],
    [{ sales: [sale({ mrr: null })] }, ['sales.setAside', 'managed.none']],
    [{ managed: { mrr: 0 } }, ['sales.none', 'managed.zero']],
    [
      { managed: { mrr: 0, currency: 'USD', lapsesOn: '2024-05-02' } },
      ['sales.none', 'managed.zero'],
    ],
    [
      { managed: { mrr: 5, currency: 'USD', lapsesOn: '2024-05-01' } },
      ['sales.none', 'managed.lapsed'],
    ],
    [
      {
        sales: [
          sale({ id: '1', closedOn: '2024-06-01' }),
          sale({ id: '2', closedOn: '2023-01-01' }),
          sale({ id: '3', closedOn: '2023-01-01' }),
        ],
      },
      ['sales.future', 'sales.expired', 'managed.none'],
    ],
  ])('%j', (given, reasons) => {
    expect(scoreClient(given).noPoints).toEqual(reasons);
  });

  test('and one with points has no such reasons', () => {
    expect(scoreClient({ sales: [sale()] }).noPoints).toEqual([]);
  });
});

describe('more points than can be added up exactly are refused where they arise', () => {
  const huge = '4000000000000';
  test.each([
    [
      { sales: [sale(), sale({ id: 'x', mrr: huge, closedOn: '1999-01-01' })] },
      'clients[1].sales[1].mrr',
    ],
    [{ sales: [sale({ mrr: huge, closedOn: '1999-01-01' })] }, 'clients[1].sales[0].mrr'],
    [{ managed: { mrr: huge, currency: 'USD' } }, 'clients[1].managed.mrr'],
  ])('%#', (given, path) => {
    const big = facts([
      client({ id: 'a' }),
      client({ id: 'b', market: 'growth', marketMultiplier: 10, ...given }),
    ]);
    try {
      score(big, { ruleSet: rules('points-2024-02'), asOf: '2024-05-01' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(FactsError);
      expect(error).toMatchObject({ issues: [{ path, code: 'tooLarge' }] });
    }
  });

  test('reported points too', () => {
    const reported = { sold: 1e9 };
    const many = facts(['a', 'b', 'c'].map((id) => client({ id, reported })));
    const options = { ruleSet: rules('points-2024-02'), asOf: '2024-05-01' };
    expect(() => score(many, options)).toThrow('clients[2].reported.sold: brings the account over');
    const fewer = facts(many.clients.slice(1));
    expect(score(fewer, options).totals.total).toBe(2e9);
    // Also where the last of them are taken from a ledger and not read again.
    const unreported = facts([client({ id: 'a' }), ...fewer.clients]);
    const before = openLedger(unreported, options.ruleSet);
    expect(() => openLedger(many, options.ruleSet, before)).toThrow(
      'clients: brings the account over',
    );
  });
});

test('what the names of currencies and tiers have in common with every object is harmless', () => {
  const scored = scoreClient({ sales: [sale({ currency: 'constructor' })] });
  expect(scored.setAside).toMatchObject([{ reason: 'currency.unknown' }]);
});
