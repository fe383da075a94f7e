import type { SandboxRecord } from '../account/record.ts';
import { inCurrency } from './money.ts';
import type { Random } from './random.ts';

/** Months between two bills, and how likely each is. */
const cadences = [
  { weight: 5, value: { frequency: 'monthly', months: 1 } },
  { weight: 3, value: { frequency: 'annually', months: 12 } },
  { weight: 1, value: { frequency: 'quarterly', months: 3 } },
];

/**
 * The line items of a deal: its subscription, now and then one that is paid once. Two in three deals
 * have line items that came with an import, for which HubSpot calculates no MRR.
 */
export function lineItemsOf(
  random: Random,
  deal: SandboxRecord,
  nextId: () => string,
): SandboxRecord[] {
  const imported = random.chance(2 / 3);
  const currency = deal.properties['deal_currency_code'] ?? '';
  const monthly = Number(deal.properties['hs_mrr'] ?? '');
  // What was spoilt on purpose stays the only thing that is wrong with the deal.
  if (!(monthly > 0)) return [];
  const { frequency, months } = random.weighted(cadences);
  const seats = random.pick([1, 1, 2, 5]);
  const perSeat = Number(((monthly * months) / seats).toFixed(4));
  const item = (name: string, properties: Record<string, string>): SandboxRecord => {
    const id = nextId();
    const { createdAt, updatedAt } = deal;
    return {
      id,
      createdAt,
      updatedAt,
      history: {},
      associations: { deals: [deal.id] },
      properties: {
        hs_object_id: id,
        createdate: createdAt,
        hs_lastmodifieddate: updatedAt,
        name,
        hs_line_item_currency_code: currency,
        ...properties,
      },
    };
  };
  const subscription = item('Subscription', {
    quantity: String(seats),
    price: String(perSeat),
    amount: String(Number((perSeat * seats).toFixed(4))),
    hs_mrr: imported ? '' : String(monthly),
    recurringbillingfrequency: frequency,
    hs_recurring_billing_period: 'P12M',
    hs_term_in_months: '12',
  });
  if (imported) deal.properties['hs_mrr'] = '';
  if (!random.chance(0.3)) return [subscription];
  const price = inCurrency(random.integer(5, 40) * 100, currency);
  const onboarding = item('Onboarding', { quantity: '1', price, amount: price, hs_mrr: '' });
  return [subscription, onboarding];
}
