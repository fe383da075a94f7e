import { Client } from 'pg';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import { openStore } from '../../src/server/store/store.ts';
import { startPostgres } from '../../src/server/testing/test-databases.ts';
import { processesOfScript } from './grant-script.ts';
import { runGrantScripts, type GrantOutcome } from './run-grant-script.ts';

/** So many scripts at the same time: each waits for the database most of its time. */
const atOnce = 4;

export interface GrantScripts {
  scripts: number;
  /** The seed of the first one. */
  first: number;
  /** Whether HubSpot takes each refresh token once. */
  strict: boolean;
}

/** What came of all of some scripts together. */
export type GrantTotals = Omit<GrantOutcome, 'seed'>;

/** Plays scripts of tokens on a PostgreSQL of their own. */
export async function playGrantScripts(grants: GrantScripts): Promise<GrantTotals> {
  const database = await startPostgres();
  try {
    const outcomes = await play(grants, database.options);
    const sum = (of: 'refreshes' | 'used' | 'windows' | 'lost') =>
      outcomes.reduce((total, outcome) => total + outcome[of], 0);
    return {
      wrong: outcomes.flatMap(({ wrong }) => wrong),
      refreshes: sum('refreshes'),
      used: sum('used'),
      windows: sum('windows'),
      lost: sum('lost'),
    };
  } finally {
    await database.close();
  }
}

/**
 * Plays scripts of tokens, half of them with a HubSpot that takes each refresh token once, and says
 * what came of them.
 */
export async function soakGrants(scripts: number, from: number | null): Promise<void> {
  const first = from ?? Math.floor(Date.now() / 1000) * 1000;
  const started = performance.now();
  for (const strict of [true, false]) {
    const half = { scripts: Math.ceil(scripts / 2), first, strict };
    console.log(summaryOf(half, await playGrantScripts(half)));
  }
  console.log(`From seed ${first} on, ${Math.round((performance.now() - started) / 1000)} s.`);
}

async function play(
  { scripts, first, strict }: GrantScripts,
  { databaseUrl = '', ...options }: DatabaseOptions,
): Promise<GrantOutcome[]> {
  const lanes = Array.from({ length: atOnce }, async (_, lane) => {
    const own = new URL(databaseUrl);
    own.pathname = `/grants_${lane}`;
    await createDatabase(databaseUrl, own.pathname.slice(1));
    const stores = [];
    for (let process = 0; process < processesOfScript; process += 1) {
      stores.push(await openStore({ ...options, databaseUrl: own.href }));
    }
    const seeds = Array.from({ length: scripts }, (__, index) => first + index).filter(
      (_seed, index) => index % atOnce === lane,
    );
    const outcomes = await runGrantScripts(seeds, stores, strict);
    for (const store of stores) await store.close();
    return outcomes;
  });
  return (await Promise.all(lanes)).flat();
}

/** Each lane has its own time, and all processes of one database have the same. */
async function createDatabase(databaseUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
}

function summaryOf({ scripts, strict }: GrantScripts, totals: GrantTotals): string {
  const { wrong, refreshes, used, windows, lost } = totals;
  if (wrong.length > 0) process.exitCode = 1;
  return [
    ...wrong,
    `${scripts} scripts, refresh tokens ${strict ? 'good once' : 'good for long'}:`,
    `  ${refreshes} refreshes, ${((refreshes - windows) / used).toFixed(3)} per lifetime used;`,
    `  ${windows} answers that nobody could store, ${lost} grants lost by them;`,
    `  ${wrong.length} grants lost otherwise, expired tokens used or accounts stopped.`,
  ].join('\n');
}
