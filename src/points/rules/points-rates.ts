import { cite } from './cite.ts';
import { growthCountries } from './growth-markets.ts';
import type { Figure, RuleSet } from './schema.ts';

/**
 * From 27 February 2024: new and cross-sold product lines first sold on or after that day earn 5
 * when sourced, with their later upsells; older lines keep 3. Assisted deals keep 3.
 */
export function ratesFromFebruary2024(figure: (value: number) => Figure): RuleSet['rates'] {
  return {
    sold: [
      { linesFirstSoldFrom: null, sourced: figure(3), assisted: figure(3) },
      { linesFirstSoldFrom: '2024-02-27', sourced: figure(5), assisted: figure(3) },
    ],
    managed: figure(1),
    managedShared: cite('managed-mrr-credit', 'official')(true),
  };
}

/**
 * HubSpot's page says that such MRR is credited as sourced towards the tier, and gives no points: that
 * it earns what new lines earn is inferred. For whom the beta became the rule was not found.
 */
export const dealBased: RuleSet['dealBased'] = {
  from: '2025-10-01',
  source: 'deal-based-2025',
  confidence: 'inferred',
};

/** The client's country doubles points; the list is the one of 2022, no later one was found. */
export function growthMarketsAfter2022(
  figure: (value: number) => Figure,
): RuleSet['growthMarkets'] {
  return {
    decidedBy: 'client',
    pointsMultiplier: figure(2),
    thresholdFactor: null,
    countries: growthCountries('tiers-2022', 'inferred'),
  };
}
