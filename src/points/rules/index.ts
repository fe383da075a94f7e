import type { Day } from '../facts.ts';
import { mrr2016 } from './mrr-2016.ts';
import { mrr2018 } from './mrr-2018.ts';
import { mrr2021 } from './mrr-2021.ts';
import { points202207 } from './points-2022-07.ts';
import { points202402 } from './points-2024-02.ts';
import { points202507 } from './points-2025-07.ts';
import { points202601 } from './points-2026-01.ts';
import { points202607 } from './points-2026-07.ts';
import { ruleSetOf, ruleSetOn, type RuleSets } from './choose.ts';
import type { RuleSet } from './schema.ts';

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

/** All rule sets, oldest first; frozen. */
export const ruleSets: RuleSets = freeze([
  mrr2016,
  mrr2018,
  mrr2021,
  points202207,
  points202402,
  points202507,
  points202601,
  points202607,
]);

export function findRuleSet(id: string): RuleSet | undefined {
  return ruleSetOf(ruleSets, id);
}

/** See `ruleSetOn`. */
export function ruleSetInForce(day: Day): RuleSet {
  return ruleSetOn(ruleSets, day);
}
