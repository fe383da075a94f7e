import type { PropertyValue } from '../account/record.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';

/** HubSpot fills in the market of most clients; for the others only the country says it. */
export function clientMarket(random: Random, traits: Traits): Record<string, PropertyValue> {
  const name = traits.growthMarket ? 'growth_market' : 'core_market';
  const multiplier = traits.growthMarket ? '2.0000' : '1.0000';
  return random.weighted([
    { weight: 8, value: { hs_market_name: name, hs_market_multiplier: multiplier } },
    { weight: 1, value: { hs_market_name: name, hs_market_multiplier: '' } },
    { weight: 1, value: { hs_market_name: null, hs_market_multiplier: null } },
  ]);
}
