import { createAccount, startSandbox } from 'hubspot-sandbox';
import { clientHistorySchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type HubSpotConnection } from './connection.ts';
import { readPointsHistory } from './points-history.ts';

const account = createAccount({ seed: 2, clients: 3, today: '2026-11-20', timeZone: 'Asia/Tokyo' });
const client = account.clients.all()[0];
let connection: HubSpotConnection;
let close: () => Promise<void>;
beforeAll(async () => {
  const sandbox = await startSandbox({ accounts: [account] });
  connection = connect({
    accessToken: account.accessToken,
    apiUrl: sandbox.url,
    now: () => new Date(),
  });
  close = async () => {
    connection.close();
    await sandbox.close();
  };
});
afterAll(() => close());

test('is oldest first, one figure for each day in the account, without emptied values', async () => {
  if (client === undefined) throw new Error('the account has no client');
  client.history['hs_managed_tier_points'] = [];
  client.history['hs_sold_tier_points'] = [];
  const set = (value: string, at: string) =>
    account.setProperty('partner_clients', client.id, 'hs_sold_tier_points', value, new Date(at));
  set('10', '2026-01-01T10:00:00Z');
  set('11', '2026-01-01T16:00:00Z');
  set('12', '2026-01-02T14:00:00Z');
  set('', '2026-02-01T00:00:00Z');
  account.setProperty(
    ...(['partner_clients', client.id, 'hs_managed_tier_points', '3.25'] as const),
    new Date('2026-01-01T12:00:00Z'),
  );
  const history = clientHistorySchema.parse(await readPointsHistory(connection, client.id));
  expect(history).toEqual({
    id: client.id,
    history: [
      { on: '2026-01-01', track: 'sold', points: 10 },
      { on: '2026-01-01', track: 'managed', points: 3.25 },
      // In Tokyo both are the second of January; the later one wins.
      { on: '2026-01-02', track: 'sold', points: 12 },
    ],
  });
});

test('is null for a client that HubSpot does not know', async () => {
  expect(await readPointsHistory(connection, '1')).toBeNull();
});
