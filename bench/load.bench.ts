import { startPostgres } from '../src/server/testing/test-databases.ts';
import { Child } from './child.ts';
import type { HubSpotCounts, HubSpotReady } from './load/hubspot-process.ts';
import { getAllClients, oneByOne, sequentialLists } from './load/other-ways.ts';
import type { LoadReport } from './load/server-process.ts';
import type { BenchReport, BenchRow } from './measure.ts';

const dealsOfClient = 4;
const sizes = [500, 5_000, 20_000];
/** Clients that are read one by one; the time of all is worked out from theirs. */
const part = 25;

/** Fewest calls with lists: a page of a hundred records, companies inline. */
const floorOf = (clients: number) =>
  Math.ceil(clients / 100) + Math.ceil((clients * dealsOfClient) / 100);

/** What syncing an account costs, compared with the api-client alone. */
export async function run(): Promise<BenchReport> {
  const rows: BenchRow[] = [];
  const notes: string[] = [];
  for (const clients of sizes) {
    const found = await runSize(clients);
    rows.push(...found.rows);
    notes.push(...found.notes);
  }
  return {
    title: `Syncing an account: ${dealsOfClient} deals for each client, 100 ms a call`,
    rows,
    notes: [
      'Limits: 190 calls in any ten seconds, 5 searches a second, 650,000 calls a day.',
      'The sandbox, the server and the other ways run in separate processes. The database is PostgreSQL.',
      `One by one: a separate call for every client's companies, for their deals and for each deal; measured for ${part} clients and multiplied. With the limiter, all calls are made at once and DEFAULT_LIMITER_OPTIONS spaces them.`,
      'The ratio is the time of another way divided by that of the server.',
      ...notes,
    ],
  };
}

async function runSize(clients: number): Promise<Pick<BenchReport, 'rows' | 'notes'>> {
  const database = await startPostgres();
  const [sandbox, server] = [
    new Child('load/hubspot-process.ts'),
    new Child('load/server-process.ts'),
  ];
  try {
    const hubspot = await sandbox.ask<HubSpotReady>({ start: { clients, dealsOfClient } });
    const load = async () => {
      const report = await server.ask<LoadReport>({ hubspot, database: database.options });
      return { ...report, ...(await sandbox.ask<HubSpotCounts>({})) };
    };
    const first = await load();
    const unchanged = await load();
    const all = await getAllClients(hubspot);
    const ids = all.ids.filter((_, index) => index % Math.floor(clients / part) === 0);
    const sequential = await sequentialLists(hubspot);
    await pause();
    const single = await oneByOne(hubspot, ids, false);
    await pause();
    const limited = await oneByOne(hubspot, ids, true);
    const scaled = (taken: typeof single) =>
      all.milliseconds + (taken.milliseconds * clients) / ids.length;
    const callsOneByOne = all.calls + Math.round((single.calls * clients) / ids.length);

    const name = `${clients.toLocaleString('en-US')} clients`;
    const floor = floorOf(clients);
    const row = (what: string, milliseconds: number, least?: number): BenchRow => {
      const ratio = milliseconds / first.milliseconds;
      const goal = least === undefined ? '' : `>= ${least}`;
      return {
        what,
        milliseconds,
        ratio,
        goal,
        reached: least === undefined ? null : ratio >= least,
      };
    };
    const memory = first.peak - first.idle;
    return {
      rows: [
        { ...row(`${name}: the server, ${first.calls} calls`, first.milliseconds), ratio: null },
        row(`${name}: one by one, ${callsOneByOne} calls`, scaled(single), 20),
        row(`${name}: one by one, with the api-client's limiter`, scaled(limited), 20),
        // Of a small account most of the time is what has to be known beforehand.
        row(
          `${name}: lists one call after the other, ${sequential.calls} calls`,
          sequential.milliseconds,
          clients < 5_000 ? undefined : 1.5,
        ),
        {
          what: `${name}: the server again, unchanged, ${unchanged.calls} calls`,
          milliseconds: unchanged.milliseconds,
          ratio: null,
          goal: '<= 2 calls',
          reached: unchanged.calls <= 2,
        },
      ],
      notes: [
        `${name}: ${first.calls} calls; lists need ${floor} at least (goal ${floor + 2}: ${first.calls <= floor + 2 ? 'reached' : 'NOT reached'}); ${first.refusals} refusals with 429, ${first.refusalsInRow} in a row at most (goal 1); memory ${Math.round(memory)} MB above ${Math.round(first.idle)} MB at rest (goal 200).`,
      ],
    };
  } finally {
    await sandbox.end();
    await server.end();
    await database.close();
  }
}

/** Until HubSpot's ten seconds are over: nobody pays for the calls of the way before. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10_000));
}
