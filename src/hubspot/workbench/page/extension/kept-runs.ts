import type { BuildState } from '../../shared/description.ts';
import type { KeptState } from '../../shared/kept-state.ts';

/** The longest that a worker is waited for, in milliseconds: one in an endless loop never answers. */
const longestWait = 300;

/** The newest build of each extension, which one that ends does not know. */
const newest = new Map<string, BuildState>();
/** What runs had in their state that ended for a new build, by the place where they ran. */
const ended = new Map<string, Promise<KeptState | null>>();

export function noteBuild(uid: string, build: BuildState): void {
  newest.set(uid, build);
}

/** Whether an extension ends because its source was changed. */
export function isReplaced(uid: string, build: BuildState): boolean {
  const now = newest.get(uid);
  return now !== undefined && (now.version !== build.version || now.status !== build.status);
}

/**
 * Keeps the state of a run for the next one at the same place.
 *
 * @param end ends the run, once it has answered or has had its time.
 */
export function keepRun(place: string, state: Promise<KeptState>, end: () => void): void {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), longestWait);
  });
  const kept = Promise.race([state.catch(() => null), late]);
  ended.set(place, kept);
  void kept.then(end);
}

/** What the last run at a place had in its state, once: a later run begins afresh. */
export function takeKept(place: string): Promise<KeptState | null> | null {
  const kept = ended.get(place) ?? null;
  ended.delete(place);
  return kept;
}
