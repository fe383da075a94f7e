import type { Day, DealType, MarketType, TrackName } from './facts.ts';

/**
 * The shape of a scored account. Points are JSON numbers with at most six decimals; every total is
 * exactly the sum of its entries. In the MRR rule sets the unit is US$ of MRR instead of points.
 */
export interface Result {
  ruleSet: string;
  unit: 'points' | 'mrr';
  asOf: Day;
  totals: Totals;
  performance: Performance;
  clients: ClientResult[];
  /** Facts that could not be scored, each with its reason; nothing is dropped in silence. */
  setAside: SetAside[];
}

/** `total` = `sold` + `managed`; `sold` = `sourced` + `assisted` + what has no known deal type. */
export interface Totals {
  total: number;
  sold: number;
  sourced: number;
  assisted: number;
  managed: number;
}

export interface ClientResult extends Totals {
  id: string;
  name: string | null;
  companyId: string | null;
  market: MarketType | null;
  /** What the points are multiplied by for the client's market; 1 in a core market. */
  multiplier: number;
  /** Whether HubSpot's own value, the country, or nothing decided the market. */
  marketFrom: 'multiplier' | 'market' | 'country' | 'unknown';
  entries: Entry[];
  /** Why this client has no points; empty when it has some. */
  noPoints: NoPointsReason[];
  reported: {
    sold: number | null;
    managed: number | null;
    total: number | null;
    updatedAt: Day | null;
  } | null;
  /**
   * Where only some of the client's sales could be scored and HubSpot reports sold points: both
   * figures, and how many sales are missing in the computed one. Null otherwise.
   */
  partlyScored: {
    reported: number;
    computed: number;
    /** `computed` minus `reported`. */
    difference: number;
    setAside: number;
  } | null;
  toolsUsed: number | null;
}

/** One line of the ledger. */
export interface Entry {
  track: 'sold' | 'managed';
  dealType: DealType | null;
  points: number;
  reason: EntryReason;
  /** The sale that earned it; null for managed and reported entries. */
  saleId: string | null;
  product: string | null;
  /** The currency that the MRR is in; null when HubSpot's own points are used. */
  currency: string | null;
  conversion: Conversion | null;
  /**
   * Points per US$100 of MRR before multiplier and share; null when HubSpot's own points are used.
   */
  rate: number | null;
  multiplier: number;
  share: number;
  earnedOn: Day | null;
  /** The first day on which the entry counts no longer; null when no end is known. */
  expiresOn: Day | null;
}

/** What of a currency is worth US$100, and who says so. */
export interface Conversion {
  value: number;
  /** `published` by HubSpot, or the `partner`'s own. */
  source: 'published' | 'partner';
  /** The first day of the partner's own; null when it holds on any day, and for published ones. */
  from: Day | null;
}

export type EntryReason =
  | 'sold.new'
  | 'sold.crossSell'
  | 'sold.upsell'
  | 'sold.increase'
  | 'sold.reported'
  | 'managed.current'
  | 'managed.shared'
  /** What ends with the hubs that the client has cancelled. */
  | 'managed.cancelled'
  | 'managed.reported';

export type NoPointsReason =
  | 'sales.none'
  | 'sales.expired'
  | 'sales.ended'
  | 'sales.future'
  | 'sales.setAside'
  | 'sales.zero'
  | 'managed.none'
  | 'managed.lapsed'
  | 'managed.zero'
  | 'managed.setAside';

export interface SetAside {
  clientId: string;
  saleId: string | null;
  reason:
    | 'mrr.missing'
    | 'mrr.zero'
    | 'currency.missing'
    | 'currency.unknown'
    | 'closedOn.missing'
    | 'dealType.missing'
    | 'rate.unpublished';
  /** The value that was refused, when there was one. */
  value: string | null;
}

export interface Performance {
  /** The highest tier whose published (or own) thresholds and known gates today's figures meet. */
  tier: string | null;
  /**
   * True when a threshold of that tier or of the next one was published nowhere and is not entered.
   */
  undecided: boolean;
  nextTier: string | null;
  goalTier: string | null;
  creditedTier: string | null;
  tracks: TrackPerformance[];
  gates: Gate[];
  /** What keeps the partner from `nextTier`. */
  heldBackBy: { kind: 'track' | 'gate'; name: string }[];
  toolsUsedMedian: number | null;
}

export interface TrackPerformance {
  track: TrackName;
  points: number;
  tier: string | null;
  thresholds: Threshold[];
  /** To reach the next tier above the one this track meets; null at the top or when unpublished. */
  next: { tier: string; threshold: number; needed: number } | null;
  /** To reach the goal tier; null without a goal, or when its threshold is unpublished. */
  goal: { tier: string; threshold: number; needed: number } | null;
  /** To keep the credited tier: `spare` is below zero when points are missing. */
  keep: { tier: string; threshold: number; spare: number } | null;
}

export interface Threshold {
  tier: string;
  /** Null when nobody published it and the partner entered none. */
  points: number | null;
  /** True when it is the partner's own value. */
  own: boolean;
  source: string | null;
  confidence: Confidence | null;
}

export type Confidence = 'official' | 'reported' | 'inferred';

export type GateName =
  | 'certified'
  | 'medianTools'
  | 'grossRevenueRetention'
  | 'customerDollarRetention'
  | 'customerRetentionScore'
  | 'certifications'
  | 'invitation'
  | 'membership'
  | 'manualReview';

export interface Gate {
  gate: GateName;
  /** The lowest tier that requires it; null when every tier does. */
  tier: string | null;
  /** A least value, or true when the thing itself is required. */
  required: number | true;
  /** True when the actual value must be over `required`: reaching it is not enough. */
  exclusive?: true | undefined;
  /** What the rules counted, where nothing of today's can be compared with it. */
  counts?: 'applications' | undefined;
  actual: number | boolean | Day | null;
  state: 'met' | 'notMet' | 'unknown';
  source: string;
  confidence: Confidence;
}
