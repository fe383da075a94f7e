import { readDatabaseConfiguration } from './configuration.ts';
import { endOnSignals } from './end-on-signals.ts';
import { fail } from './fail.ts';
import { readEnvFile } from './read-env-file.ts';
import { refuseArguments } from './refuse-arguments.ts';

/** `npm run migrate`: brings the tables up to date, before a new version is started. */
async function main(): Promise<void> {
  endOnSignals();
  refuseArguments('npm run migrate');
  readEnvFile();
  const configuration = readDatabaseConfiguration(process.env);
  // Loading the rest takes seconds.
  const { createLog } = await import('./log.ts');
  const { migrateDatabase } = await import('./store/database.ts');
  const { openStore } = await import('./store/store.ts');
  const { openTurnQueue } = await import('./work/turn-queue.ts');
  const onWait = (what: string) => void process.stdout.write(`Waiting: ${what}.\n`);
  await migrateDatabase({ ...configuration, onWait });
  const store = await openStore({ ...configuration, migrate: false });
  try {
    await (await openTurnQueue(store.queue, { log: createLog('warn'), onlyAsks: true })).close();
  } finally {
    await store.close();
  }
  process.stdout.write('The tables are up to date.\n');
}

main().catch(fail);
