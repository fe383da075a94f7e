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

/** The currency of managed MRR, where the settings do not leave it to what HubSpot says of each client. */
export interface ManagedCurrency {
  /** ISO 4217; null when HubSpot does not say what the company's is. */
  code: string | null;
}

/** Null: each client's managed MRR is in the currency that HubSpot names beside it. */
export function managedCurrency(
  { managedMrrCurrency }: Settings,
  { companyCurrency }: Pick<AccountMetadata, 'companyCurrency'>,
): ManagedCurrency | null {
  switch (managedMrrCurrency) {
    case undefined:
      return null;
    case 'companyCurrency':
      return { code: companyCurrency };
    case 'usDollar':
      return { code: 'USD' };
  }
}

/** The rule set of the settings; the one in force on the day where they name none that is known. */
export function chosenRuleSet({ ruleSet }: Settings, day: string): RuleSet {
  return findRuleSet(ruleSet ?? '') ?? ruleSetInForce(day);
}
