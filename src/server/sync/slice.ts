import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { ObjectType } from '../hubspot/crm-object.ts';
import type { RecordReader } from '../hubspot/read-record.ts';
import type { RecordStore, StoredRecord } from '../store/record-store.ts';
import type { TypePlan } from '../model/sync-plan.ts';

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
  next: TypePlan;
  /** Records that were read, for the progress. */
  read: number;
  /** How many there are, where HubSpot has said so. */
  total?: number | null;
}
