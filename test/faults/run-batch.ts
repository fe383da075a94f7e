import { startSandbox } from 'hubspot-sandbox';
import { bulkhead } from 'cockatiel';
import type { Store } from '../../src/server/store/store.ts';
import { prepareAccount, runScenario, type Outcome } from './run-scenario.ts';
import { scenarioOf, type Scenario } from './scenario.ts';

/**
 * Accounts that are played in parallel: while one waits for a silent server the others continue.
 */
const atOnce = 16;

/** Plays the scenarios of seeds, and says how each came out. */
export function runSeeds(
  seeds: readonly number[],
  store: Store,
  timeout?: number,
): Promise<Outcome[]> {
  return runScenarios(seeds.map(scenarioOf), store, timeout);
}

/** Plays scenarios, each on a sandbox of its own. No two may have the same seed. */
export async function runScenarios(
  scenarios: readonly Scenario[],
  store: Store,
  timeout?: number,
): Promise<Outcome[]> {
  const turns = bulkhead(atOnce, Infinity);
  return Promise.all(
    scenarios.map((scenario) => turns.execute(() => play(scenario, store, timeout))),
  );
}

async function play(scenario: Scenario, store: Store, timeout?: number): Promise<Outcome> {
  const played = prepareAccount(scenario, scenario.seed);
  const sandbox = await startSandbox({ accounts: [played.account] });
  try {
    return await runScenario(played, store, sandbox.url, timeout);
  } finally {
    await sandbox.close();
  }
}

/** What a person needs who looks into the failures: the seeds, and what each led to. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0);
  return failed
    .map(({ seed, wrong }) => `npm run soak -- --seed ${seed}\n  ${wrong.join('\n  ')}`)
    .join('\n');
}
