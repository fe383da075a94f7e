import { openDatabase, type DatabaseOptions } from './database.ts';
import { createEnrolmentStore, type EnrolmentStore } from './enrolment-store.ts';
import { createExportStore, type ExportStore } from './export-store.ts';
import { createFactsStore, type FactsStore } from './facts-store.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { createPreferencesStore, type PreferencesStore } from './preferences-store.ts';
import { createScenarioStore, type ScenarioStore } from './scenario-store.ts';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

/** Everything that the server remembers, by account. */
export interface Store {
  enrolments: EnrolmentStore;
  settings: SettingsStore;
  facts: FactsStore;
  preferences: PreferencesStore;
  scenarios: ScenarioStore;
  exports: ExportStore;
  lists: ListStore;
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
    preferences: createPreferencesStore(database),
    scenarios: createScenarioStore(database),
    exports: createExportStore(database),
    lists: createListStore(database),
    check,
    close,
  };
}
