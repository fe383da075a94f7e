import type { Logger } from 'pino';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { JournalClient } from '../hubspot/journal-client.ts';
import { clocksDiffer } from '../model/clock.ts';
import type { JournalState } from '../model/journal.ts';
import type { JournalStore } from '../store/journal-store.ts';
import { stepAfter, type JournalOutcome } from './journal-step.ts';

/** Then another process may go on; each is a file of up to 10,000 events. */
const entriesAtOnce = 50;
/** How often HubSpot is asked to note uninstalls, should it have forgotten; in milliseconds. */
const subscribedFor = 24 * 60 * 60_000;
const uninstalls = {
  subscriptionType: 'APP_LIFECYCLE_EVENT',
  eventTypeId: '4-1916193',
  properties: [],
};

export interface JournalParts {
  journal: JournalStore;
  client: JournalClient;
  now: () => Date;
  log: Pick<Logger, 'info' | 'warn' | 'debug'>;
  /** For who counts how the journal is. */
  onOutcome: (outcome: JournalOutcome['kind'] | 'unavailable') => void;
  /** For what is remembered of an account's status: it has ended. */
  onEnded: (portalId: string) => void;
}

/**
 * Reads on in HubSpot's journal, if nobody else does. What it says is kept in one transaction with
 * the cursor, and leads to nothing but a look at the account: entries may come twice, late, or in
 * another order. See docs/decisions/journal.md.
 */
export async function followJournal(parts: JournalParts, signal: AbortSignal): Promise<void> {
  const { journal, client, now, log, onOutcome, onEnded } = parts;
  const held = await journal.take(now());
  if (held === null) return;
  let { state } = held;
  try {
    for (let read = 0; read < entriesAtOnce && !signal.aborted; read += 1) {
      const subscribedAt = await subscribe(state);
      const outcome = await ask(state);
      const step = stepAfter({ ...state, subscribedAt }, outcome, now());
      const ended = await journal.commit(held.version, step, now());
      // Another process took it for given up, and has read the same.
      if (ended === null) return;
      onOutcome(outcome.kind);
      tell(outcome, state);
      for (const portalId of ended) {
        onEnded(portalId);
        log.info({ portalId }, 'HubSpot’s journal says that an account has removed the app');
      }
      if (outcome.kind !== 'entry' && outcome.kind !== 'gone') return;
      if (step.restsUntil !== null) return;
      const { changed: _changed, uninstalled: _uninstalled, ...next } = step;
      state = next;
    }
  } catch (error) {
    if (!(error instanceof HubSpotError) || signal.aborted) throw error;
    // It passes: the next time.
    onOutcome('unavailable');
    log.debug({ failure: error.details }, 'HubSpot’s journal could not be read');
  } finally {
    await journal.release(held.version);
  }

  async function subscribe({ subscribedAt }: JournalState): Promise<Date | null> {
    const age = subscribedAt === null ? NaN : now().getTime() - subscribedAt.getTime();
    // By a clock that ran ahead it would count until that time has come.
    if (age > -clocksDiffer && age < subscribedFor) return subscribedAt;
    try {
      await client.subscribe(uninstalls, signal);
      return now();
    } catch (error) {
      // The same as for reading, which is asked next.
      if (error instanceof HubSpotError && !error.isPassing) return null;
      throw error;
    }
  }

  async function ask({ offset }: JournalState): Promise<JournalOutcome> {
    try {
      const entry = await client.next(offset, signal);
      if (entry === null) return { kind: 'end' };
      if (entry === 'gone') return { kind: 'gone' };
      // It is the same the next time, until HubSpot keeps the cursor's place no longer.
      if (entry === 'unusable') return { kind: 'refused', reason: 'UNUSABLE_ENTRY' };
      return await download(entry);
    } catch (error) {
      if (!(error instanceof HubSpotError) || error.isPassing) throw error;
      const { category, status, kind } = error.details;
      return { kind: 'refused', reason: category ?? String(status ?? kind) };
    }
  }

  async function download(entry: { offset: string; url: string }): Promise<JournalOutcome> {
    const { offset } = entry;
    try {
      return { kind: 'entry', offset, news: await client.read(entry, signal) };
    } catch (error) {
      if (!(error instanceof HubSpotError) || signal.aborted) throw error;
      log.warn({ failure: error.details }, 'an entry of HubSpot’s journal could not be downloaded');
      return { kind: 'unreadable', offset };
    }
  }

  /** What lasts is said once. */
  function tell(outcome: JournalOutcome, before: JournalState): void {
    if (outcome.kind === 'gone') {
      log.warn('entries of HubSpot’s journal were missed: every account is synced');
    }
    if (outcome.kind === 'refused' && before.refusal?.reason !== outcome.reason) {
      const { reason } = outcome;
      log.warn({ reason }, 'HubSpot refuses its journal: changes are found by polling alone');
    }
    if (before.refusal !== null && outcome.kind !== 'refused') {
      log.info('HubSpot’s journal can be read again');
    }
  }
}
