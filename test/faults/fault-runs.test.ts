import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/server/store/store.ts';
import { startPglite, startPostgres } from '../../src/server/testing/test-databases.ts';
import { reportOf, runSeeds } from './run-batch.ts';
import { runInProcesses } from './run-in-processes.ts';
import type { Outcome } from './run-scenario.ts';
import { scriptsOfScenario } from './scenario.ts';

/** The same ones every time: a test that fails today fails tomorrow. The soak takes others. */
const seedsOf = (scripts: number, first: number) =>
  Array.from({ length: Math.ceil(scripts / scriptsOfScenario) }, (_, index) => first + index);

function expectAllWell(outcomes: Outcome[], scripts: number): void {
  expect(reportOf(outcomes)).toBe('');
  const played = outcomes.reduce((sum, outcome) => sum + outcome.scripts, 0);
  expect(played).toBeGreaterThanOrEqual(scripts);
  // The scripts are met by the reads, not only written down.
  expect(outcomes.reduce((sum, outcome) => sum + outcome.met, 0)).toBeGreaterThan(scripts);
}

describe('what is stored is what HubSpot has, whatever goes wrong on the way', () => {
  it('in 2,000 fault scripts on PostgreSQL', { timeout: 600_000 }, async () => {
    const database = await startPostgres();
    try {
      expectAllWell(await runInProcesses(seedsOf(2_000, 1), database.options), 2_000);
    } finally {
      await database.close();
    }
  });

  it('in 100 fault scripts on PGlite', { timeout: 300_000 }, async () => {
    const database = await startPglite();
    const store = await openStore(database.options);
    try {
      expectAllWell(await runSeeds(seedsOf(100, 50_001), store), 100);
    } finally {
      await store.close();
      await database.close();
    }
  });
});
