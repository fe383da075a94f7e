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
    return {
      market: own > 1 ? 'growth' : 'core',
      multiplier: counts ? own : 1,
      from: 'multiplier',
    };
  }
  if (client.market) {
    return {
      market: client.market,
      multiplier: client.market === 'growth' ? growthMultiplier : 1,
      from: 'market',
    };
  }
  if (client.country && counts) {
    return rules.growthCountries.has(client.country)
      ? { market: 'growth', multiplier: growthMultiplier, from: 'country' }
      : { market: 'core', multiplier: 1, from: 'country' };
  }
  return { market: null, multiplier: 1, from: 'unknown' };
}
