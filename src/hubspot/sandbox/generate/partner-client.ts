import type { PropertyValue, SandboxRecord } from '../account/record.ts';
import type { Country } from './countries.ts';
import { dateText, dateTimeText, instantText, midnight, startOfDay } from './dates.ts';
import { clientHubs } from './client-hubs.ts';
import { clientMarket } from './client-market.ts';
import { clientRevenue } from './client-revenue.ts';
import { clientSubscription, managedMrrHistory } from './client-subscription.ts';
import type { Random } from './random.ts';
import { reportedPoints } from './reported-points.ts';
import type { PlannedDeal } from './sale-plan.ts';
import type { Traits } from './traits.ts';

interface ClientContext {
  id: string;
  companyId: string;
  name: string;
  domain: string;
  country: Country;
  currency: string;
  deals: readonly PlannedDeal[];
  traits: Traits;
  today: string;
  /** Epoch milliseconds. */
  createdAt: number;
}

/** A partner client as HubSpot keeps it for the partner. */
export function partnerClientRecord(random: Random, context: ClientContext): SandboxRecord {
  const { id, traits, today } = context;
  const partners = traits.shared ? random.integer(2, 3) : 1;
  const subscribed = traits.story !== 'nothing';
  const managedDollars = traits.managed && subscribed ? random.integer(250, 1050) : 0;
  const multiplier = traits.growthMarket ? 2 : 1;
  const points = traits.pointsMissing
    ? undefined
    : reportedPoints(random, {
        deals: context.deals,
        managedDollars: managedDollars / partners,
        multiplier,
        now: midnight(today),
      });
  const createdAt = instantText(context.createdAt);
  const updatedAt = instantText(points?.updatedAt ?? midnight(today, -random.integer(2, 60)));
  const sold = points?.sold ?? null;
  const managed = points?.managed ?? null;
  let history: SandboxRecord['history'] | undefined;
  const record: SandboxRecord = {
    id,
    createdAt,
    updatedAt,
    associations: { companies: [context.companyId] },
    get history() {
      return (history ??= {
        ...points?.history(createdAt),
        hs_managed_mrr: managedMrrHistory({ id, createdAt, managedMrr, today }),
      });
    },
    properties: {
      hs_object_id: id,
      hs_createdate: createdAt,
      hs_lastmodifieddate: updatedAt,
      hs_client_name: context.name,
      hs_client_account_name: context.name,
      hs_client_domain_name: context.domain,
      hs_account_link: `https://app.hubspot.com/home?portalId=${id}`,
      hs_country: traits.countryAsCode ? context.country.code : context.country.name,
      hs_is_active: String(subscribed),
      hs_is_sold: String(context.deals.some(({ outcome }) => outcome === 'won')),
      hs_is_managed: String(traits.managed),
      hs_relationship_type: traits.managed ? 'managed' : 'sold',
      hs_relationship_start_date: dateText(random, startOfDay(context.createdAt)),
      hs_number_of_managing_partners: traits.managed ? String(partners) : random.pick(['0', '']),
      hs_managed_relationship_estimated_expiration_date: expiration(random, traits, today),
      ...clientRevenue(random, { ...context, managedDollars, partners }),
      ...clientHubs(random, context),
      ...clientMarket(random, traits),
      hs_sold_tier_points: sold,
      hs_managed_tier_points: managed,
      hs_total_tier_points:
        sold === null || managed === null ? null : (Number(sold) + Number(managed)).toFixed(2),
      hs_tiering_properties_updated_at: points ? dateTimeText(random, points.updatedAt) : null,
    },
  };
  const { properties } = record;
  const managedMrr = properties['hs_managed_mrr'] ?? '';
  Object.assign(properties, clientSubscription({ ...context, properties }));
  return record;
}

function expiration(random: Random, traits: Traits, today: string): PropertyValue {
  if (!traits.managed) return null;
  if (traits.lapsesSoon) return dateText(random, midnight(today, random.integer(3, 88)));
  return random.chance(0.5) ? '' : dateText(random, midnight(today, random.integer(120, 360)));
}
