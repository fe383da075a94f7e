import type { CompiledRules } from './compiled-rules.ts';
import type { ClientFacts, MarketType } from './facts.ts';

export interface Market {
  market: MarketType | null;
  /** What points are multiplied by; over 0, at most 100. */
  multiplier: number;
  from: 'multiplier' | 'market' | 'country' | 'unknown';
}

/**
 * The client's market. HubSpot's own multiplier wins over its market name, and that over the
 * country, because HubSpot knows which list it applies. Where a rule set does not look at the
 * client's market (before July 2022) the multiplier is 1.
 */
export function marketOf(client: ClientFacts, rules: CompiledRules): Market {
  const { growthMultiplier } = rules;
  const counts = growthMultiplier !== 1;
  const own = client.marketMultiplier;
  if (own !== undefined && own !== null) {
    const market = own > 1 ? 'growth' : 'core';
    return { market, multiplier: counts ? own : 1, from: 'multiplier' };
  }
  const isListed = client.country && counts && rules.growthCountries.has(client.country);
  const market =
    client.market ?? (client.country && counts ? (isListed ? 'growth' : 'core') : null);
  return {
    market,
    multiplier: market === 'growth' ? growthMultiplier : 1,
    from: client.market ? 'market' : market ? 'country' : 'unknown',
  };
}
