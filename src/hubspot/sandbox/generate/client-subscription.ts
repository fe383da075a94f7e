import type { HistoryEntry, PropertyValue } from '../account/record.ts';
import { dateText, dateTimeText, dayLength, instantText, midnight } from './dates.ts';
import { hubs, type Hub } from './product-lines.ts';
import { createRandom } from './random.ts';
import type { Traits } from './traits.ts';

/** One for all clients, as to make a source takes longer than to make a client. */
const ownRandom = createRandom(0);

/** What HubSpot calls the products in `hs_cancellation_products`; the values are ours. */
export const cancellationProducts: Readonly<Record<Hub, string>> = {
  marketing: 'MARKETING',
  sales: 'SALES',
  service: 'SERVICE',
  content: 'CMS',
  operations: 'OPERATIONS',
  commerce: 'COMMERCE',
};
/** What a client may share with its partner; the values are ours. */
export const propertyGroups = ['subscription', 'usage', 'contacts'] as const;

interface SubscriptionContext {
  id: string;
  traits: Traits;
  today: string;
  /** What is known of the client so far. */
  properties: Readonly<Record<string, PropertyValue>>;
}

/**
 * When a client renews or cancels, what it shares of its usage, and who looks after it. Made of the
 * client's id alone: whatever is added here changes nothing else of an account.
 */
export function clientSubscription(context: SubscriptionContext): Record<string, PropertyValue> {
  ownRandom.restart(Number(context.id));
  const { traits, today, properties } = context;
  const owned = hubs.filter((hub) => properties[`hs_has_${hub}_hub`] === 'true');
  return {
    ...renewals(owned, properties),
    ...cancellation(owned, traits, today),
    ...usage(owned, traits),
    hs_last_active_partner_employee_active_at: traits.managed
      ? dateTimeText(
          ownRandom,
          midnight(
            today,
            -(traits.lapsesSoon ? ownRandom.integer(35, 58) : ownRandom.integer(0, 25)),
          ) - ownRandom.integer(0, dayLength - 1),
        )
      : null,
  };
}

/** Nearly every client renews all of its hubs on one day. */
function renewals(
  owned: readonly Hub[],
  properties: SubscriptionContext['properties'],
): Record<string, PropertyValue> {
  const total = Number(properties['hs_total_subscription_mrr'] ?? 0);
  const isOneDay = ownRandom.chance(0.9);
  const found: Record<string, PropertyValue> = {};
  for (const hub of owned) {
    found[`hs_${hub}_hub_mrr`] = String(Math.round(total / owned.length));
    if (isOneDay) found[`hs_${hub}_hub_renewal_date`] = properties['hs_next_renewal_date'] ?? null;
  }
  return found;
}

function cancellation(
  owned: readonly Hub[],
  { cancels }: Traits,
  today: string,
): Record<string, PropertyValue> {
  if (owned.length === 0 || cancels === null) {
    return { hs_next_cancellation_date: null, hs_cancellation_products: null };
  }
  const ended = cancels === 'one' ? owned.slice(0, 1) : owned;
  return {
    hs_next_cancellation_date: dateText(ownRandom, midnight(today, ownRandom.integer(20, 200))),
    hs_cancellation_products: ended.map((hub) => cancellationProducts[hub]).join(';'),
  };
}

/** Of a client that shares nothing, HubSpot says of each hub that it is not in use. */
function usage(
  owned: readonly Hub[],
  { managed, story, sharesNothing }: Traits,
): Record<string, PropertyValue> {
  if (owned.length > 0 && sharesNothing) {
    return {
      hs_available_property_groups: '',
      hs_unified_usage_score: '',
      ...Object.fromEntries(hubs.map((hub) => [`hs_is_${hub}_hub_activated`, 'false'])),
    };
  }
  const isTold = managed && story !== 'nothing';
  return {
    hs_available_property_groups: propertyGroups.join(';'),
    hs_unified_usage_score: isTold ? String(ownRandom.integer(12, 96)) : '',
    hs_last_4_weeks_usage_score_trend: isTold ? (ownRandom.integer(-18, 9) / 100).toFixed(2) : '',
  };
}

/**
 * What a client has paid, newest first; always the same. Half of the clients have paid the same all the
 * time, some less before and some more, and some paid something that now pay nothing.
 */
export function managedMrrHistory(client: {
  id: string;
  /** ISO 8601. */
  createdAt: string;
  /** What it pays now, as text; empty for nothing. */
  managedMrr: string;
  today: string;
}): HistoryEntry[] {
  const { id, createdAt, managedMrr, today } = client;
  ownRandom.restart(Number(id) + 1);
  const entry = (value: string, timestamp: string) => ({
    value,
    timestamp,
    sourceType: 'CALCULATED',
  });
  const changedAt = instantText(midnight(today, -ownRandom.integer(20, 340)));
  const amount = Number(managedMrr);
  const before =
    amount > 0
      ? String(Math.round(amount * ownRandom.pick([1, 1, 1, 1, 0.7, 0.85, 1.1, 1.35])))
      : ownRandom.pick(['0', '0', '200', '450']);
  const hasChanged = Number(before) !== Math.round(amount) && changedAt > createdAt;
  return hasChanged
    ? [entry(managedMrr, changedAt), entry(before, createdAt)]
    : [entry(managedMrr, createdAt)];
}
