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
  'sold.reported': 'sold points as HubSpot reports them: no sale could be scored',
  'managed.current': 'managed',
  'managed.shared': 'managed, shared with other partners',
  'managed.reported': 'managed points as HubSpot reports them: no managed MRR could be scored',
};

export const noPointsWords: Record<NoPointsReason, string> = {
  'sales.none': 'no sales',
  'sales.expired': 'sales older than the window',
  'sales.ended': 'sales that the client stopped paying for',
  'sales.future': 'sales after this day',
  'sales.setAside': 'sales set aside',
  'sales.zero': 'sales of no MRR',
  'managed.none': 'not managed',
  'managed.lapsed': 'managed credit has ended',
  'managed.zero': 'managed MRR is zero',
  'managed.setAside': 'managed MRR set aside',
};

export const setAsideWords: Record<SetAside['reason'], string> = {
  'mrr.missing': 'has no MRR',
  'mrr.zero': 'has an MRR of 0',
  'currency.missing': 'has no currency',
  'currency.unknown':
    'is in a currency of which HubSpot published no conversion; enter your own under partner.conversions',
  'closedOn.missing': 'has no day of sale',
  'dealType.missing': 'is neither sourced nor assisted, and their rates differ',
  'rate.unpublished': 'has a rate that nobody published',
};

export const causeWords: Record<DifferenceCause['cause'], string> = {
  earnedSince: 'earned since',
  endedSince: 'ended since',
  otherMarket: "HubSpot's figure has another multiplier",
  unshared: "HubSpot's figure is not shared",
  otherRuleSet: "HubSpot's figure follows other rules",
  rounding: 'rounding',
  setAside: 'facts set aside',
  currency: 'currency value is illustrative',
  dayUnknown: 'day of the report unknown',
};
