import { openDatabase, type DatabaseOptions } from './database.ts';
import { createEnrolmentStore, type EnrolmentStore } from './enrolment-store.ts';
import { createFactsStore, type FactsStore } from './facts-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

/** Everything that the server remembers, by account. */
export interface Store {
  enrolments: EnrolmentStore;
  settings: SettingsStore;
  facts: FactsStore;
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
  return {
    enrolments: createEnrolmentStore(database),
    settings: createSettingsStore(database),
    facts: createFactsStore(database),
    check,
    close,
  };
}
