import type { IdWindow } from './read-plan.ts';

/** Windows that are listed side by side: enough to use up HubSpot's limit at its usual latency. */
const mostWindows = 3;
/** A window is worth dividing when there are as many pages for each of its parts. */
const pagesForEach = 5;
/** Every division may cost a page that comes twice, so there are not many of one list. */
const mostDivisions = 4;

export interface DividedWindows {
  windows: IdWindow[];
  divided: number;
}

/**
 * Divides what is left of a list into windows of ids, so that they can be listed side by side: the
 * cursor of HubSpot's lists is an id, and any number will do. The widest window is halved until
 * there are enough; a half that turns out to be nearly empty is made up for by dividing another one
 * later.
 *
 * @param pagesLeft pages in all windows together, as far as known; null while unknown.
 * @param highestId where the last window ends at least; null while unknown.
 */
export function divideWindows(
  { windows, divided }: DividedWindows,
  pagesLeft: number | null,
  highestId: number | null,
): DividedWindows {
  const wanted = Math.min(mostWindows, Math.floor((pagesLeft ?? 0) / pagesForEach));
  const parts = [...windows];
  let divisions = divided;
  while (parts.length < wanted && divisions < mostDivisions) {
    const widest = parts.reduce<IdWindow | undefined>(
      (best, each) => (width(each, highestId) > (best ? width(best, highestId) : 0) ? each : best),
      undefined,
    );
    const halves = widest === undefined ? undefined : halve(widest, highestId);
    if (widest === undefined || halves === undefined) break;
    parts.splice(parts.indexOf(widest), 1, ...halves);
    divisions += 1;
  }
  return { windows: parts, divided: divisions };
}

/** Ids that a window still has; 0 when its place or its end is not known. */
function width({ after, from, end }: IdWindow, highestId: number | null): number {
  const last = end ?? (highestId === null ? NaN : highestId + 1);
  // Before its first page nobody knows where the ids of the whole list begin.
  const first = after === null ? NaN : Math.max(from, Number(after));
  return Number.isFinite(last - first) ? Math.max(0, last - first) : 0;
}

function halve(window: IdWindow, highestId: number | null): [IdWindow, IdWindow] | undefined {
  const left = width(window, highestId);
  if (left < 2) return undefined;
  const first = Math.max(window.from, Number(window.after));
  const middle = first + Math.ceil(left / 2);
  return [
    { ...window, end: middle },
    // Whether a page begins with the cursor's id or after it, it begins with `middle` at the latest.
    { from: middle, end: window.end, after: String(middle - 1) },
  ];
}
