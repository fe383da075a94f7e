import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { JournalClient } from '../hubspot/journal-client.ts';
import { journalObjects } from '../hubspot/journal-objects.ts';
import type { AccountMetadata } from '../model/account-metadata.ts';
import type { Turn } from '../model/turn.ts';
import type { Store } from '../store/store.ts';

/**
 * Asks HubSpot to note in its journal what changes of an account's records. Asked after a sync, which
 * knows the properties that are used; again when these are others, and once a month. What HubSpot does
 * not take is polled, as everything is.
 */
export async function subscribeToChanges(
  metadata: AccountMetadata,
  parts: {
    turn: Turn;
    store: Pick<Store, 'accounts' | 'journal'>;
    client: Pick<JournalClient, 'subscribe'>;
    now: () => Date;
    log: Pick<Logger, 'warn'>;
    signal: AbortSignal;
  },
): Promise<void> {
  const { turn, store, client, now, log, signal } = parts;
  const { portalId } = turn;
  const subscriptions = journalObjects(portalId, metadata);
  const month = now().toISOString().slice(0, 7);
  const wanted = JSON.stringify([month, subscriptions]);
  const hash = createHash('sha256').update(wanted).digest('base64url');
  const account = await store.accounts.find(portalId);
  if (account === null || account.journalSubscription === hash) return;
  // Where the journal is refused, so are subscriptions.
  if (await store.journal.rests(now())) return;
  for (const subscription of subscriptions) {
    try {
      await client.subscribe(subscription, signal);
    } catch (error) {
      if (!(error instanceof HubSpotError) || signal.aborted) throw error;
      const { objectTypeId } = subscription;
      const failure = error.details;
      log.warn({ portalId, objectTypeId, failure }, 'HubSpot notes no changes in its journal');
      if (error.isPassing) return;
    }
  }
  await store.accounts.subscribed(turn, hash);
}
