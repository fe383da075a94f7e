import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { Accounts } from './accounts.ts';

/**
 * The accounts whose access tokens the configuration holds. Each has a row as any other, which
 * decides whether it may still be read.
 */
export async function keepConfiguredAccounts(
  connections: ReadonlyMap<string, HubSpotConnection>,
  store: AccountStore,
  now: () => Date,
): Promise<Accounts> {
  for (const portalId of connections.keys()) await store.keep(portalId, now());
  return {
    async find(portalId) {
      const connection = connections.get(portalId);
      const account = connection === undefined ? null : await store.find(portalId);
      if (connection === undefined || account === null) return { status: 'unknown' };
      const { status } = account;
      return status === 'active' ? { status, connection } : { status };
    },
    close: () => connections.forEach((connection) => connection.close()),
  };
}
