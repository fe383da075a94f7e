import type { JournalNews } from '../hubspot/journal-events.ts';
import type { JournalState, JournalStep } from '../model/journal.ts';

/** What came of asking for the entry after the cursor. */
export type JournalOutcome =
  | { kind: 'entry'; offset: string; news: JournalNews }
  /** Everything was read. */
  | { kind: 'end' }
  /** There is an entry, and what it says could not be downloaded. */
  | { kind: 'unreadable'; offset: string }
  /** What followed the cursor is not kept any more. */
  | { kind: 'gone' }
  /** HubSpot lets this app read no journal, or not now that its secret is another one. */
  | { kind: 'refused'; reason: string };

const hour = 60 * 60_000;
const day = 24 * hour;
/** HubSpot keeps entries for three days. */
const keptFor = 3 * day;
/** Then the entry is left out, as a gap is: one that nobody can read must not end everything. */
const mostAttempts = 20;

/** Where the cursor goes, and which accounts have to be looked at. */
export function stepAfter(state: JournalState, outcome: JournalOutcome, now: Date): JournalStep {
  const step: JournalStep = {
    ...state,
    attempts: 0,
    refusal: null,
    restsUntil: null,
    changed: [],
    uninstalled: [],
  };
  switch (outcome.kind) {
    case 'end':
      return missedSome(state, now) ? { ...step, ...missed(now) } : { ...step, readAt: now };
    case 'entry': {
      const { changed, uninstalled, unreadable } = outcome.news;
      const read = { ...step, offset: outcome.offset, uninstalled };
      if (missedSome(state, now)) return { ...read, ...missed(now) };
      // Whose event it was is not known.
      return { ...read, readAt: now, changed: unreadable > 0 ? 'all' : changed };
    }
    case 'unreadable': {
      const attempts = state.attempts + 1;
      if (attempts < mostAttempts) return { ...step, attempts };
      return { ...step, offset: outcome.offset, ...missed(now) };
    }
    case 'gone': {
      // Gaps in a row mean that an offset is not what it is taken for: polling is enough then.
      const again = state.gapAt !== null && Math.abs(now.getTime() - state.gapAt.getTime()) < day;
      const restsUntil = again ? new Date(now.getTime() + hour) : null;
      return { ...step, offset: null, restsUntil, ...missed(now) };
    }
    case 'refused': {
      const times = (state.refusal?.times ?? 0) + 1;
      const rest = Math.min(day, hour * 2 ** Math.min(times - 1, 5));
      const refusal = { reason: outcome.reason, at: now.toISOString(), times };
      const restsUntil = new Date(now.getTime() + rest);
      return { ...step, attempts: state.attempts, refusal, restsUntil };
    }
  }
}

/** From the first entry on HubSpot does not say whether there were others before it. */
function missedSome({ offset, readAt }: JournalState, now: Date): boolean {
  if (offset !== null || readAt === null) return false;
  return Math.abs(now.getTime() - readAt.getTime()) > keptFor - hour;
}

/** Every account is looked at, so that what is told from now on is enough. */
function missed(now: Date) {
  return { readAt: now, gapAt: now, changed: 'all' } as const;
}
