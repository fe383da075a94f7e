import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStore } from '../store/account-store.ts';
import { AccountStatuses } from './account-statuses.ts';
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
  const statuses = new AccountStatuses(store, now);
  return {
    forget: (portalId) => statuses.forget(portalId),
    async find(portalId) {
      const connection = connections.get(portalId);
      const status = connection === undefined ? null : await statuses.of(portalId);
      if (connection === undefined || status === null) return { status: 'unknown' };
      return status === 'active' || status === 'leaving' ? { status, connection } : { status };
    },
    close: () => connections.forEach((connection) => connection.close()),
  };
}
