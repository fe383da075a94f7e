import { termsVersion } from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLog } from '../log.ts';
import { openStore, type Store } from '../store/store.ts';
import { startSilencingProxy, type SilencingProxy } from '../testing/silencing-proxy.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { queryDatabase, type TestDatabase } from '../testing/test-databases.ts';
import { deliverAlerts, type DeliveryParts } from './deliver-alerts.ts';
import { keepAlerts } from './keep-alerts.ts';

let database: TestDatabase;
let proxy: SilencingProxy;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  const { databaseUrl = '' } = database.options;
  proxy = await startSilencingProxy(databaseUrl);
  store = await openStore({ ...database.options, databaseUrl: proxy.urlOf(databaseUrl) });
});
afterAll(async () => {
  await store?.close();
  await proxy?.close();
  await database?.close();
});

const begun = new Date('2026-11-29T12:00:00Z');

describe.each([
  ['it is raised', /insert into "alerts"/],
  ['a process takes it', /with next as/],
  ['the mail server is about to be given it', /"state" = \$1[^]*returning "alert_id"/],
  ['the mail server has taken it', /"alert_deliveries" set "state" = \$1(?![^]*returning)/],
])('an alert is sent once, where the connection is reset as %s', (_what, statement) => {
  test.each(['before', 'after'] as const)('%s PostgreSQL has stored that', async (when) => {
    let now = begun;
    const account = createAccount({ clients: 25, seed: 1, today: '2026-11-29' });
    const { sync, turn, portalId } = await prepareSync(store, account, { now: () => now });
    await sync();
    const who = { portalId, userId: '1' };
    await store.enrolments.acceptForUser(who, termsVersion, begun);
    await queryDatabase(
      database.options,
      `insert into alert_subscriptions
        (portal_id, user_id, address, frequency, language, confirmed_at, asked, asked_on)
       values ('${portalId}', '1', 'ada@partner.example', 'atOnce', 'en', now(), 1, '2026-11-29')`,
    );
    const sent: string[] = [];
    const parts: DeliveryParts = {
      store,
      accounts: { find: async () => ({ status: 'unknown' }) },
      mailer: {
        async send({ messageId }, onData) {
          await onData();
          sent.push(messageId);
        },
      },
      publicUrl: 'https://points.example.com',
      clientSecret: 'secret-of-the-app',
      now: () => now,
      log: createLog('silent'),
    };
    const { signal } = new AbortController();
    let failures = 0;
    const asItMay = (work: Promise<void>) => work.catch(() => void (failures += 1));

    proxy.cut(statement, when);
    // As syncs and turns come again, until well after whatever was claimed or postponed.
    for (let turns = 0; turns < 5; turns += 1) {
      await asItMay(keepAlerts({ store, turn, now: () => now, signal }));
      await asItMay(deliverAlerts(portalId, parts, signal));
      now = new Date(now.getTime() + 10 * 60_000);
    }
    expect(sent).toHaveLength(1);
    expect(failures).toBeLessThanOrEqual(1);
  });
});
