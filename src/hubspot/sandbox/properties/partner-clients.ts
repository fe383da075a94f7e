import { cancellationProducts, propertyGroups } from '../generate/client-subscription.ts';
import { editions, hubs } from '../generate/product-lines.ts';
import { definer, severalOf } from './property.ts';

/** HubSpot fills in all of these; a partner can read them only. */
const define = definer('partner_client_information', { readOnly: true });

export const partnerClientProperties = [
  define('hs_object_id', 'number'),
  define('hs_createdate', 'datetime'),
  define('hs_lastmodifieddate', 'datetime'),
  define('hs_client_name', 'string'),
  define('hs_client_account_name', 'string'),
  define('hs_client_domain_name', 'string'),
  define('hs_country', 'string'),
  define('hs_account_link', 'string'),
  define('hs_is_active', 'bool'),
  define('hs_is_sold', 'bool'),
  define('hs_is_managed', 'bool'),
  define('hs_relationship_type', 'enumeration', ['sold', 'managed']),
  define('hs_relationship_start_date', 'date'),
  define('hs_managed_relationship_estimated_expiration_date', 'date'),
  define('hs_number_of_managing_partners', 'number'),
  define('hs_last_active_partner_employee_active_at', 'datetime'),
  define('hs_total_subscription_mrr', 'number'),
  define('hs_managed_mrr', 'number'),
  define('hs_split_managed_mrr', 'number'),
  define('hs_managed_local_mrr_currency', 'string'),
  define('hs_renewal_mrr', 'number'),
  define('hs_next_renewal_date', 'date'),
  define('hs_next_cancellation_date', 'date'),
  severalOf(define('hs_cancellation_products', 'enumeration', Object.values(cancellationProducts))),
  ...hubs.flatMap((hub) => [
    define(`hs_${hub}_hub_mrr`, 'number'),
    define(`hs_${hub}_hub_edition`, 'enumeration', editions),
    define(`hs_${hub}_hub_renewal_date`, 'date'),
    define(`hs_has_${hub}_hub`, 'bool'),
    define(`hs_is_${hub}_hub_activated`, 'bool'),
  ]),
  define('hs_unified_usage_score', 'number'),
  define('hs_last_4_weeks_usage_score_trend', 'number'),
  define('hs_platform_engagement_level', 'string'),
  severalOf(define('hs_available_property_groups', 'enumeration', propertyGroups)),
  define('hs_sold_tier_points', 'number'),
  define('hs_managed_tier_points', 'number'),
  define('hs_total_tier_points', 'number'),
  define('hs_market_name', 'enumeration', ['growth_market', 'core_market']),
  define('hs_market_multiplier', 'number'),
  define('hs_tiering_properties_updated_at', 'datetime'),
];
