import type { DealMapping } from '@partner-tier-points/contract';
import type { SetAside } from '@partner-tier-points/points';
import { clientMapping } from './client-properties.ts';
import { lineItemsType } from './line-item-mrr.ts';

type Fact = Pick<SetAside, 'saleId' | 'reason'>;

/**
 * The property because of which a sale or a managed MRR cannot be scored; null: none.
 *
 * @param namesCurrency whether a client's managed MRR is in the currency that HubSpot names beside it.
 */
export function unscoredProperty(
  { saleId, reason }: Fact,
  mapping: DealMapping,
  namesCurrency = true,
): string | null {
  const isSale = saleId !== null;
  switch (reason) {
    case 'mrr.missing':
    case 'mrr.zero':
      if (!isSale) return clientMapping.managedMrr;
      return mapping.mrrFrom === undefined ? mapping.mrr : lineItemsType;
    case 'currency.missing':
    case 'currency.unknown':
      if (isSale) return mapping.currency;
      return namesCurrency ? clientMapping.managedCurrency : clientMapping.managedMrr;
    case 'closedOn.missing':
      return mapping.closedOn;
    case 'dealType.missing':
      return mapping.dealType.property;
    case 'rate.unpublished':
      return null;
  }
}
