import { ruleSetOf, type RuleSets } from '@partner-tier-points/points';
import type { shared } from '../en/shared.ts';
import type { Format } from '../figures/format.ts';
import type { Translate } from '../message.ts';

/** What people call a rule set: by the day since which it is known to apply. Ids are for machines. */
export function ruleSetName(
  ruleSets: RuleSets,
  id: string,
  t: Translate<typeof shared>,
  format: Format,
): string {
  const ruleSet = ruleSetOf(ruleSets, id);
  return ruleSet === undefined
    ? t('value.unknown')
    : t('ruleSet.name', { day: format.day(ruleSet.seenFrom) });
}
