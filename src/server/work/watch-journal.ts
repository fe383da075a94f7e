import { followJournal, type JournalParts } from './follow-journal.ts';

/** How often to look for new entries; in milliseconds. */
const usually = 15_000;

/** Follows the journal from now on, in turn with the other processes. */
export function watchJournal(
  parts: JournalParts & {
    /** Milliseconds; for who does not want to wait. */
    lookEvery?: number | undefined;
  },
): { close(): Promise<void> } {
  const { log, lookEvery = usually } = parts;
  const closing = new AbortController();
  let following: Promise<void> | null = null;
  const look = async () => {
    try {
      await followJournal(parts, closing.signal);
    } catch (error) {
      if (!closing.signal.aborted) log.warn({ error }, 'following HubSpot’s journal failed');
    } finally {
      following = null;
    }
  };
  const safely = () => void (following ??= look());
  safely();
  const timer = setInterval(safely, lookEvery);
  return {
    async close() {
      clearInterval(timer);
      closing.abort(new Error('the server stops'));
      await following;
    },
  };
}
