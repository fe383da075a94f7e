import type { Acceptor } from './enrolment-store.ts';

/** Milliseconds for which what was read is believed: for the requests of a page, which come at once. */
const believedFor = 1_000;
/** What was read for others is forgotten above so many. */
const mostKept = 1_000;

interface Kept<Stored> {
  found: Promise<Stored>;
  readAt: number;
  /** How many writes of this process had ended when it was asked for. */
  writes: number;
}

/**
 * Keeps what nearly every request reads, for a second at most, and only until this process has written
 * anything. What others write shows a second later.
 *
 * @param writes how many writes of this process have ended
 */
export function keepForRequests<Stored>(
  find: (who: Acceptor) => Promise<Stored>,
  writes: () => number,
  clock = () => performance.now(),
): (who: Acceptor) => Promise<Stored> {
  const kept = new Map<string, Kept<Stored>>();
  return (who) => {
    const key = `${who.portalId} ${who.userId}`;
    const known = kept.get(key);
    if (known?.writes === writes() && clock() - known.readAt < believedFor) return known.found;
    if (kept.size >= mostKept) kept.clear();
    const now: Kept<Stored> = { found: find(who), readAt: clock(), writes: writes() };
    kept.set(key, now);
    now.found.catch(() => kept.get(key) === now && kept.delete(key));
    return now.found;
  };
}
