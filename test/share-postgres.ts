import { startSharedPostgres } from '../src/server/testing/shared-postgres.ts';

/** Vitest asks for it once for each project that has it: the run has one all the same. */
const run = globalThis as { sharedTestPostgres?: Promise<() => Promise<void>> };

/** One PostgreSQL for all test files, which stops after the last. */
export default async function sharePostgres(): Promise<() => Promise<void>> {
  const stop = await (run.sharedTestPostgres ??= startSharedPostgres());
  return async () => {
    if (run.sharedTestPostgres === undefined) return;
    delete run.sharedTestPostgres;
    await stop();
  };
}
