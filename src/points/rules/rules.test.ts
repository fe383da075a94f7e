import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addDaysToDay } from '../day.ts';
import { findRuleSet, ruleSetInForce, ruleSets } from './index.ts';
import { ruleSetSchema } from './schema.ts';
import { sources } from './sources.ts';
import { figuresOf } from './testing/figures-of.ts';
import { goldenFigures } from './testing/golden-figures.ts';

const dated = ruleSets.filter(({ from }) => from !== null);

/** Every object in a rule set, however deep. */
function objectsIn(value: unknown): object[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(objectsIn)]
    : [];
}

describe.each(ruleSets.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (id, ruleSet) => {
  test('has the form that every rule set has', () => {
    expect(ruleSetSchema.safeParse(ruleSet).error).toBeUndefined();
  });

  test('cites a known source with a confidence for every figure', () => {
    const figures = objectsIn(ruleSet).filter((value) => 'value' in value || 'required' in value);
    expect(figures.length).toBeGreaterThan(5);
    for (const figure of figures) expect(figure).toMatchObject({ confidence: expect.any(String) });
    for (const value of objectsIn(ruleSet)) {
      if ('source' in value) expect(Object.keys(sources)).toContain(value.source);
    }
  });

  test('is frozen, however deep', () => {
    for (const value of objectsIn(ruleSet)) expect(Object.isFrozen(value)).toBe(true);
  });

  test('names only tiers that it has, and asks more of a higher tier', () => {
    for (const tier of Object.keys(ruleSet.thresholds)) expect(ruleSet.tiers).toContain(tier);
    for (const { tier } of ruleSet.gates) if (tier !== null) expect(ruleSet.tiers).toContain(tier);
    for (const track of ruleSet.tracks) {
      const values = ruleSet.tiers.flatMap(
        (tier) => ruleSet.thresholds[tier]?.[track]?.value ?? [],
      );
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
  });

  test('has rates from the oldest to the newest, beginning with any day', () => {
    const starts = ruleSet.rates.sold.map(({ linesFirstSoldFrom }) => linesFirstSoldFrom);
    expect(starts[0]).toBeNull();
    expect(starts.slice(1)).toEqual(starts.slice(1).sort());
  });

  test('multiplies points by the client’s country or lowers thresholds by the partner’s, not both', () => {
    const growth = ruleSet.growthMarkets;
    expect(growth?.pointsMultiplier ? 'client' : 'partner').toBe(growth?.decidedBy ?? 'partner');
    expect(growth?.thresholdFactor ? 'partner' : 'client').toBe(growth?.decidedBy ?? 'client');
  });

  test('has its evaluations in the order of the year', () => {
    const days = ruleSet.evaluation?.falls.map(({ on }) => on) ?? [];
    expect(days).toEqual([...days].sort());
  });

  test('is found by its id', () => {
    expect(findRuleSet(id)).toBe(ruleSet);
  });
});

test('the points years follow each other without a gap', () => {
  for (const [at, ruleSet] of dated.entries()) {
    const next = dated[at + 1];
    expect(ruleSet.to === null ? undefined : addDaysToDay(ruleSet.to, 1)).toBe(
      next?.from ?? undefined,
    );
  }
  expect(ruleSets.map(({ seenFrom }) => seenFrom)).toEqual(
    ruleSets.map(({ seenFrom }) => seenFrom).sort(),
  );
});

test.each([
  ['2010-01-01', 'mrr-2016'],
  ['2017-06-01', 'mrr-2016'],
  ['2018-01-22', 'mrr-2018'],
  ['2020-06-01', 'mrr-2018'],
  ['2022-07-17', 'mrr-2021'],
  ['2022-07-18', 'points-2022-07'],
  ['2024-02-26', 'points-2022-07'],
  ['2024-02-27', 'points-2024-02'],
  ['2025-07-14', 'points-2024-02'],
  ['2025-07-15', 'points-2025-07'],
  ['2026-01-14', 'points-2025-07'],
  ['2026-01-15', 'points-2026-01'],
  ['2026-07-14', 'points-2026-01'],
  ['2026-07-15', 'points-2026-07'],
  ['2030-01-01', 'points-2026-07'],
])('on %s %s is in force', (day, id) => {
  expect(ruleSetInForce(day).id).toBe(id);
});

test('every file that is named after a period is a rule set in the list', () => {
  const files = readdirSync(import.meta.dirname).filter((file) => /-\d{4}(-\d\d)?\.ts$/.test(file));
  expect(files.map((file) => file.slice(0, -'.ts'.length)).toSorted()).toEqual(
    ruleSets.map(({ id }) => id).toSorted(),
  );
});

test('there is no rule set of an unknown id', () => {
  expect(findRuleSet('points-2030')).toBeUndefined();
});

describe('the golden figures', () => {
  test('are those of every rule set, in their order', () => {
    expect(goldenFigures.map(({ id }) => id)).toEqual(ruleSets.map(({ id }) => id));
  });

  test.each(goldenFigures.map((golden) => [golden.id, golden] as const))(
    'hold for %s',
    (id, golden) => {
      const figures = figuresOf(findRuleSet(id)!);
      expect(figures).toEqual(golden);
      // Tiers go from the lowest to the highest: their order counts too.
      expect(Object.keys(figures.tiers)).toEqual(Object.keys(golden.tiers));
    },
  );
});
