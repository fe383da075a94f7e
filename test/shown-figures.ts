/** How the page writes what the scoring module says, in American English: the tests' own words for it. */
import {
  apportion,
  mapTotals,
  type Day,
  type Entry,
  type Totals,
} from '@partner-tier-points/points';

const oneDecimal = (value: number) => Math.sign(value) * (apportion([Math.abs(value)], 1)[0] ?? 0);

/** Totals rounded so that parts add up to what they are parts of. */
export function shownTotals({ sold, sourced, assisted, managed }: Omit<Totals, 'total'>): Totals {
  const parts = apportion([sourced, assisted, sold - sourced - assisted, managed], 1);
  const tenths = parts.map((part) => Math.round(part * 10));
  const sum = (first: number, end: number) =>
    tenths.slice(first, end).reduce((total, part) => total + part, 0) / 10;
  return {
    total: sum(0, 4),
    sold: sum(0, 3),
    sourced: sum(0, 1),
    assisted: sum(1, 2),
    managed: sum(3, 4),
  };
}

/** What a change brings, and what there is after it, as shown. */
export function shownAfter(before: Totals, after: Totals): { change: Totals; after: Totals } {
  const sign = after.total < before.total ? -1 : 1;
  const rounded = shownTotals(mapTotals((track) => sign * (after[track] - before[track])));
  const change = mapTotals((track) => sign * rounded[track]);
  const shown = shownTotals(before);
  return { change, after: mapTotals((track) => oneDecimal(shown[track] + change[track])) };
}

/**
 * What some of a client's entries are together: those that count on the day add up to its shown
 * totals, kind by kind.
 */
export function shownOf(
  entries: readonly Entry[],
  today: Day,
  fits: (entry: Entry) => boolean,
): number {
  const kindOf = ({ track, dealType }: Entry) => (track === 'managed' ? track : (dealType ?? '-'));
  const isOn = ({ earnedOn, expiresOn }: Entry) =>
    (earnedOn ?? '') <= today && today < (expiresOn ?? '9999');
  const on = entries.filter(isOn);
  const kinds = ['sourced', 'assisted', '-', 'managed'];
  const sums = kinds.map((kind) =>
    on.reduce((sum, entry) => sum + (kindOf(entry) === kind ? entry.points : 0), 0),
  );
  const wholes = apportion(sums, 1);
  const tenths = kinds.flatMap((kind, at) => {
    const own = on.filter((entry) => kindOf(entry) === kind);
    const parts = own.map(({ points: each }) => each);
    return apportion(parts, 1, wholes[at]).map((part, place) => ({ entry: own[place]!, part }));
  });
  const others = entries
    .filter((entry) => !isOn(entry))
    .map((entry) => ({ entry, part: oneDecimal(entry.points) }));
  return [...tenths, ...others]
    .filter(({ entry }) => fits(entry))
    .reduce((sum, { part }) => oneDecimal(sum + part), 0);
}

/** In a sentence: `1,234.5`. */
export const words = (value: number) =>
  oneDecimal(value).toLocaleString('en-US', { maximumFractionDigits: 1 });

/** With its unit: `1 point`, `30 points`. */
export const points = (value: number) =>
  `${words(value)} ${oneDecimal(value) === 1 ? 'point' : 'points'}`;

const fixed = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** In a column: `1,234.0`. */
export const figure = (value: number) => oneDecimal(value).toLocaleString('en-US', fixed);

/** A change: `+3.0`. */
export const signed = (value: number) =>
  oneDecimal(value).toLocaleString('en-US', { ...fixed, signDisplay: 'exceptZero' });

/** A calendar day: `Nov 23, 2026`. */
export const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
