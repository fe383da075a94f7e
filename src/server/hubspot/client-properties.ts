import type { MarketType } from '@partner-tier-points/points';

/** HubSpot's names of the properties of a partner client that become facts. */
export const clientMapping = {
  name: 'hs_client_name',
  /** Stand in for a missing name, in this order. */
  otherNames: ['hs_client_account_name', 'hs_client_domain_name'],
  country: 'hs_country',
  market: 'hs_market_name',
  marketMultiplier: 'hs_market_multiplier',
  isManaged: 'hs_is_managed',
  /** The client's whole managed MRR, whoever services it. */
  managedMrr: 'hs_managed_mrr',
  /** Our share of it. */
  splitManagedMrr: 'hs_split_managed_mrr',
  managedCurrency: 'hs_managed_local_mrr_currency',
  managingPartners: 'hs_number_of_managing_partners',
  lapsesOn: 'hs_managed_relationship_estimated_expiration_date',
  soldPoints: 'hs_sold_tier_points',
  managedPoints: 'hs_managed_tier_points',
  totalPoints: 'hs_total_tier_points',
  pointsUpdatedAt: 'hs_tiering_properties_updated_at',
  nextRenewal: 'hs_next_renewal_date',
  nextCancellation: 'hs_next_cancellation_date',
  /** Which hubs are cancelled then. */
  cancelledProducts: 'hs_cancellation_products',
  partnerActiveAt: 'hs_last_active_partner_employee_active_at',
  usageScore: 'hs_unified_usage_score',
  usageTrend: 'hs_last_4_weeks_usage_score_trend',
  /** What the client shares with its partner. */
  sharedGroups: 'hs_available_property_groups',
} as const;

export const hubs = ['marketing', 'sales', 'service', 'operations', 'content', 'commerce'] as const;
export type Hub = (typeof hubs)[number];

/** What HubSpot calls a hub in the names of properties; Content Hub has two names. */
export function namesOf(hub: Hub): string[] {
  return hub === 'content' ? ['content', 'cms'] : [hub];
}

/** The properties of one hub; where it has two names, either may be there. */
export const hubMapping = {
  has: (name: string) => `hs_has_${name}_hub`,
  /** Whether the client uses it: then it counts as a tool. */
  activated: (name: string) => `hs_is_${name}_hub_activated`,
  mrr: (name: string) => `hs_${name}_hub_mrr`,
  renewal: (name: string) => `hs_${name}_hub_renewal_date`,
} as const;

export const clientProperties: readonly string[] = [
  ...Object.values(clientMapping).flat(),
  ...hubs
    .flatMap(namesOf)
    .flatMap((name) => Object.values(hubMapping).map((property) => property(name))),
];

export const marketsByValue: Readonly<Record<string, MarketType>> = {
  growth_market: 'growth',
  core_market: 'core',
};
