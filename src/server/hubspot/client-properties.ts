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
  /** Whether the client uses each of HubSpot's tools. */
  toolsActivated: ['marketing', 'sales', 'service', 'operations', 'content', 'commerce'].map(
    (hub) => `hs_is_${hub}_hub_activated`,
  ),
} as const;

export const clientProperties: readonly string[] = Object.values(clientMapping).flat();

export const marketsByValue: Readonly<Record<string, MarketType>> = {
  growth_market: 'growth',
  core_market: 'core',
};
