import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { RecordReader } from '../hubspot/read-record.ts';
import type { ObjectType } from '../model/object-type.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { TypePlan } from '../model/sync-plan.ts';
import type { RecordStore } from '../store/record-store.ts';

/** What a slice of one type works with. */
export interface SliceTools {
  portalId: string;
  objectType: ObjectType;
  connection: HubSpotConnection;
  reader: RecordReader;
  records: RecordStore;
  signal: AbortSignal;
}

/** What a slice brought, and what is left to do. */
export interface SliceResult {
  rows: StoredRecord[];
  /** Ids of stored records that are to be forgotten. */
  gone?: number[];
  next: TypePlan;
  /** Records that were read, for the progress. */
  read: number;
  /** How many there are, where HubSpot has said so. */
  total?: number | null;
}
