import type { DealMapping } from '@partner-tier-points/contract';
import type { AccountProperties } from './properties.ts';

/** Where the MRR of a sale could come from. */
export interface MrrSource {
  mrr: string;
  /**
   * Months that the amount covers; HubSpot's contract amounts are for a year unless set otherwise.
   */
  mrrMonths: number;
}

/**
 * HubSpot's own, with the months that they cover; `amount` says of none, a year is the usual term.
 */
const ofHubSpot: readonly MrrSource[] = [
  { mrr: 'hs_mrr', mrrMonths: 1 },
  { mrr: 'hs_arr', mrrMonths: 12 },
  { mrr: 'amount', mrrMonths: 12 },
];
/** Properties of the partner's own that are tried at most. */
const mostOwn = 10;

/**
 * What else could say MRR in this account: accounts that sell without line items leave `hs_mrr`
 * empty on every deal. HubSpot's own amounts, and the partner's own properties that hold money.
 */
export function mrrSourcesOf(
  { mrr, mrrFrom, mrrMonths = 1 }: Pick<DealMapping, 'mrr' | 'mrrFrom' | 'mrrMonths'>,
  { types, amountCurrencies }: AccountProperties,
): MrrSource[] {
  const own = [...amountCurrencies.keys()]
    .filter((property) => !/^hs_|^amount$|_in_home_currency$/.test(property))
    .slice(0, mostOwn)
    .map((property) => ({ mrr: property, mrrMonths: 1 }));
  return [...ofHubSpot, ...own].filter(
    (source) =>
      types.get(source.mrr) === 'number' &&
      (source.mrr !== mrr || source.mrrMonths !== mrrMonths || mrrFrom !== undefined),
  );
}
