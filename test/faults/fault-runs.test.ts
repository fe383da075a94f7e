import { randomScript } from 'hubspot-sandbox';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { startPglite, startPostgres } from '../../src/server/testing/test-databases.ts';
import { faultKinds, kindOf, scenarioOfKind } from './fault-kinds.ts';
import { reportOf, runScenarios, runSeeds } from './run-batch.ts';
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
  // The syncs really meet the scripts.
  expect(outcomes.reduce((sum, outcome) => sum + outcome.met, 0)).toBeGreaterThan(scripts * 0.8);
}

describe('what is stored is what HubSpot has, whatever goes wrong on the way', () => {
  it('in 200 random fault scripts on PostgreSQL', async () => {
    const database = await startPostgres();
    try {
      expectAllWell(await runInProcesses(seedsOf(200, 1), database.options), 200);
    } finally {
      await database.close();
    }
  });

  it.each([
    {
      name: 'in 100 random fault scripts on PGlite',
      scripts: 100,
      play: (store: Store) => runSeeds(seedsOf(100, 50_001), store),
    },
    {
      name: 'when one fault of each kind meets one call after another',
      scripts: faultKinds.length * 5,
      play: (store: Store) =>
        runScenarios(
          faultKinds.map((effect, index) => scenarioOfKind(effect, 60_001 + index)),
          store,
        ),
    },
  ])('$name', async ({ scripts, play }) => {
    const database = await startPglite();
    const store = await openStore(database.options);
    try {
      expectAllWell(await play(store), scripts);
    } finally {
      await store.close();
      await database.close();
    }
  });

  it('and no kind of fault is drawn that is not among them', () => {
    const drawn = Array.from({ length: 500 }, (_, seed) =>
      randomScript({ seed, faults: 6, changes: 6, requests: 9 }).map(({ effect }) =>
        kindOf(effect),
      ),
    );
    expect([...new Set(drawn.flat())].sort()).toEqual(faultKinds.map(kindOf).sort());
  });
});
