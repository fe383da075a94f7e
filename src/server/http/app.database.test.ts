import { apiEndpoints, endpoints } from '@partner-tier-points/contract';
import { expect, onTestFinished, test } from 'vitest';
import { noMetrics } from '../telemetry/metrics.ts';
import { keepConfiguredAccounts } from '../accounts/configured-accounts.ts';
import { createLog } from '../log.ts';
import { openStore } from '../store/store.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { openTurnQueue } from '../work/turn-queue.ts';
import { createWork } from '../work/work.ts';
import { createApp } from './app.ts';
import { KnownUsers } from './known-users.ts';
import { servedTexts } from './served-texts.ts';

test('every endpoint of the contract has a route, and every route is one of the contract', async () => {
  const database = await createPostgres();
  const store = await openStore(database.options);
  onTestFinished(async () => {
    await store.close();
    await database.close();
  });
  const log = createLog('silent');
  const now = () => new Date();
  const accounts = await keepConfiguredAccounts(new Map(), store.accounts, now);
  const queue = await openTurnQueue(store.queue, { log });
  onTestFinished(() => queue.close());
  const app = createApp({
    store,
    log,
    now,
    isStopping: () => false,
    isDraining: () => false,
    metrics: noMetrics,
    accounts,
    answersAccounts: true,
    syncs: createWork({ store, accounts, queue, now, log }),
    users: new KnownUsers(() => new Date()),
    texts: servedTexts,
    sendsMail: false,
    clientSecret: 'secret',
  });
  // Middleware is for all methods.
  const routes = app.routes.filter(({ method }) => method !== 'ALL');
  const names = routes.map(({ method, path }) => `${method} ${path}`);
  expect(names.sort()).toEqual(Object.keys({ ...endpoints, ...apiEndpoints }).sort());
});
