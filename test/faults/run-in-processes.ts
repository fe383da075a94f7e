import { fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { bundleProgram } from '../../src/server/testing/bundle-program.ts';
import type { Outcome } from './run-scenario.ts';
import type { SeedsMessage } from './seeds-process.ts';

/** Most of what a script makes is soon done with: with more room the collector runs less, by a fifth. */
const roomForTheYoung = ['--max-semi-space-size=64'];

/**
 * Plays the scenarios of seeds on one PostgreSQL, in as many processes as the machine has room for.
 * @throws when a process ends without an answer.
 */
export async function runInProcesses(
  seeds: readonly number[],
  database: DatabaseOptions,
  timeout?: number,
): Promise<Outcome[]> {
  const processes = Math.min(4, availableParallelism());
  const shares = Array.from({ length: processes }, (_, share) =>
    seeds.filter((_seed, index) => index % processes === share),
  );
  return (
    await Promise.all(shares.map((share) => runShare({ seeds: share, database, timeout })))
  ).flat();
}

async function runShare(share: SeedsMessage): Promise<Outcome[]> {
  const child = fork(await bundleProgram(path.join(import.meta.dirname, 'seeds-process.ts')), {
    execArgv: roomForTheYoung,
  });
  let outcomes: Outcome[] | undefined;
  child.on('message', (message: Outcome[]) => (outcomes = message));
  child.send(share);
  await once(child, 'close');
  if (outcomes === undefined)
    throw new Error(`A process ended without a response: ${share.seeds[0]}...`);
  return outcomes;
}
