import type { Day } from '../facts.ts';
import type { RuleSet } from './schema.ts';

/** Rule sets, oldest first; at least one. */
export type RuleSets = readonly RuleSet[];

export function ruleSetOf(ruleSets: RuleSets, id: string | null): RuleSet | undefined {
  return ruleSets.find((ruleSet) => ruleSet.id === id);
}

/**
 * The newest rule set that is known to have begun on or before the day. In the years between two
 * sightings it is the earlier one; before the first, the first.
 */
export function ruleSetOn(ruleSets: RuleSets, day: Day): RuleSet {
  return ruleSets.findLast((ruleSet) => ruleSet.seenFrom <= day) ?? ruleSets[0]!;
}
