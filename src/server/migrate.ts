import { existsSync } from 'node:fs';
import { readDatabaseConfiguration } from './configuration.ts';
import { fail } from './fail.ts';
import { migrateDatabase } from './store/database.ts';

/** `npm run migrate`: brings the tables up to date, before a new version is started. */
async function main(): Promise<void> {
  // Variables that are set already win over the file's.
  if (existsSync('.env')) process.loadEnvFile('.env');
  await migrateDatabase(readDatabaseConfiguration(process.env));
  process.stdout.write('The tables are up to date.\n');
}

main().catch(fail);
