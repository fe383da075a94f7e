import type { AlertKind } from '@partner-tier-points/contract';
import type {
  DifferenceCause,
  EntryReason,
  NoPointsReason,
  SetAside,
} from '@partner-tier-points/points';

/** The engine gives codes; these are the command line's words for them. */
export const entryWords: Record<EntryReason, string> = {
  'sold.new': 'new sale',
  'sold.crossSell': 'cross-sell',
  'sold.upsell': 'upsell',
  'sold.increase': 'increase without a deal',
  'sold.reported': "HubSpot's own sold points, because no sale could be counted",
  'managed.current': 'managed',
  'managed.shared': 'managed, shared with other partners',
  'managed.cancelled': 'managed, the hubs that are cancelled',
  'managed.reported': "HubSpot's own managed points, because no managed MRR could be counted",
};

export const noPointsWords: Record<NoPointsReason, string> = {
  'sales.none': 'no sales',
  'sales.expired': 'sales are over 12 months old',
  'sales.ended': 'client stopped paying for its sales',
  'sales.future': 'sales close after this day',
  'sales.setAside': 'sales that need attention',
  'sales.zero': 'MRR of sales is zero',
  'managed.none': 'not managed',
  'managed.lapsed': 'managed relationship has lapsed',
  'managed.zero': 'managed MRR is zero',
  'managed.setAside': 'managed MRR that needs attention',
};

export const setAsideWords: Record<SetAside['reason'], string> = {
  'mrr.missing': 'has no MRR',
  'mrr.zero': 'has an MRR of 0',
  'currency.missing': 'has no currency',
  'currency.unknown':
    'is in a currency for which HubSpot publishes no conversion; add yours to partner.conversions',
  'closedOn.missing': 'has no close date',
  'dealType.missing': 'has no deal type, and the rate depends on it',
  'rate.unpublished': 'has a rate that is not published',
};

export const causeWords: Record<DifferenceCause['cause'], string> = {
  earnedSince: 'earned since',
  endedSince: 'expired since',
  otherMarket: 'other market multiplier',
  unshared: 'not shared among partners',
  otherRuleSet: 'other rules',
  rounding: 'rounding',
  setAside: 'records that need attention',
  notCounted: 'HubSpot does not count a sale',
  missingSale: 'HubSpot counts a sale that is missing here',
  currency: 'other exchange rate at HubSpot',
  changedMrr: 'MRR changed since',
};

export const alertWords: Record<AlertKind, string> = {
  risk: 'tier at risk',
  riskOver: 'tier safe again',
  evaluation: 'evaluation',
  expiry: 'points expire',
  lapse: 'relationship lapses',
  cancellation: 'client cancels',
  syncFailing: 'syncs fail',
};
