import { describe, expect, test } from 'vitest';
import type { PartnerFacts } from './facts.ts';
import { examine, obstaclesTo, performanceOf } from './performance.ts';
import type { GateName, Totals } from './result.ts';
import { score } from './score.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';

interface Given {
  id?: string;
  totals?: Partial<Totals>;
  partner?: PartnerFacts;
  asOf?: string;
  medianTools?: number | null;
  goalTier?: string | null;
}

const noTotals = { total: 0, sold: 0, sourced: 0, assisted: 0, managed: 0 };

function perform({ id = 'points-2026-01', totals, partner = {}, ...rest }: Given) {
  const { asOf = '2026-05-01', medianTools = null, goalTier } = rest;
  const all = { ...noTotals, ...totals };
  return performanceOf({ ruleSet: rules(id), partner }, all, asOf, medianTools, goalTier);
}

/** A partner that passes every gate of every rule set that can be passed. */
const perfect: PartnerFacts = {
  certifiedUntil: '2030-01-01',
  grossRevenueRetention: 1,
  customerDollarRetention: 1,
  customerRetentionScore: 1,
  certifications: 200,
  invitedToElite: true,
  membership: true,
};

describe('the tier that today’s figures meet', () => {
  test.each([
    ['mrr-2016', { sold: 624.99, managed: 3500 }, null, false],
    ['mrr-2016', { sold: 625, managed: 3499 }, null, false],
    ['mrr-2016', { sold: 625, managed: 3500 }, 'Silver', false],
    ['mrr-2016', { sold: 10_000, managed: 20_000 }, 'Platinum', false],
    ['mrr-2018', { sold: 10_000, managed: 50_000 }, 'Diamond', false],
    ['mrr-2021', { sold: 64_999, managed: 170_000 }, null, true],
    ['mrr-2021', { sold: 65_000, managed: 170_000 }, 'Elite', false],
    ['points-2022-07', { total: 100_000 }, null, true],
    ['points-2026-01', { total: 324.999999 }, null, false],
    ['points-2026-01', { total: 325 }, 'Gold', true],
    ['points-2026-01', { total: 3099 }, 'Platinum', true],
    ['points-2026-01', { total: 9000 }, 'Elite', true],
    ['points-2026-07', { total: 9000 }, null, true],
  ] as const)('%s with %j: %s, undecided %s', (id, totals, tier, undecided) => {
    expect(perform({ id, totals, partner: perfect, medianTools: 9 })).toMatchObject({
      tier,
      undecided,
    });
  });

  test('certain where the partner has entered what nobody published', () => {
    const thresholds = { Gold: { sourced: 100 }, Platinum: { sourced: 200 } };
    const totals = { total: 500, sourced: 150 };
    expect(perform({ totals, partner: { thresholds } })).toMatchObject({
      tier: 'Gold',
      undecided: false,
      nextTier: 'Platinum',
      heldBackBy: [
        { kind: 'track', name: 'total' },
        { kind: 'track', name: 'sourced' },
      ],
    });
    const missed = perform({ totals: { total: 500, sourced: 99 }, partner: { thresholds } });
    expect(missed).toMatchObject({ tier: null, nextTier: 'Gold', undecided: false });
    expect(missed.heldBackBy).toEqual([{ kind: 'track', name: 'sourced' }]);
  });

  test('a higher tier asks at least what a lower one asks, where its own is unknown', () => {
    const thresholds = { Gold: { sourced: 100, total: 0 }, Elite: { total: 10 } };
    const given = { id: 'points-2026-07', partner: { ...perfect, thresholds } };
    expect(perform({ ...given, totals: { total: 50, sourced: 99 } }).tier).toBeNull();
    expect(perform({ ...given, totals: { total: 50, sourced: 100 } }).tier).toBe('Elite');
  });

  test('a track that has just reached its threshold holds nobody back', () => {
    const totals = { total: 924, sourced: 350 };
    const own = { thresholds: { Platinum: { sourced: 350 } } };
    expect(perform({ totals, partner: { ...perfect, ...own } }).heldBackBy).toEqual([
      { kind: 'track', name: 'total' },
    ]);
  });

  test('the top has no next tier', () => {
    const top = perform({ totals: { total: 9000, sourced: 9000 }, partner: perfect });
    expect(top).toMatchObject({ tier: 'Elite', nextTier: null, heldBackBy: [] });
    expect(top.tracks[0]?.next).toBeNull();
  });

  test('a partner in a growth market needed half until July 2022', () => {
    const given = { id: 'mrr-2021', totals: { sold: 32_500, managed: 85_000 } };
    expect(perform({ ...given, partner: { country: 'IN' } }).tier).toBe('Elite');
    expect(perform({ ...given, partner: { country: 'SE' } }).tier).toBeNull();
    expect(perform(given).tier).toBeNull();
    const own = { country: 'IN', thresholds: { Elite: { sold: 65_000 } } };
    expect(perform({ ...given, partner: own }).tier).toBeNull();
  });
});

describe('tracks', () => {
  test('say the tier met, what the next one needs and what is to spare', () => {
    const performance = perform({
      totals: { total: 1000.1, sourced: 10 },
      partner: { creditedTier: 'Diamond' },
      goalTier: 'Elite',
    });
    expect(performance).toMatchObject({ creditedTier: 'Diamond', goalTier: 'Elite' });
    expect(performance.tracks).toEqual([
      {
        track: 'total',
        points: 1000.1,
        tier: 'Platinum',
        thresholds: [325, 925, 3100, 9000].map((points, at) => ({
          tier: rules('points-2026-01').tiers[at],
          points,
          own: false,
          source: 'tier-criteria-2026',
          confidence: 'reported',
        })),
        next: { tier: 'Diamond', threshold: 3100, needed: 2099.9 },
        goal: { tier: 'Elite', threshold: 9000, needed: 7999.9 },
        keep: { tier: 'Diamond', threshold: 3100, spare: -2099.9 },
      },
      {
        track: 'sourced',
        points: 10,
        tier: null,
        thresholds: rules('points-2026-01').tiers.map((tier) => ({
          tier,
          points: null,
          own: false,
          source: null,
          confidence: null,
        })),
        next: null,
        goal: null,
        keep: null,
      },
    ]);
  });

  test("the partner's own threshold takes precedence over the published one and is marked as own", () => {
    const partner = { thresholds: { Gold: { total: 300 } }, creditedTier: 'Gold' };
    const [total] = perform({ totals: { total: 310 }, partner }).tracks;
    expect(total).toMatchObject({ tier: 'Gold', keep: { spare: 10 } });
    expect(total?.thresholds[0]).toEqual({
      tier: 'Gold',
      points: 300,
      own: true,
      source: null,
      confidence: null,
    });
  });

  test('the next tier is the nearest with a known threshold; a goal already met needs nothing', () => {
    const [sold] = perform({ id: 'mrr-2021', totals: { sold: 70_000 }, goalTier: 'Elite' }).tracks;
    expect(sold).toMatchObject({ tier: 'Elite', next: null, goal: { needed: 0 } });
    const [none] = perform({ id: 'mrr-2021', totals: { sold: 5000 } }).tracks;
    expect(none?.next).toEqual({ tier: 'Elite', threshold: 65_000, needed: 60_000 });
  });

  test('a goal that is no tier of the rule set is refused with those that are', () => {
    expect(() => perform({ goalTier: 'Silver' })).toThrow(
      new RangeError('points-2026-01 has no tier Silver; it has Gold, Platinum, Diamond, Elite'),
    );
  });

  test.each([
    ['mrr-2018', ['sold', 'managed']],
    ['points-2022-07', ['total', 'sold', 'managed']],
    ['points-2025-07', ['total', 'sourced', 'managed']],
    ['points-2026-01', ['total', 'sourced']],
  ])('%s measures %j', (id, tracks) => {
    expect(perform({ id }).tracks.map(({ track }) => track)).toEqual(tracks);
  });
});

describe('gates', () => {
  const stateOf = (given: Given, gate: GateName) =>
    perform(given).gates.find((candidate) => candidate.gate === gate);

  test.each([
    ['2026-05-01', '2026-05-01', 'met'],
    ['2026-05-02', '2026-05-01', 'notMet'],
    ['2026-05-01', null, 'unknown'],
  ])('on %s a certification until %s is %s', (asOf, certifiedUntil, state) => {
    expect(stateOf({ asOf, partner: { certifiedUntil } }, 'certified')).toMatchObject({
      state,
      actual: certifiedUntil,
      required: true,
      tier: null,
    });
  });

  test.each([
    ['points-2022-07', 'customerRetentionScore', { customerRetentionScore: 0.85 }, 'met'],
    ['points-2022-07', 'customerRetentionScore', { customerRetentionScore: 0.84 }, 'notMet'],
    ['points-2022-07', 'customerDollarRetention', { customerDollarRetention: 0.85 }, 'notMet'],
    ['points-2022-07', 'customerDollarRetention', { customerDollarRetention: 0.86 }, 'met'],
    ['points-2022-07', 'certifications', { certifications: 100 }, 'met'],
    ['points-2022-07', 'certifications', { certifications: 99 }, 'notMet'],
    ['points-2022-07', 'manualReview', {}, 'unknown'],
    ['points-2026-01', 'invitation', { invitedToElite: true }, 'met'],
    ['points-2026-01', 'invitation', { invitedToElite: false }, 'notMet'],
    ['points-2026-01', 'invitation', {}, 'unknown'],
    ['points-2026-01', 'grossRevenueRetention', { grossRevenueRetention: 0.75 }, 'met'],
    ['points-2026-07', 'membership', { membership: false }, 'notMet'],
    ['points-2026-07', 'membership', { membership: true }, 'met'],
  ] as const)('%s %s with %j: %s', (id, gate, partner, state) => {
    expect(stateOf({ id, partner }, gate)?.state).toBe(state);
  });

  test.each(['mrr-2016', 'mrr-2018', 'mrr-2021'])(
    '%s counted applications, which no median of hubs is compared with',
    (id) => {
      const totals = { sold: 100_000, managed: 200_000 };
      for (const medianTools of [0, 2, 6]) {
        const found = perform({ id, totals, medianTools });
        expect(found.gates.find(({ gate }) => gate === 'medianTools')).toMatchObject({
          state: 'unknown',
          actual: null,
          counts: 'applications',
        });
        expect(found).toMatchObject({ toolsUsedMedian: medianTools, heldBackBy: [] });
        expect(found.tier).not.toBeNull();
      }
    },
  );

  test('a gate that is not met shuts its tier and every higher one, and says so', () => {
    const totals = { total: 9500 };
    const partner = { grossRevenueRetention: 0.76, invitedToElite: false };
    const diamond = perform({ totals, partner });
    expect(diamond).toMatchObject({ tier: 'Diamond', nextTier: 'Elite' });
    expect(diamond.heldBackBy).toEqual([
      { kind: 'gate', name: 'grossRevenueRetention' },
      { kind: 'gate', name: 'invitation' },
    ]);
    expect(perform({ totals, partner: { grossRevenueRetention: 0.74 } })).toMatchObject({
      tier: 'Platinum',
      heldBackBy: [{ kind: 'gate', name: 'grossRevenueRetention' }],
    });
    expect(perform({ totals, partner: { certifiedUntil: '2026-01-01' } }).tier).toBeNull();
  });

  test('a gate that is not known shuts nothing', () => {
    expect(perform({ totals: { total: 9500 } }).tier).toBe('Elite');
  });

  test('a lower tier’s threshold that is used instead is named as what is missing', () => {
    const thresholds = { Gold: { sourced: 100 } };
    const { nextTier, heldBackBy } = perform({ totals: { total: 1000 }, partner: { thresholds } });
    expect({ nextTier, heldBackBy }).toEqual({
      nextTier: 'Gold',
      heldBackBy: [{ kind: 'track', name: 'sourced' }],
    });
    const platinum = { total: 1000, sourced: 99 };
    const found = examine(
      { ruleSet: rules('points-2026-01'), partner: { thresholds } },
      { ...noTotals, ...platinum },
      '2026-05-01',
    );
    // Nothing is known of Platinum's own sourced minimum; Gold's rules it out.
    expect(obstaclesTo('Platinum', rules('points-2026-01').tiers, found)).toEqual([
      { kind: 'track', name: 'sourced' },
    ]);
  });

  test('a tier that a gate shuts is not in doubt', () => {
    const shut = { id: 'points-2026-07', partner: { membership: false } };
    expect(perform(shut)).toMatchObject({
      tier: null,
      undecided: false,
      nextTier: 'Solutions Partner',
    });
  });
});

describe('median tool usage', () => {
  const medianOf = (...tools: (number | null | undefined)[]) =>
    score(
      facts(
        tools.map((toolsUsed, at) =>
          client({ id: `${at}`, ...(toolsUsed === undefined ? {} : { toolsUsed }) }),
        ),
      ),
      {
        ruleSet: rules('mrr-2016'),
        asOf: '2024-05-01',
      },
    ).performance.toolsUsedMedian;

  test.each([
    [[], null],
    [[null, undefined], null],
    [[4], 4],
    [[9, 1], 5],
    [[1, 2], 1.5],
    [[10, 9, 100], 10],
    [[3, 3, 3, 8], 3],
    [[0, null, 5, 5], 5],
    [[7, 2, 2, 7], 4.5],
  ])('of %j is %s', (tools, median) => {
    expect(medianOf(...tools)).toBe(median);
  });
});

test('the performance of a result is the one of its own totals and day', () => {
  const given = facts(
    [client({ sales: [sale({ mrr: 8000, closedOn: '2026-03-01' })], toolsUsed: 4 })],
    { creditedTier: 'Gold', certifiedUntil: '2026-05-01' },
  );
  const options = { ruleSet: rules('points-2026-01'), goalTier: 'Platinum' };
  expect(score(given, { ...options, asOf: '2026-05-01' })).toMatchObject({
    totals: { total: 400 },
    performance: { tier: 'Gold', goalTier: 'Platinum', creditedTier: 'Gold', toolsUsedMedian: 4 },
  });
  expect(score(given, { ...options, asOf: '2026-05-02' }).performance.tier).toBeNull();
});
