import type { PropertyValue } from '../account/record.ts';
import { dateText, midnight } from './dates.ts';
import { editions, hubs, productLineOf } from './product-lines.ts';
import type { Random } from './random.ts';
import type { PlannedDeal } from './sale-plan.ts';
import type { Traits } from './traits.ts';

/** Which hubs a client has and uses: those that were sold to it, and some that it bought itself. */
export function clientHubs(
  random: Random,
  context: { deals: readonly PlannedDeal[]; traits: Traits; today: string },
): Record<string, PropertyValue> {
  const { deals, traits, today } = context;
  const won = deals.filter(({ outcome }) => outcome === 'won');
  const sold = new Set(won.map(({ productLine }) => productLine));
  const properties: Record<string, PropertyValue> = {};
  for (const hub of hubs) {
    const has = traits.story !== 'nothing' && (sold.has(productLineOf[hub]) || random.chance(0.45));
    properties[`hs_has_${hub}_hub`] = String(has);
    properties[`hs_is_${hub}_hub_activated`] = String(has && random.chance(0.85));
    properties[`hs_${hub}_hub_edition`] = has ? random.pick(editions) : null;
    properties[`hs_${hub}_hub_renewal_date`] = has
      ? dateText(random, midnight(today, random.integer(10, 360)))
      : null;
  }
  return properties;
}
