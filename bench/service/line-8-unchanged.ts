import { startPostgres } from '../../src/server/testing/test-databases.ts';
import { Child } from '../child.ts';
import type { HubSpotReady } from '../load/hubspot-process.ts';
import type { LoadReport } from '../load/server-process.ts';
import { atMost, told, type Figure } from './figure.ts';

const sizes = [500, 20_000];
const dealsOfClient = 4;
const repetitions = 9;

/** What an unchanged sync takes besides waiting for HubSpot: small accounts against large ones. */
export async function run(): Promise<Figure[]> {
  const times: number[] = [];
  for (const clients of sizes) times.push(await ownTimeOf(clients));
  const [small = NaN, large = NaN] = times;
  return [
    atMost('8. own time of an unchanged sync, 20,000 clients against 500', large / small, 1.25),
    ...sizes.map((clients, index) =>
      told(
        `8. the same with ${clients.toLocaleString('en-US')} clients`,
        times[index] ?? NaN,
        'ms',
      ),
    ),
  ];
}

async function ownTimeOf(clients: number): Promise<number> {
  const database = await startPostgres();
  const [sandbox, server] = [
    new Child('load/hubspot-process.ts'),
    new Child('load/server-process.ts'),
  ];
  try {
    const hubspot = await sandbox.ask<HubSpotReady>({ start: { clients, dealsOfClient } });
    const sync = () => server.ask<LoadReport>({ hubspot, database: database.options });
    await sync();
    const own: number[] = [];
    // Whatever else the machine does only ever adds time, so the shortest is the truest.
    for (let time = 0; time < repetitions; time += 1) own.push((await sync()).own);
    return Math.min(...own);
  } finally {
    await sandbox.end();
    await server.end();
    await database.close();
  }
}
