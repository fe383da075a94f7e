import { describe, expect, test } from 'vitest';
import { compareRuleSets } from './compare.ts';
import { explainClient } from './explain.ts';
import type { ClientFacts } from './facts.ts';
import { openLedger } from './ledger.ts';
import { reconcile, type ReconciledTrack } from './reconcile.ts';
import type { DifferenceCause } from './reconcile-causes.ts';
import { ruleSets } from './rules/index.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

const asOf = '2024-05-01';

describe('two rule sets side by side', () => {
  const given = facts([
    client({ id: 'a', sales: [sale({ mrr: '0.1' }), sale({ id: 'e', currency: 'EUR', mrr: 75 })] }),
    client({ id: 'b', name: null, managed: { mrr: 1000, currency: 'USD' } }),
  ]);

  test('totals, tier and clients of both, and the difference', () => {
    const comparison = compareRuleSets(
      given,
      [rules('points-2022-07'), rules('points-2024-02')],
      asOf,
    );
    expect(comparison).toMatchObject({
      asOf,
      left: {
        ruleSet: 'points-2022-07',
        unit: 'points',
        totals: { total: 10.003 },
        setAside: [{ saleId: 'e', reason: 'currency.unknown' }],
      },
      right: { ruleSet: 'points-2024-02', totals: { total: 15.005 }, setAside: [] },
      difference: { total: 5.002, sold: 5.002, sourced: 5.002, assisted: 0, managed: 0 },
      clients: [
        {
          id: 'a',
          name: 'Example AB',
          left: { sold: 0.003 },
          right: { sold: 5.005 },
          difference: { total: 5.002 },
        },
        { id: 'b', name: null, difference: { total: 0, managed: 0 } },
      ],
    });
    expect(comparison.left.performance.tracks).toHaveLength(3);
  });

  test('points and MRR have no difference', () => {
    const comparison = compareRuleSets(given, [rules('mrr-2018'), rules('points-2022-07')], asOf);
    expect(comparison).toMatchObject({ difference: null, left: { unit: 'mrr' } });
    expect(comparison.clients.map(({ difference }) => difference)).toEqual([null, null]);
  });
});

describe("HubSpot's own figures next to the computed ones", () => {
  const reconcileClient = (changes: Partial<ClientFacts>, id = 'points-2024-02') => {
    const reconciliation = reconcile(
      openLedger(facts([client(changes)]), rules(id)),
      asOf,
      ruleSets,
    );
    return { ...reconciliation, client: reconciliation.clients[0]! };
  };
  const sold = (
    reported: number,
    changes: Partial<ClientFacts> = {},
    updatedAt: string | null = '2024-04-01',
  ) =>
    reconcileClient({ sales: [sale()], reported: { sold: reported, updatedAt }, ...changes }).client
      .sold;
  const managed = (reported: number, changes: object = {}) =>
    reconcileClient({
      managed: { mrr: 1000, currency: 'USD', ...changes },
      reported: { managed: reported, updatedAt: '2024-04-01' },
    }).client.managed;

  test('the same figure has no difference', () => {
    expect(sold(50)).toEqual({
      reported: 50,
      computed: 50,
      difference: 0,
      causes: [],
      unexplained: 0,
    });
  });

  test.each([
    [{ mrr: 1005 }, 50, 0.25],
    [{ mrr: 1005 }, 51, -0.75],
    [{ mrr: 1005 }, 50.2, 0.05],
    [{ mrr: 1000.1 }, 50.01, -0.005],
  ])('%j reported as %d is rounding', (changes, reported, points) => {
    expect(sold(reported, { sales: [sale(changes)] })).toMatchObject({
      difference: points,
      causes: [{ cause: 'rounding', points, sure: true, detail: null, clients: 1 }],
      unexplained: 0,
    });
  });

  const since = (cause: DifferenceCause['cause'], points: number) => ({
    cause,
    points,
    sure: true,
    detail: null,
    clients: 1,
  });

  test('what was sold and what ended since the report', () => {
    const sales = [
      sale({ id: 'new', closedOn: '2024-04-20' }),
      sale({ id: 'old', product: 'sales-hub', closedOn: '2023-04-15', mrr: 100 }),
      sale(),
      sale({ id: 'gone', product: 'sales-hub', closedOn: '2022-01-01' }),
      sale({ id: 'future', closedOn: '2024-06-01' }),
    ];
    expect(sold(53, { sales })).toEqual({
      reported: 53,
      computed: 100,
      difference: 47,
      causes: [since('earnedSince', 50), since('endedSince', -3)],
      unexplained: 0,
    });
    expect(managed(10, { lapsesOn: '2024-04-20' })).toMatchObject({
      computed: 0,
      causes: [{ cause: 'endedSince', points: -10 }],
    });
  });

  test.each([
    [100, 'core', { cause: 'otherMarket', points: -50, detail: '2' }],
    [50, 'growth', { cause: 'otherMarket', points: 50, detail: '1' }],
    [30, 'core', { cause: 'otherRuleSet', points: 20, detail: 'points-2022-07' }],
  ] as const)('reported as %d in a %s market', (reported, market, cause) => {
    expect(sold(reported, { market })).toMatchObject({ causes: [cause], unexplained: 0 });
  });

  test('a cause and the rounding on top of it', () => {
    expect(sold(100.4, { sales: [sale({ mrr: 1004.2 })] })).toMatchObject({
      computed: 50.21,
      causes: [
        { cause: 'otherMarket', points: -50.21 },
        { cause: 'rounding', points: 0.02 },
      ],
      unexplained: 0,
    });
  });

  test('the day of the report itself is over: its sales are in, what ended on it is out', () => {
    const sales = [
      sale({ closedOn: '2024-04-01' }),
      sale({ id: 'x', product: 'a', closedOn: '2023-04-01' }),
    ];
    expect(sold(50, { sales })).toMatchObject({ difference: 0, causes: [] });
    const today = [
      sale(),
      sale({ id: 'x', closedOn: asOf }),
      sale({ id: 'y', product: 'a', closedOn: '2023-05-01', mrr: 100 }),
    ];
    expect(sold(53, { sales: today })?.causes).toEqual([
      since('earnedSince', 50),
      since('endedSince', -3),
    ]);
  });

  test('a track is explained by its own entries only', () => {
    const { client: both } = reconcileClient({
      sales: [sale({ closedOn: '2024-04-20' })],
      managed: { mrr: 1000, currency: 'USD', lapsesOn: '2024-04-21' },
      reported: { sold: 0, managed: 10, updatedAt: '2024-04-01' },
    });
    expect(both.sold?.causes).toEqual([since('earnedSince', 50)]);
    expect(both.managed?.causes).toEqual([since('endedSince', -10)]);
  });

  test.each([
    [50.123456, 'more than two decimals is no rounding', 51.5],
    [49, 'a whole unit off is no rounding', 50],
    [1000, 'a figure of MRR is no cause', 50],
  ])('%s: %s', (reported, _, points) => {
    const causes = sold(reported, { sales: [sale({ mrr: points * 20 })] })?.causes ?? [];
    expect(causes.filter(({ cause }) => cause === 'rounding' || cause === 'otherRuleSet')).toEqual(
      [],
    );
  });

  test('sold points are never shared, and one partner shares with nobody', () => {
    const shared = { managed: { mrr: 1, currency: 'USD', partners: 3 } };
    const names = (track: ReconciledTrack | null) => track?.causes.map(({ cause }) => cause);
    expect(names(sold(150, shared))).toEqual(['missingSale']);
    expect(names(managed(777, { partners: 1 }))).toEqual(['changedMrr']);
    expect(names(managed(778, { partners: 3 }))).toEqual(['changedMrr']);
  });

  test('managed points that HubSpot does not share', () => {
    expect(managed(25, { mrr: 2500, partners: 4 })).toMatchObject({
      computed: 6.25,
      causes: [{ cause: 'unshared', points: -18.75, detail: null }],
      unexplained: 0,
    });
    expect(managed(5, { partners: 2 })).toMatchObject({ difference: 0, causes: [] });
  });

  test.each([
    [
      'sales that could not be scored',
      120,
      [sale(), sale({ id: 'x', mrr: null })],
      'setAside',
      -70,
      null,
    ],
    [
      'a sale that HubSpot does not count',
      50,
      [sale(), sale({ id: 'new', mrr: 200 })],
      'notCounted',
      10,
      'new',
    ],
    ['a sale that HubSpot counts and is not here', 77, [sale()], 'missingSale', -27, null],
    ['less than every sale comes to', 13.37, [sale()], 'notCounted', 36.63, null],
    [
      'another value of the currency',
      60,
      [sale({ currency: 'EUR' })],
      'currency',
      6.666667,
      'EUR 83.33',
    ],
    [
      'another value of only one of two currencies',
      110,
      [sale(), sale({ id: 'e', currency: 'EUR' })],
      'notCounted',
      6.666667,
      null,
    ],
    [
      'a value that no currency has',
      999,
      [sale({ currency: 'EUR' })],
      'missingSale',
      -932.333333,
      null,
    ],
  ] as const)(
    'what nothing explains for certain: %s',
    (_, reported, sales, cause, points, detail) => {
      const found = sold(reported, { sales: [...sales] });
      expect(found?.causes).toEqual([{ cause, points, sure: false, detail, clients: 1 }]);
      // All of it is bounded, and none of it certain.
      expect(found?.unexplained).toBe(points);
      expect(found?.difference).toBe(points);
    },
  );

  test('managed MRR that has changed since, and another value of its currency', () => {
    expect(managed(25, { mrr: 1000 })).toMatchObject({
      causes: [{ cause: 'changedMrr', points: -15, sure: false, detail: '2500 USD' }],
      unexplained: -15,
    });
    expect(managed(12.5, { mrr: 1000, currency: 'EUR' })?.causes).toMatchObject([
      { cause: 'currency', points: 0.833333, detail: 'EUR 80' },
    ]);
    expect(managed(777, { mrr: 1000, currency: 'EUR' })?.causes).toMatchObject([
      { cause: 'changedMrr', detail: '58275 EUR' },
    ]);
  });

  test('what has ended or was sold since is taken off before anything is likely', () => {
    const sales = [sale({ id: 'new', closedOn: '2024-04-20' }), sale()];
    expect(sold(77, { sales })).toMatchObject({
      difference: 23,
      causes: [since('earnedSince', 50), { cause: 'missingSale', points: -27, sure: false }],
      unexplained: -27,
    });
  });

  test('what is set aside matters on its own track only', () => {
    const sales = [sale(), sale({ id: 'x', mrr: null })];
    const given = { sales, managed: { mrr: 5, currency: 'USD' } };
    const { client: found } = reconcileClient({ ...given, reported: { sold: 777, managed: 778 } });
    const causes = (track: 'sold' | 'managed') => found[track]?.causes.map(({ cause }) => cause);
    expect(causes('sold')).toEqual(['setAside']);
    expect(causes('managed')).toEqual(['changedMrr']);
    expect(found).toMatchObject({ name: 'Example AB', reportedOn: null });
  });

  test('a figure of more than two decimals is no rounding', () => {
    expect(sold(50.203, { sales: [sale({ mrr: 1004.2 })] })).toMatchObject({
      causes: [{ cause: 'notCounted', points: 0.007, sure: false }],
      unexplained: 0.007,
    });
  });

  test('there is nothing to compare where HubSpot’s figure is used or absent', () => {
    const reported = { sold: 5, managed: 5 };
    expect(reconcileClient({ reported }).client).toMatchObject({
      sold: null,
      managed: null,
      standsIn: ['sold', 'managed'],
    });
    expect(reconcileClient({ sales: [sale()] }).client).toMatchObject({ sold: null, standsIn: [] });
    expect(reconcileClient({ sales: [sale()], reported: { managed: 3 } }).client.standsIn).toEqual([
      'managed',
    ]);
    const managed = { mrr: 1, currency: 'USD' };
    expect(reconcileClient({ managed, reported }).client.standsIn).toEqual(['sold']);
    const unscored = { sales: [sale({ mrr: null })], managed: { mrr: 1, currency: 'SEK' } };
    expect(reconcileClient({ ...unscored, reported }).client).toMatchObject({
      sold: null,
      managed: null,
      standsIn: ['sold', 'managed'],
    });
  });

  test('a figure of 0 is compared where there is nothing to score: it stands in for nothing', () => {
    expect(reconcileClient({ reported: { sold: 0, managed: 2 } }).client).toMatchObject({
      sold: { reported: 0, computed: 0, difference: 0, causes: [] },
      standsIn: ['managed'],
    });
  });

  test('in all, the causes are added up', () => {
    const off = (id: string, reported: number) =>
      client({ id, sales: [sale()], reported: { sold: reported, updatedAt: '2024-04-01' } });
    const ledger = openLedger(
      facts([off('a', 100), off('b', 100), off('c', 777), client({ id: 'd' })]),
      rules('points-2024-02'),
    );
    expect(reconcile(ledger, asOf, ruleSets)).toMatchObject({
      asOf,
      sold: {
        reported: 977,
        computed: 150,
        difference: -827,
        causes: [
          { cause: 'otherMarket', points: -100, sure: true, detail: '2', clients: 2 },
          { cause: 'missingSale', points: -727, sure: false, detail: null, clients: 1 },
        ],
        unexplained: -727,
      },
      managed: { reported: 0, computed: 0, difference: 0, causes: [], unexplained: 0 },
    });
    const inEuro = (id: string, reported: number) =>
      client({ id, sales: [sale({ currency: 'EUR' })], reported: { sold: reported } });
    const { sold: euro } = reconcile(
      openLedger(facts([inEuro('a', 60), inEuro('b', 62)]), rules('points-2024-02')),
      asOf,
      ruleSets,
    );
    // One line for the cause, whatever each client's figure makes of it.
    expect(euro.causes).toEqual([
      { cause: 'currency', points: 11.333334, sure: false, detail: null, clients: 2 },
    ]);
  });

  test('MRR cannot be held against points', () => {
    expect(() => reconcileClient({}, 'mrr-2018')).toThrow(
      new RangeError('mrr-2018 measures MRR, not points'),
    );
  });
});

describe('a client explained', () => {
  const explain = (changes: Partial<ClientFacts>, id = 'points-2024-02') =>
    explainClient(
      openLedger(facts([client({ id: 'other' }), client(changes)]), rules(id)),
      '512',
      asOf,
    );

  test('from fact to rule to entry', () => {
    const {
      entries,
      client: result,
      ruleSet,
      setAside,
    } = explain({
      country: 'IN',
      market: null,
      managed: { mrr: '300', currency: 'EUR', partners: 3 },
      sales: [sale(), sale({ id: 'x', mrr: null })],
    });
    expect({ ruleSet, total: result.total }).toEqual({
      ruleSet: 'points-2024-02',
      total: 102.666667,
    });
    expect(setAside).toMatchObject([{ saleId: 'x' }]);
    expect(entries).toEqual([
      {
        entry: result.entries[0],
        state: 'counts',
        calculation: {
          mrr: 1000,
          currency: 'USD',
          worth: { value: 100, source: 'how-before-july-2025', confidence: 'official' },
          rate: { value: 5, source: 'how-2024', confidence: 'official' },
          multiplier: { value: 2, source: 'tiers-2022', confidence: 'inferred' },
          share: { value: 1, source: null, confidence: null },
          windowMonths: { value: 12, source: 'dashboard-2025', confidence: 'official' },
          ended: null,
          lineFirstSoldOn: '2024-03-04',
        },
      },
      {
        entry: result.entries[1],
        state: 'counts',
        calculation: {
          mrr: '300',
          currency: 'EUR',
          worth: { value: 75, source: 'how-before-july-2025', confidence: 'official' },
          rate: { value: 1, source: 'how-2024', confidence: 'official' },
          multiplier: { value: 2, source: 'tiers-2022', confidence: 'inferred' },
          share: { value: 1 / 3, source: null, confidence: null },
          windowMonths: null,
          ended: null,
          lineFirstSoldOn: null,
        },
      },
    ]);
  });

  test('the calculation gives the points', () => {
    const { entries } = explain({
      market: 'growth',
      managed: { mrr: '123.45', currency: 'GBP', partners: 3 },
      sales: [
        sale({ mrr: '99.99', currency: 'JPY' }),
        sale({ id: 'u', kind: 'upsell', product: null }),
      ],
    });
    expect(entries).toHaveLength(3);
    for (const { entry, calculation } of entries) {
      const { mrr, worth, rate, multiplier, share } = calculation!;
      const points = (Number(mrr) / worth.value) * rate.value * multiplier.value * share.value;
      expect(points).toBeCloseTo(entry.points, 5);
    }
  });

  test('the newest row of rates that the line reaches is named, though an older one is the same', () => {
    const ruleSet = structuredClone(rules('points-2024-02'));
    for (const [at, row] of ruleSet.rates.sold.entries()) {
      row.assisted = { value: 3, source: at === 0 ? 'older' : 'newer', confidence: 'official' };
    }
    const sourceOf = (closedOn: string) => {
      const given = facts([client({ sales: [sale({ dealType: 'assisted', closedOn })] })]);
      const { entries } = explainClient(openLedger(given, ruleSet), '512', asOf);
      return entries[0]?.calculation?.rate.source;
    };
    expect(sourceOf('2024-02-26')).toBe('older');
    expect(sourceOf('2024-02-27')).toBe('newer');
  });

  test('a client without facts has nothing to explain', () => {
    expect(explain({})).toMatchObject({ entries: [], setAside: [] });
    const many = facts([client({ id: 'a', sales: [sale()] }), client({ sales: [sale()] })]);
    const last = explainClient(openLedger(many, rules('points-2024-02')), '512', asOf);
    expect(last.entries).toHaveLength(1);
  });

  test('also what has ended and what does not count yet', () => {
    const sales = [
      sale({ id: 'a', closedOn: '2023-05-01' }),
      sale({ id: 'b', closedOn: '2024-05-02' }),
      sale({ closedOn: asOf }),
    ];
    expect(explain({ sales }).entries.map(({ state }) => state)).toEqual([
      'ended',
      'notYet',
      'counts',
    ]);
  });

  test('who says what the multiplier is', () => {
    const multiplier = (changes: Partial<ClientFacts>) =>
      explain({ sales: [sale()], ...changes }).entries[0]?.calculation?.multiplier;
    expect(multiplier({ market: 'growth' })).toEqual({
      value: 2,
      source: 'how-2024',
      confidence: 'official',
    });
    expect(multiplier({ marketMultiplier: 2 })).toEqual({
      value: 2,
      source: null,
      confidence: null,
    });
    expect(multiplier({ market: 'core' })).toEqual({ value: 1, source: null, confidence: null });
    expect(multiplier({ market: null, country: 'SE' })).toEqual({
      value: 1,
      source: null,
      confidence: null,
    });
  });

  test('the figure of the rate follows the line, and an unknown first sale is null', () => {
    const calculation = (sales: ClientFacts['sales'], at = 0) =>
      explain({ sales }).entries[at]?.calculation;
    const old = sale({ id: 'old', closedOn: '2024-02-01' });
    expect(calculation([sale(), old])).toMatchObject({
      rate: { value: 3 },
      lineFirstSoldOn: '2024-02-01',
    });
    expect(calculation([sale({ kind: 'upsell' })])).toMatchObject({
      rate: { value: 3, source: 'how-2024' },
      lineFirstSoldOn: null,
    });
    expect(calculation([sale({ dealType: 'assisted' })])).toMatchObject({
      rate: { value: 3, source: 'how-2024' },
    });
    expect(calculation([{ ...old, dealType: null }])).toMatchObject({
      rate: { value: 3, source: 'how-2024' },
    });
  });

  test('points that HubSpot reported are taken as they are', () => {
    expect(
      explain({ reported: { sold: 5 }, managed: { lapsesOn: '2024-01-01' } }).entries,
    ).toMatchObject([{ entry: { reason: 'sold.reported' }, state: 'counts', calculation: null }]);
  });

  test('there is no explanation of an unknown client', () => {
    expect(() => explainClient(openLedger(facts([]), rules('mrr-2016')), 'x', asOf)).toThrow(
      new RangeError('there is no client x'),
    );
  });
});
