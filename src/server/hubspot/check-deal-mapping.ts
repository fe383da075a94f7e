import type { DealMapping } from '@partner-tier-points/contract';
import type { PropertyTypes } from '../model/property-types.ts';
import { dealCurrency } from './deal-mapping.ts';
import { lineItemsScope } from './line-items.ts';

const texts = ['enumeration', 'string'];

/** What of a mapping cannot work, field by field: with the account's properties, and the app's scopes. */
export function checkDealMapping(
  { counts, mrr, mrrFrom, currency, closedOn, product, dealType, kind }: DealMapping,
  types: PropertyTypes,
  mayReadLineItems: boolean,
): { path: string; message: string }[] {
  const fields: { path: string; property: string | null; types: readonly string[] | null }[] = [
    // Any value can say that a deal counts.
    { path: 'counts.property', property: counts.property, types: null },
    { path: 'mrr', property: mrrFrom === undefined ? mrr : null, types: ['number'] },
    { path: 'currency', property: currency, types: texts },
    { path: 'closedOn', property: closedOn, types: ['date', 'datetime'] },
    { path: 'product', property: product, types: texts },
    { path: 'dealType.property', property: dealType.property, types: null },
    { path: 'kind.property', property: kind.property, types: null },
  ];
  const wrong = fields.flatMap(({ path, property, types: usable }) => {
    if (property === null) return [];
    const type = types.get(property);
    if (type === undefined && property === dealCurrency) return [];
    if (type === undefined) {
      return [
        {
          path,
          message: 'deals have no such property; check the name and whether it is archived',
        },
      ];
    }
    if (usable === null || usable.includes(type)) return [];
    return [
      {
        path,
        message: `has the type ${type}; choose a property of type ${usable.join(' or ')}`,
      },
    ];
  });
  return mrrFrom === 'lineItems' && !mayReadLineItems
    ? [...wrong, { path: 'mrrFrom', message: `the app does not have the scope ${lineItemsScope}` }]
    : wrong;
}
