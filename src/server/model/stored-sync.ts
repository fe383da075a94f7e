import type { AccountMetadata } from './account-metadata.ts';

/** A complete sync of an account, whose clients are stored. */
export interface StoredSync {
  syncId: string;
  /** When it began to read HubSpot. */
  startedAt: Date;
  totalClients: number;
  /** Records with at least one value that was set aside. */
  setAside: number;
}

/** A sync that has just been completed. */
export interface FinishedSync {
  sync: StoredSync;
  /** The property types and the time zone that it went by. */
  metadata: AccountMetadata;
  /** False when nothing had changed since the sync before. */
  changed: boolean;
}
