import type { Logger } from 'pino';
import type { Accounts } from './accounts/accounts.ts';
import type { Store } from './store/store.ts';

/** How often accounts and expired exports are deleted, and space is given back; milliseconds. */
const often = 60_000;
/** How often to look for trimming that is still to be done; milliseconds. */
const seldom = 10 * 60_000;
/** Days for which every snapshot is kept; of what is older, the last one of each month. */
const snapshotDays = 400;
/** Days for which counts of calls to HubSpot are kept. */
const callDays = 35;

type HousekeepingStore = {
  accounts: Pick<Store['accounts'], 'all'>;
  exports: Pick<Store['exports'], 'removeExpired'>;
  snapshots: Pick<Store['snapshots'], 'trim'>;
  calls: Pick<Store['calls'], 'trim'>;
  deletions: Pick<Store['deletions'], 'look' | 'due' | 'removeDue'>;
} & Pick<Store, 'tidy'>;

export interface Housekeeping {
  /** Ends it, after what is under way. */
  close(): Promise<void>;
}

/**
 * The one place where stored things are removed because their time has come. Several servers may do it at
 * once: what one has removed, another does not find.
 *
 * @param isIdle whether no sync is under way here: giving space back holds up everything else
 */
export function startHousekeeping(parts: {
  store: HousekeepingStore;
  accounts: Pick<Accounts, 'forget'>;
  now: () => Date;
  log: Pick<Logger, 'info' | 'warn'>;
  isIdle: () => boolean;
  /** Where accounts install the app. */
  probeRevoked?: () => Promise<void>;
  /** The same; what it returns removes the app from an account that is gone here. */
  prepareUninstall?: (
    portalId: string,
  ) => Promise<((deletion: { account: string }) => Promise<void>) | null>;
  /** Milliseconds between one look at everything and the next; for who does not want to wait. */
  lookEvery?: number | undefined;
}): Housekeeping {
  const { store, accounts, now, log, isIdle, lookEvery } = parts;
  const closing = new AbortController();
  let trimmedOn = '';
  let underWay = Promise.resolve();

  async function trim(): Promise<void> {
    const daysAgo = (days: number) =>
      new Date(now().getTime() - days * 86_400_000).toISOString().slice(0, 10);
    const today = daysAgo(0);
    if (today === trimmedOn) return;
    // Account by account: one statement for all of them would run out of its time.
    for (const portalId of await store.accounts.all()) {
      if (closing.signal.aborted) return;
      await store.snapshots.trim(portalId, daysAgo(snapshotDays), snapshotDays);
      await store.calls.trim(portalId, daysAgo(callDays), callDays);
    }
    trimmedOn = today;
  }

  async function deleteOne(portalId: string): Promise<void> {
    const uninstall = await parts.prepareUninstall?.(portalId);
    const deletion = await store.deletions.removeDue(portalId, now());
    if (deletion === null) return;
    accounts.forget(portalId);
    const { account } = deletion;
    // The log outlives a lost database: what was deleted since its backup can be told from it.
    log.info({ account }, 'an account was deleted');
    await uninstall?.({ account });
  }

  async function deleteDue(): Promise<void> {
    await store.deletions.look(now());
    for (const portalId of await store.deletions.due(now())) {
      await deleteOne(portalId).catch((error: unknown) => {
        log.warn({ portalId, error }, 'deleting an account failed');
      });
    }
  }

  /** One after the other, and a failure of one is none of the others'. */
  function inTurn(what: string, work: () => Promise<void>): void {
    underWay = underWay.then(work).catch((error: unknown) => {
      log.warn({ error }, `${what} failed`);
    });
  }

  const timers = [
    setInterval(() => {
      inTurn('deleting accounts', deleteDue);
      inTurn('removing expired exports', () => store.exports.removeExpired(now()));
      inTurn('tidying the database up', async () => void (isIdle() && (await store.tidy())));
    }, lookEvery ?? often),
    setInterval(() => {
      inTurn('trimming what is old', trim);
      if (parts.probeRevoked) inTurn('asking about revoked grants', parts.probeRevoked);
    }, lookEvery ?? seldom),
  ];
  return {
    async close() {
      timers.forEach((timer) => clearInterval(timer));
      closing.abort();
      await underWay;
    },
  };
}
