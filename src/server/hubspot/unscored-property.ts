import type { DealMapping } from '@partner-tier-points/contract';
import type { SetAside } from '@partner-tier-points/points';
import { clientMapping } from './client-properties.ts';

type Fact = Pick<SetAside, 'saleId' | 'reason'>;

/** The property because of which a sale or a managed MRR cannot be scored; null: none. */
export function unscoredProperty({ saleId, reason }: Fact, mapping: DealMapping): string | null {
  const isSale = saleId !== null;
  switch (reason) {
    case 'mrr.missing':
    case 'mrr.zero':
      return isSale ? mapping.mrr : clientMapping.managedMrr;
    case 'currency.missing':
    case 'currency.unknown':
      return isSale ? mapping.currency : clientMapping.managedCurrency;
    case 'closedOn.missing':
      return mapping.closedOn;
    case 'dealType.missing':
      return mapping.dealType.property;
    case 'rate.unpublished':
      return null;
  }
}
