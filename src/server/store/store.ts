import { openDatabase, type DatabaseOptions, type QueueDatabase } from './database.ts';
import { createAccountStore, type AccountStore } from './account-store.ts';
import { longestSilence, longestWait } from './impatient-pool.ts';
import { keepForRequests } from './kept-for-requests.ts';
import { shareByAccount } from './share-by-account.ts';
import type { PoolCounts } from '../telemetry/metrics.ts';
import { createAccountDataStore, type AccountDataStore } from './account-data-store.ts';
import { createAccessStore, type AccessStore } from './access-store.ts';
import { createAlertListStore, type AlertListStore } from './alert-list-store.ts';
import { createAlertStore, type AlertStore } from './alert-store.ts';
import { createApiKeyStore, type ApiKeyStore } from './api-key-store.ts';
import { createCallStore, type CallStore } from './call-store.ts';
import { createDealMappingStore, type DealMappingStore } from './deal-mapping-store.ts';
import { createDeliveryStore, type DeliveryStore } from './delivery-store.ts';
import { createDeletionStore, type DeletionStore } from './deletion-store.ts';
import { createEnrolmentStore, type EnrolmentStore } from './enrolment-store.ts';
import { createExportStore, type ExportStore } from './export-store.ts';
import { createFactsStore, type FactsStore } from './facts-store.ts';
import { createGrantStore, type GrantStore } from './grant-store.ts';
import { createJournalStore, type JournalStore } from './journal-store.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
import { createRequestStore, type RequestStore } from './request-store.ts';
import { createScenarioStore, type ScenarioStore } from './scenario-store.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';
import { createSnapshotStore, type SnapshotStore } from './snapshot-store.ts';
import { createSubscriptionStore, type SubscriptionStore } from './subscription-store.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';
import { createTokenEndpointStore, type TokenEndpointStore } from './token-endpoint-store.ts';

/** Of the pool's ten connections, for one account: HubSpot has 20 requests of one under way. */
const mostOfAccount = 6;

/** Everything that the server remembers, by account. */
export interface Store {
  accounts: AccountStore;
  grants: GrantStore;
  tokenEndpoint: TokenEndpointStore;
  journal: JournalStore;
  enrolments: EnrolmentStore;
  access: AccessStore;
  settings: SettingsStore;
  requests: RequestStore;
  facts: FactsStore;
  preferences: PreferencesStore;
  scenarios: ScenarioStore;
  exports: ExportStore;
  lists: ListStore;
  records: RecordStore;
  sync: SyncStore;
  calls: CallStore;
  snapshots: SnapshotStore;
  dealMappings: DealMappingStore;
  alerts: AlertStore;
  alertLists: AlertListStore;
  subscriptions: SubscriptionStore;
  deliveries: DeliveryStore;
  apiKeys: ApiKeyStore;
  deletions: DeletionStore;
  accountData: AccountDataStore;
  /** What the queue works on. */
  queue: QueueDatabase;
  /** Rejects when the database does not answer. */
  check(): Promise<void>;
  /** Gives the space of deleted rows back; others wait meanwhile, so for when nothing is under way. */
  tidy(): Promise<void>;
  /** The connections of PostgreSQL's pool; null for PGlite, which has none. */
  pool(): PoolCounts | null;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date.
 *
 * @throws when the database cannot be reached or a migration fails.
 */
export async function openStore(options: DatabaseOptions): Promise<Store> {
  const { database, queue, check, tidy, pool, writes, close } = await openDatabase(options);
  const store = {
    accounts: createAccountStore(database),
    grants: createGrantStore(database),
    tokenEndpoint: createTokenEndpointStore(database),
    journal: createJournalStore(database),
    enrolments: createEnrolmentStore(database),
    access: createAccessStore(database),
    settings: createSettingsStore(database),
    requests: createRequestStore(database),
    facts: createFactsStore(database),
    preferences: createPreferencesStore(database),
    scenarios: createScenarioStore(database),
    exports: createExportStore(database),
    lists: createListStore(database),
    records: createRecordStore(database),
    sync: createSyncStore(database),
    calls: createCallStore(database),
    snapshots: createSnapshotStore(database),
    dealMappings: createDealMappingStore(database),
    alerts: createAlertStore(database),
    alertLists: createAlertListStore(database),
    subscriptions: createSubscriptionStore(database),
    deliveries: createDeliveryStore(database),
    apiKeys: createApiKeyStore(database),
    deletions: createDeletionStore(database),
    accountData: createAccountDataStore(database),
    queue,
    check,
    tidy,
    pool,
    close,
  };
  // PGlite answers one question after the other, whoever asks.
  const shared =
    'pglite' in queue
      ? store
      : shareByAccount(
          store,
          mostOfAccount,
          (options.longestSilence ?? longestSilence) * longestWait,
        );
  const { find } = shared.requests;
  return { ...shared, requests: { find, recall: keepForRequests(find, writes) } };
}
