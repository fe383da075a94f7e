/** Our own estimate of gross revenue retention, from what clients pay today and paid a year ago. */
export interface RetentionEstimate {
  /** The day of today's MRR, `YYYY-MM-DD`. */
  on: string;
  /** Between 0 and 1; null when no client is known to have paid a year ago. */
  ratio: number | null;
  /** Clients that it rests on: those that are known to have paid then. */
  clients: number;
  /** Clients of which nobody knows what they paid then, or in which currency. */
  unknown: number;
  /**
   * Clients that HubSpot has ceased to list since the first sync, within the year. Absent, as the next
   * one, in an estimate of an earlier version.
   */
  left?: number;
  /** With these as lost, as if they had paid a year ago what they last paid; null without any. */
  ratioWithLeft?: number | null;
}

/** An estimate that is being made. */
export interface RetentionPlan {
  on: string;
  /** Clients up to this id have been. */
  afterId: number;
  /** What they paid a year ago, in hundreds of US dollars a month. */
  before: number;
  /** What is left of it: what a client pays more than then does not count. */
  kept: number;
  clients: number;
  unknown: number;
}

export interface RetentionState {
  estimate: RetentionEstimate | null;
  plan: RetentionPlan | null;
}
