import { openDatabase, type DatabaseOptions } from './database.ts';
import { createCallStore, type CallStore } from './call-store.ts';
import { createDealMappingStore, type DealMappingStore } from './deal-mapping-store.ts';
import { createEnrolmentStore, type EnrolmentStore } from './enrolment-store.ts';
import { createFactsStore, type FactsStore } from './facts-store.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createSnapshotStore, type SnapshotStore } from './snapshot-store.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';

/** Everything that the server remembers, by account. */
export interface Store {
  enrolments: EnrolmentStore;
  settings: SettingsStore;
  facts: FactsStore;
  records: RecordStore;
  sync: SyncStore;
  calls: CallStore;
  snapshots: SnapshotStore;
  dealMappings: DealMappingStore;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws when the database cannot be reached or a migration fails.
 */
export async function openStore(options: DatabaseOptions): Promise<Store> {
  const { database, check, close } = await openDatabase(options);
  const sync = createSyncStore(database);
  // PGlite's folder is one process's alone: whoever held a lease there is gone.
  if (options.databaseUrl === undefined) await sync.releaseAll();
  return {
    enrolments: createEnrolmentStore(database),
    settings: createSettingsStore(database),
    facts: createFactsStore(database),
    records: createRecordStore(database),
    sync,
    calls: createCallStore(database),
    snapshots: createSnapshotStore(database),
    dealMappings: createDealMappingStore(database),
    check,
    close,
  };
}
