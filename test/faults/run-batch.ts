import { startSandbox } from '@partner-tier-points/sandbox';
import type { Store } from '../../src/server/store/store.ts';
import { prepareAccount, runScenario, type Outcome } from './run-scenario.ts';
import { scenarioOf } from './scenario.ts';

/** Accounts that are played side by side, each with its pauses while others work. */
const atOnce = 25;

/** Plays the scenarios of seeds, some at a time on one sandbox, and says how each came out. */
export async function runSeeds(seeds: readonly number[], store: Store): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let start = 0; start < seeds.length; start += atOnce) {
    const played = seeds
      .slice(start, start + atOnce)
      .map((seed, index) => prepareAccount(scenarioOf(seed), start + index));
    const sandbox = await startSandbox({ accounts: played.map(({ account }) => account) });
    try {
      const runs = played.map((each) => runScenario(each, store, sandbox.url));
      outcomes.push(...(await Promise.all(runs)));
    } finally {
      await sandbox.close();
    }
  }
  return outcomes;
}

/** What a person needs who looks into the failures: the seeds, and what each led to. */
export function reportOf(outcomes: readonly Outcome[]): string {
  const failed = outcomes.filter(({ wrong }) => wrong.length > 0);
  return failed
    .map(({ seed, wrong }) => `npm run soak -- --seed ${seed}\n  ${wrong.join('\n  ')}`)
    .join('\n');
}
