import { randomScript } from 'hubspot-sandbox';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/server/store/store.ts';
import { createPostgres } from '../../src/server/testing/shared-postgres.ts';
import { startPglite } from '../../src/server/testing/test-databases.ts';
import { faultKinds, kindOf, scenarioOfKind } from './fault-kinds.ts';
import { reportOf, runScenarios } from './run-batch.ts';
import { runInProcesses } from './run-in-processes.ts';
import type { Outcome } from './run-scenario.ts';
import { scriptsOfScenario } from './scenario.ts';

/** The same ones every time: a test that fails today fails tomorrow. The soak takes others. */
const seedsOf = (scripts: number, first: number) =>
  Array.from({ length: Math.ceil(scripts / scriptsOfScenario) }, (_, index) => first + index);

/**
 * Milliseconds after which HubSpot's silence is given up. Beside ten busy processes a call takes a
 * second, time and again.
 */
const patient = 3_000;

function expectAllWell(outcomes: Outcome[], scripts: number): void {
  expect(reportOf(outcomes)).toBe('');
  const played = outcomes.reduce((sum, outcome) => sum + outcome.scripts, 0);
  expect(played).toBeGreaterThanOrEqual(scripts);
  // The syncs really meet the scripts.
  expect(outcomes.reduce((sum, outcome) => sum + outcome.met, 0)).toBeGreaterThan(scripts * 0.8);
}

describe('what is stored is what HubSpot has, whatever goes wrong on the way', () => {
  it('in 300 random fault scripts on PostgreSQL', async () => {
    const database = await createPostgres();
    try {
      expectAllWell(await runInProcesses(seedsOf(300, 1), database.options, patient), 300);
    } finally {
      await database.close();
    }
  });

  // PGlite takes twice the time for a script, so it has those that meet every kind.
  it('when one fault of each kind meets one call after another, on PGlite', async () => {
    const database = await startPglite();
    const store = await openStore(database.options);
    try {
      const scenarios = faultKinds.map((effect, index) => scenarioOfKind(effect, 60_001 + index));
      expectAllWell(await runScenarios(scenarios, store, patient), faultKinds.length * 5);
    } finally {
      await store.close();
      await database.close();
    }
  });

  // So that the random ones play each kind on PostgreSQL too.
  it('and no kind of fault is drawn that is not among them', () => {
    const drawn = Array.from({ length: 500 }, (_, seed) =>
      randomScript({ seed, faults: 6, changes: 6, requests: 9 }).map(({ effect }) =>
        kindOf(effect),
      ),
    );
    expect([...new Set(drawn.flat())].sort()).toEqual(faultKinds.map(kindOf).sort());
  });
});
