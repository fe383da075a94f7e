import type { HubSpotConnection } from '../hubspot/connection.ts';
import type { AccountStatus } from '../model/account-status.ts';
import type { AccountStore } from '../store/account-store.ts';
import type { Accounts, FoundAccount } from './accounts.ts';

/** How long what the database says of an account is believed; in milliseconds. */
const believedFor = 2_000;
/** A connection that nobody has used for so long is let go: it counts what was asked lately. */
const keptFor = 10 * 60_000;

interface Known {
  status: AccountStatus;
  readAt: number;
}

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
}): Accounts & { forget(portalId: string): void } {
  const { store, connectTo, close } = parts;
  const known = new Map<string, Known>();
  const connections = new Map<string, Kept>();

  async function statusOf(portalId: string, now: number): Promise<AccountStatus | null> {
    const before = known.get(portalId);
    if (before !== undefined && Math.abs(now - before.readAt) < believedFor) return before.status;
    const status = (await store.find(portalId))?.status ?? null;
    // Nothing is kept of accounts that nobody knows.
    if (status === null) known.delete(portalId);
    else known.set(portalId, { status, readAt: now });
    return status;
  }

  /** The longest unused ones stand first. */
  function letGo(now: number): void {
    for (const [portalId, { connection, usedAt }] of connections) {
      if (now - usedAt < keptFor) return;
      connection.close();
      connections.delete(portalId);
      known.delete(portalId);
    }
  }

  return {
    async find(portalId): Promise<FoundAccount> {
      const now = parts.now().getTime();
      letGo(now);
      const status = await statusOf(portalId, now);
      if (status === null) return { status: 'unknown' };
      if (status !== 'active') return { status };
      const connection = connections.get(portalId)?.connection ?? connectTo(portalId);
      connections.delete(portalId);
      connections.set(portalId, { connection, usedAt: now });
      return { status, connection };
    },
    forget: (portalId) => void known.delete(portalId),
    close: () => {
      for (const { connection } of connections.values()) connection.close();
      connections.clear();
      close();
    },
  };
}
