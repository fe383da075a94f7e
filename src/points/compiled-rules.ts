import { fractionOf, type Fraction } from './amount.ts';
import { alwaysBefore, toDayNumber, type DayNumber } from './day.ts';
import type { Figure, RuleSet } from './rules/schema.ts';

/** A rule set made ready for many clients: days as numbers, lists as sets, fractions remembered. */
export interface CompiledRules {
  ruleSet: RuleSet;
  windowMonths: number;
  salesEnd: boolean;
  /** Oldest first, as in the rule set. */
  soldRates: readonly CompiledSoldRates[];
  managedRate: number | null;
  managedShared: boolean;
  /** What a growth market multiplies points by; 1 where the client's market does not count. */
  growthMultiplier: number;
  growthCountries: ReadonlySet<string>;
  /** Points from MRR of a currency of which `worth` is US$100. */
  pointsOf(worth: number, rate: number, multiplier: number, partners: number): Fraction;
}

export interface CompiledSoldRates {
  linesFirstSoldFrom: DayNumber;
  sourced: number | null;
  assisted: number | null;
}

const remembered = new WeakMap<RuleSet, CompiledRules>();

const valueOf = (figure: Figure | null) => figure?.value ?? null;

/** Every country of a rule set's list of growth markets. */
export function growthCountriesOf(ruleSet: RuleSet): ReadonlySet<string> {
  return new Set(ruleSet.growthMarkets?.countries.flatMap(({ codes }) => codes));
}

/** The map under a key of another one. */
function mapIn<Key, InnerKey, Value>(
  outer: Map<Key, Map<InnerKey, Value>>,
  key: Key,
): Map<InnerKey, Value> {
  let inner = outer.get(key);
  if (!inner) outer.set(key, (inner = new Map()));
  return inner;
}

export function compileRules(ruleSet: RuleSet): CompiledRules {
  const known = remembered.get(ruleSet);
  if (known) return known;
  // By worth, multiplier, partners and rate: quicker than one map with a key made of all four.
  const fractions = new Map<number, Map<number, Map<number, Map<number, Fraction>>>>();
  const rules: CompiledRules = {
    ruleSet,
    windowMonths: ruleSet.soldWindowMonths.value,
    salesEnd: ruleSet.salesEnd.value,
    soldRates: ruleSet.rates.sold.map((row) => ({
      linesFirstSoldFrom:
        row.linesFirstSoldFrom === null ? alwaysBefore : toDayNumber(row.linesFirstSoldFrom),
      sourced: valueOf(row.sourced),
      assisted: valueOf(row.assisted),
    })),
    managedRate: valueOf(ruleSet.rates.managed),
    managedShared: ruleSet.rates.managedShared.value,
    growthMultiplier: ruleSet.growthMarkets?.pointsMultiplier?.value ?? 1,
    growthCountries: growthCountriesOf(ruleSet),
    pointsOf(worth, rate, multiplier, partners) {
      const byRate = mapIn(mapIn(mapIn(fractions, worth), multiplier), partners);
      let fraction = byRate.get(rate);
      if (!fraction) {
        fraction = fractionOf([rate, multiplier], [worth, partners]);
        byRate.set(rate, fraction);
      }
      return fraction;
    },
  };
  remembered.set(ruleSet, rules);
  return rules;
}
