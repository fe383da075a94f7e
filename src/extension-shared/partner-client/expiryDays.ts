import type { Day, Entry } from '@partner-tier-points/points';
import type { ShownEntry } from '@partner-tier-points/texts';

/** The next days on which points end are enough; the entries below show the rest. */
const mostDays = 3;

/** Managed credit continues under the currency's next conversion. */
const goesOnAs =
  ({ reason, track, expiresOn }: Entry) =>
  ({ entry }: ShownEntry) =>
    track === 'managed' && entry.reason === reason && entry.earnedOn === expiresOn;

/** The days on which entries that count end, soonest first, with what ends on each. */
export function expiryDays(
  entries: readonly ShownEntry[],
): { on: Day; entries: readonly ShownEntry[] }[] {
  const byDay = new Map<Day, ShownEntry[]>();
  for (const each of entries) {
    const { expiresOn, points } = each.entry;
    if (expiresOn === null || points === 0 || each.state !== 'counts') continue;
    if (entries.some(goesOnAs(each.entry))) continue;
    byDay.set(expiresOn, [...(byDay.get(expiresOn) ?? []), each]);
  }
  return [...byDay]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .slice(0, mostDays)
    .map(([on, ending]) => ({ on, entries: ending }));
}
