import type { SaleFacts } from '@partner-tier-points/points';
import {
  dealMapping,
  dealTypesByValue,
  saleKindsByStandardValue,
  saleKindsByValue,
} from './deal-mapping.ts';
import type { DayReader } from './days.ts';
import type { HubSpotObject } from './list-objects.ts';
import { PropertyReader } from './property-reader.ts';
import type { PropertyTypes } from './property-types.ts';
import type { QuarantineRow } from '../store/facts-store.ts';
import { amount, boolean, currency, oneOf, plainText } from './values.ts';

const dealType = oneOf(dealTypesByValue);
const saleKind = oneOf(saleKindsByValue);
const standardKind = oneOf(saleKindsByStandardValue);
const product = plainText(128);

/**
 * The sale that a deal is, or null when the deal was not won: open and lost deals sold nothing.
 *
 * @param quarantine takes the values that cannot be used.
 */
export function readSale(
  deal: HubSpotObject,
  types: PropertyTypes,
  days: DayReader,
  quarantine: QuarantineRow[],
): SaleFacts | null {
  const reader = new PropertyReader(deal, 'deals', quarantine);
  if (reader.read(dealMapping.closedWon, boolean) !== true) return null;
  return {
    id: deal.id,
    product: reader.read(dealMapping.product, product),
    kind:
      reader.read(dealMapping.kind, saleKind) ??
      reader.read(dealMapping.standardKind, standardKind),
    dealType: reader.read(dealMapping.dealType, dealType),
    mrr: reader.read(dealMapping.mrr, amount),
    currency: reader.read(dealMapping.currency, currency),
    closedOn: reader.read(dealMapping.closedOn, days.day(types.get(dealMapping.closedOn))),
  };
}
