/** A process that plays scenarios: a message says which ones and where the database is. */
import { openStore } from '../../src/server/store/store.ts';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { runSeeds } from './run-batch.ts';

export interface SeedsMessage {
  seeds: number[];
  database: DatabaseOptions;
  /** Milliseconds after which HubSpot's silence is given up; the shortest sensible time when absent. */
  timeout?: number | undefined;
}

process.once('message', (message: SeedsMessage) => {
  void play(message);
});

async function play({ seeds, database, timeout }: SeedsMessage): Promise<void> {
  const store = await openStore(database);
  const outcomes = await runSeeds(seeds, store, timeout);
  await store.close();
  process.send!(outcomes, () => process.disconnect());
}
