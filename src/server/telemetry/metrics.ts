/** One request to us, answered. */
export interface AnsweredRequest {
  /** The endpoint, never the path, which holds what people wrote; null where there is none. */
  route: string | null;
  status: number;
  seconds: number;
}

/** One call to HubSpot, sent and over; repeated ones count each. */
export interface EndedCall {
  /** Which of HubSpot's limits it counts against. */
  kind: string;
  /** `answered`, or why it failed. */
  outcome: string;
  seconds: number;
}

/** Connections of the database pool. */
export interface PoolCounts {
  open: number;
  idle: number;
  /** Queries that wait for a connection. */
  waiting: number;
}

/** What is counted while the server runs. None of it says which account or user it was for. */
export interface Metrics {
  request(request: AnsweredRequest): void;
  call(call: EndedCall): void;
  /** @param outcome `completed`, or why the sync failed */
  sync(outcome: string): void;
  /** @param outcome of asking HubSpot's journal: `entry`, `end`, or why there was neither */
  journal(outcome: string): void;
}

/** For a server whose metrics nobody asks for. */
export const noMetrics: Metrics = {
  request: () => undefined,
  call: () => undefined,
  sync: () => undefined,
  journal: () => undefined,
};
