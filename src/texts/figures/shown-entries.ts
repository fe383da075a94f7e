import {
  apportion,
  calculatedEntries,
  type CalculatedEntry,
  type Day,
  type Entry,
  type Ledger,
} from '@partner-tier-points/points';
import { shownAmount, shownDecimals } from './shown.ts';

const kinds = ['sourced', 'assisted', 'undecided', 'managed'] as const;

const kindOf = ({ track, dealType }: Entry) =>
  track === 'managed' ? track : (dealType ?? 'undecided');

const counts = ({ earnedOn, expiresOn }: Entry, day: Day) =>
  (earnedOn === null || earnedOn <= day) && (expiresOn === null || day < expiresOn);

/**
 * One client's entries as they are shown, in the same order: those that count today add up to its
 * sourced, assisted and managed points as shown; others are rounded each by itself.
 *
 * @param entries all of the client's that count today, and any others
 */
export function shownEntries(entries: readonly Entry[], today: Day): number[] {
  const shown = entries.map(({ points }) => shownAmount(points));
  const groups = kinds.map((kind) =>
    entries.flatMap((entry, at) =>
      kindOf(entry) === kind && counts(entry, today) ? [{ at, points: entry.points }] : [],
    ),
  );
  const wholes = apportion(
    groups.map((group) => group.reduce((sum, { points }) => sum + points, 0)),
    shownDecimals,
  );
  for (const [kind, group] of groups.entries()) {
    const parts = apportion(
      group.map(({ points }) => points),
      shownDecimals,
      wholes[kind],
    );
    for (const [part, { at }] of group.entries()) shown[at] = parts[part] ?? 0;
  }
  return shown;
}

/** An entry with its arithmetic, and its points as they are shown everywhere. */
export interface ShownEntry extends CalculatedEntry {
  shown: number;
}

/** A client's entries of every day; `index` is its place in the facts. */
export function shownEntriesOf(ledger: Ledger, index: number, today: Day): ShownEntry[] {
  const entries = calculatedEntries(ledger, index, today);
  const shown = shownEntries(
    entries.map(({ entry }) => entry),
    today,
  );
  return entries.map((entry, at) => ({ ...entry, shown: shown[at] ?? 0 }));
}
