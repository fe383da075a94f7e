import { startSandbox } from 'hubspot-sandbox';
import { bulkhead } from 'cockatiel';
import type { Store } from '../../src/server/store/store.ts';
import { prepareAccount, runScenario, type Outcome } from './run-scenario.ts';
import { scenarioOf } from './scenario.ts';

/** Accounts that are played side by side: while one waits in silence the others go on. */
const atOnce = 16;

/** Plays the scenarios of seeds, each on a sandbox of its own, and says how each came out. */
export async function runSeeds(seeds: readonly number[], store: Store): Promise<Outcome[]> {
  const turns = bulkhead(atOnce, Infinity);
  return Promise.all(seeds.map((seed) => turns.execute(() => runSeed(seed, store))));
}

async function runSeed(seed: number, store: Store): Promise<Outcome> {
  const played = prepareAccount(scenarioOf(seed), seed);
  const sandbox = await startSandbox({ accounts: [played.account] });
  try {
    return await runScenario(played, store, sandbox.url);
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
