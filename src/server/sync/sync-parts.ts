import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { SyncPlan } from '../model/sync-plan.ts';
import type { Store } from '../store/store.ts';
import type { Turn } from '../model/turn.ts';

/** What the sync of an account works with. */
export interface SyncParts {
  connection: HubSpotConnection;
  store: Store;
  turn: Turn;
  now: () => Date;
  signal: AbortSignal;
  /** Called whenever the sync has got on. */
  onProgress: (plan: SyncPlan) => void;
  /** Runs a slice when it is this account's turn. */
  inTurn: <Result>(slice: () => Promise<Result>) => Promise<Result>;
}
