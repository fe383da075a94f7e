import type { Settings } from '@partner-tier-points/contract';
import {
  findRuleSet,
  ruleSetInForce,
  type PartnerFacts,
  type RuleSet,
} from '@partner-tier-points/points';
import type { AccountMetadata } from './account-metadata.ts';

/** What scoring knows of the partner: what it entered, and what HubSpot says of its account. */
export function partnerFacts(
  { partner }: Settings,
  metadata: Pick<AccountMetadata, 'companyCurrency'> | null | undefined,
): PartnerFacts {
  return { ...partner, companyCurrency: metadata?.companyCurrency ?? null };
}

/** The rule set of the settings; the one in force on the day where they name none that is known. */
export function chosenRuleSet({ ruleSet }: Settings, day: string): RuleSet {
  return findRuleSet(ruleSet ?? '') ?? ruleSetInForce(day);
}
