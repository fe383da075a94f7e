import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStore } from '../store/account-store.ts';
import { AccountStatuses } from './account-statuses.ts';
import type { Accounts, FoundAccount } from './accounts.ts';

/**
 * A connection that nobody has asked for in so long is let go. It counts what was asked in the last
 * ten seconds, so it has to outlast a turn, which asks for it once; thousands kept for longer take
 * some fifty megabytes. In milliseconds.
 */
const keptFor = 5 * 60_000;

interface Kept {
  connection: HubSpotConnection;
  usedAt: number;
}

/** The accounts that installed the app: any number, and they come and go while the server runs. */
export function createGrantedAccounts(parts: {
  store: AccountStore;
  /** Prepares calls to an account. */
  connectTo: (portalId: string) => HubSpotConnection;
  now: () => Date;
  /** Closes what the connections share. */
  close: () => void;
}): Accounts {
  const { store, connectTo, close } = parts;
  const statuses = new AccountStatuses(store, parts.now);
  const connections = new Map<string, Kept>();

  /** The longest unused ones stand first. */
  function letGo(now: number): void {
    for (const [portalId, { connection, usedAt }] of connections) {
      if (now - usedAt < keptFor) return;
      connection.close();
      connections.delete(portalId);
      statuses.forget(portalId);
    }
  }

  return {
    async find(portalId): Promise<FoundAccount> {
      const now = parts.now().getTime();
      letGo(now);
      const status = await statuses.of(portalId);
      if (status === null) return { status: 'unknown' };
      if (status !== 'active' && status !== 'leaving') return { status };
      const connection = connections.get(portalId)?.connection ?? connectTo(portalId);
      connections.delete(portalId);
      connections.set(portalId, { connection, usedAt: now });
      return { status, connection };
    },
    forget: (portalId) => statuses.forget(portalId),
    close: () => {
      for (const { connection } of connections.values()) connection.close();
      connections.clear();
      close();
    },
  };
}
