import {
  findRuleSet,
  isDay,
  ruleSetInForce,
  ruleSets,
  type Day,
  type RuleSet,
} from '@partner-tier-points/points';
import { InputError } from '../input-error.ts';
import type { Io } from '../io.ts';

/** A day that the user typed. @throws InputError */
export function readDay(value: string, option: string): Day {
  if (isDay(value)) return value;
  throw new InputError([`${option}: "${value}" is not a valid day; write YYYY-MM-DD`]);
}

/** A rule set by its id. @throws InputError that lists the rule sets */
export function readRuleSet(id: string, option: string): RuleSet {
  const found = findRuleSet(id);
  if (found) return found;
  throw new InputError([
    `${option}: unknown rule set "${id}"; choose one of ${ruleSets.map((ruleSet) => ruleSet.id).join(', ')}`,
  ]);
}

/** A tier of the rule set, whatever its case. @throws InputError that lists the tiers */
export function readTier(tier: string, ruleSet: RuleSet, option: string): string {
  const found = ruleSet.tiers.find((name) => name.toLowerCase() === tier.toLowerCase());
  if (found) return found;
  throw new InputError([
    `${option}: ${ruleSet.id} has no tier "${tier}"; choose one of ${ruleSet.tiers.join(', ')}`,
  ]);
}

/** A whole number from 1 to `most`. @throws InputError */
export function readCount(value: string, most: number, option: string): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= 1 && count <= most) return count;
  throw new InputError([`${option}: "${value}" is not a whole number from 1 to ${most}`]);
}

export interface RulesAndDayOptions {
  rules?: string | undefined;
  asOf?: string | undefined;
}

/** The day (today when none is given) and the rule set (the one in force on it). */
export function readRulesAndDay(
  { rules, asOf }: RulesAndDayOptions,
  io: Io,
): { ruleSet: RuleSet; asOf: Day } {
  const day = readDay(asOf ?? io.today(), '--as-of');
  return {
    asOf: day,
    ruleSet: rules === undefined ? ruleSetInForce(day) : readRuleSet(rules, '--rules'),
  };
}
