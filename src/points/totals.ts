import { fromMillionths, type Millionths } from './amount.ts';
import { toDayNumber, type DayNumber } from './day.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { entryKinds } from './read-client.ts';
import type { Totals } from './result.ts';

/** Sums in millionths by kind of entry; `undecided` has no known deal type. */
export interface Sums {
  sourced: Millionths;
  assisted: Millionths;
  undecided: Millionths;
  managed: Millionths;
}

/** Adds up the entries from `from` up to, not including, `to` that count on the day. */
export function sumEntries(ledger: Ledger, day: DayNumber, from: number, to: number): Sums {
  const { points, earned, expires, kinds } = ledger;
  let managed = 0;
  let sourced = 0;
  let assisted = 0;
  let undecided = 0;
  for (let at = from; at < to; at += 1) {
    if (earned[at]! > day || day >= expires[at]!) continue;
    const kind = kinds[at];
    if (kind === entryKinds.sourced) sourced += points[at]!;
    else if (kind === entryKinds.managed) managed += points[at]!;
    else if (kind === entryKinds.assisted) assisted += points[at]!;
    else undecided += points[at]!;
  }
  return { sourced, assisted, undecided, managed };
}

export function toTotals({ sourced, assisted, undecided, managed }: Sums): Totals {
  const sold = sourced + assisted + undecided;
  return {
    total: fromMillionths(sold + managed),
    sold: fromMillionths(sold),
    sourced: fromMillionths(sourced),
    assisted: fromMillionths(assisted),
    managed: fromMillionths(managed),
  };
}

/** The account's totals on a day. */
export function totalsOn(ledger: Ledger, day: Day): Totals {
  return toTotals(sumEntries(ledger, toDayNumber(day), 0, ledger.points.length));
}

/** One client's totals on a day; `clientIndex` is its place in the facts. */
export function clientTotalsOn(ledger: Ledger, clientIndex: number, day: Day): Totals {
  const { starts } = ledger;
  return toTotals(
    sumEntries(
      ledger,
      toDayNumber(day),
      starts[clientIndex] ?? 0,
      starts[clientIndex + 1] ?? starts[clientIndex] ?? 0,
    ),
  );
}
