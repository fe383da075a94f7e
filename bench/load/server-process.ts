/** The server's sync in a separate process, so that its memory can be measured. */
import { setTimeout } from 'node:timers/promises';
import { syncAccount } from '../../src/server/sync/sync-account.ts';
import { connect } from '../../src/server/hubspot/connection.ts';
import { openStore } from '../../src/server/store/store.ts';
import type { DatabaseOptions } from '../../src/server/store/database.ts';
import type { HubSpotReady } from './hubspot-process.ts';

export interface LoadRequest {
  database: DatabaseOptions;
  hubspot: HubSpotReady;
}

export interface LoadReport {
  milliseconds: number;
  /** The same without the time that passed until HubSpot had answered. */
  own: number;
  /** Memory before the load, and the most of it while it ran, in megabytes. */
  idle: number;
  peak: number;
}

const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
let store: Awaited<ReturnType<typeof openStore>> | undefined;

process.on('message', (request: LoadRequest) => void load(request));

async function load({ database, hubspot }: LoadRequest): Promise<void> {
  store ??= await openStore(database);
  const { portalId } = hubspot;
  const now = () => new Date();
  let waited = 0;
  const connection = connect({
    accessToken: hubspot.accessToken,
    apiUrl: hubspot.url,
    now,
    onCall: ({ seconds }) => (waited += seconds * 1_000),
  });
  const turn = { portalId, fence: 'bench' };
  await store.sync.begin(turn);
  await setTimeout(500);
  const idle = megabytes();
  let peak = idle;
  const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 20);
  const started = performance.now();
  await syncAccount({
    connection,
    store,
    turn,
    now,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    inTurn: (slice) => slice(),
  });
  const milliseconds = performance.now() - started;
  clearInterval(watch);
  connection.close();
  process.send!({ milliseconds, own: milliseconds - waited, idle, peak } satisfies LoadReport);
}
