import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerAfter } from './changed-ledger.ts';
import type { Change } from './what-if-changes.ts';
import { evaluateNext } from './testing/evaluate-next.ts';
import type { PartnerFacts } from './facts.ts';
import { openLedger } from './ledger.ts';
import { client, facts, rules, sale } from './testing/example-facts.ts';
import { waysToHigherTiers, type WayToTier } from './ways.ts';

const asOf = '2026-11-23';
const ruleSet = rules('points-2026-07');
const partner: PartnerFacts = {
  creditedTier: 'Gold',
  certifiedUntil: '2027-12-31',
  membership: true,
  thresholds: { Gold: { total: 100, sourced: 40 }, Platinum: { total: 300, sourced: 250 } },
};

function waysOf(mrr: number, given = partner, closedOn = '2026-10-01') {
  const sold = client({ sales: [sale({ mrr, closedOn })] });
  const ledger = openLedger(facts([sold], given), ruleSet);
  const evaluation = evaluateNext(ledger, asOf);
  if (!evaluation) throw new Error('no calendar');
  return { ledger, evaluation, ways: waysToHigherTiers(ledger, evaluation, asOf) };
}

/** Sourced points, and managed points for the rest, of a new client. */
function gain(sourced: number, managed: number): Change[] {
  const sales = [sale({ mrr: sourced * 20, closedOn: asOf })];
  const newClient = client({ id: 'new', sales, managed: { mrr: managed * 100, currency: 'USD' } });
  return [{ kind: 'newClient', client: newClient }];
}

describe('the cheapest ways to a higher tier', () => {
  test('name what each track lacks, and the fewest points that close every gap', () => {
    const { ways } = waysOf(400);
    expect(ways.map(({ tier, fewest }) => [tier, fewest])).toEqual([
      ['Gold', 80],
      ['Platinum', 280],
    ]);
    expect(ways[1]?.tracks).toEqual([
      { track: 'total', threshold: 300, missing: 280 },
      { track: 'sourced', threshold: 250, missing: 230 },
    ]);
    expect(ways[1]?.by).toBe('2027-01-15');
  });

  test('begin above the tier that the evaluation ends in, and leave out what nobody published', () => {
    const { evaluation, ways } = waysOf(4_000);
    expect(evaluation.tierAfter).toBe('Gold');
    expect(ways.map(({ tier }) => tier)).toEqual(['Platinum']);
  });

  test('choose the checkpoint before points expire', () => {
    const { ways } = waysOf(3_000, partner, '2025-12-20');
    const platinum = ways.find(({ tier }) => tier === 'Platinum');
    expect(platinum).toMatchObject({ by: '2026-12-15', fewest: 150 });
  });

  test('name the gates that points do not open', () => {
    const { ways } = waysOf(400, { ...partner, membership: false });
    expect(ways[0]?.gates).toEqual([{ kind: 'gate', name: 'membership' }]);
  });

  test('are enough, and no fewer points are', () => {
    const amount = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 0, max: 8_000 }), (a, b, c, mrr) => {
        const [low = 0, high = 0] = [a, b].sort((one, other) => one - other);
        const thresholds = {
          Gold: { total: low, sourced: Math.min(c, low) },
          Platinum: { total: high, sourced: c },
        };
        const { ledger, ways } = waysOf(mrr, { ...partner, thresholds });
        const reached = (way: WayToTier, points: number) => {
          const missing = (track: string) =>
            way.tracks.find((one) => one.track === track)?.missing ?? 0;
          const sourced = Math.min(missing('sourced'), points);
          const after = ledgerAfter(ledger, gain(sourced, points - sourced));
          const checkpoint = evaluateNext(after, asOf)?.checkpoints.find(
            ({ day }) => day === way.by,
          );
          return ruleSet.tiers.indexOf(checkpoint?.tier ?? '') >= ruleSet.tiers.indexOf(way.tier);
        };
        for (const way of ways) {
          expect(reached(way, way.fewest)).toBe(true);
          if (way.fewest >= 1) expect(reached(way, way.fewest - 0.5)).toBe(false);
        }
      }),
    );
  });
});
