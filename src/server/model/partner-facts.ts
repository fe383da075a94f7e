import type { Settings } from '@partner-tier-points/contract';
import type { PartnerFacts } from '@partner-tier-points/points';
import type { AccountMetadata } from './account-metadata.ts';

/** What scoring knows of the partner: what it entered, and what HubSpot says of its account. */
export function partnerFacts(
  { partner }: Settings,
  metadata: Pick<AccountMetadata, 'companyCurrency'> | null | undefined,
): PartnerFacts {
  return { ...partner, companyCurrency: metadata?.companyCurrency ?? null };
}
