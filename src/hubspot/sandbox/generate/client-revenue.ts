import type { PropertyValue } from '../account/record.ts';
import { dateText, midnight } from './dates.ts';
import { inCurrency } from './money.ts';
import type { Random } from './random.ts';
import type { Traits } from './traits.ts';

/** What a client pays HubSpot each month, in its own currency, and when that is renewed. */
export function clientRevenue(
  random: Random,
  context: {
    traits: Traits;
    /** ISO 4217. */
    currency: string;
    /** Monthly, US dollars, before it is shared among partners. */
    managedDollars: number;
    partners: number;
    today: string;
  },
): Record<string, PropertyValue> {
  const { traits, currency, managedDollars, partners, today } = context;
  if (traits.story === 'nothing') {
    return {
      hs_total_subscription_mrr: null,
      hs_renewal_mrr: null,
      hs_next_renewal_date: null,
      hs_managed_mrr: '0',
      hs_split_managed_mrr: null,
      hs_managed_local_mrr_currency: null,
    };
  }
  const total = inCurrency(managedDollars + random.integer(0, 3) * 150, currency);
  const managed = traits.managed ? inCurrency(managedDollars, currency) : random.pick(['', null]);
  const split = traits.managed ? inCurrency(managedDollars / partners, currency) : null;
  return {
    hs_total_subscription_mrr: total,
    hs_renewal_mrr: total,
    hs_next_renewal_date: dateText(random, midnight(today, random.integer(5, 360))),
    hs_managed_mrr: managed,
    hs_split_managed_mrr: split,
    hs_managed_local_mrr_currency: currency,
  };
}
