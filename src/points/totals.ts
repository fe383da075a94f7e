import { fromMillionths, roundToMillionth, type Millionths } from './amount.ts';
import { toDayNumber, type DayNumber } from './day.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { totalNames } from './names.ts';
import { entryKinds, type EntryKind } from './entry-sink.ts';
import type { Totals } from './result.ts';

/** Sums in millionths by kind of entry; `undecided` has no known deal type. */
export interface Sums {
  sourced: Millionths;
  assisted: Millionths;
  undecided: Millionths;
  managed: Millionths;
}

export const noSums = (): Sums => ({ sourced: 0, assisted: 0, undecided: 0, managed: 0 });

const sumNames = {
  [entryKinds.managed]: 'managed',
  [entryKinds.sourced]: 'sourced',
  [entryKinds.assisted]: 'assisted',
  [entryKinds.soldUndecided]: 'undecided',
} as const;

/** Adds entry number `at` of the ledger; `sign` -1 takes it away. */
export function addEntry(sums: Sums, ledger: Ledger, at: number, sign: 1 | -1 = 1): void {
  const name = sumNames[ledger.kinds[at] as EntryKind];
  sums[name] += sign * ledger.points[at]!;
}

/** `a` plus `b`, or minus it. */
export function combineSums(a: Sums, b: Sums, sign: 1 | -1 = 1): Sums {
  return {
    sourced: a.sourced + sign * b.sourced,
    assisted: a.assisted + sign * b.assisted,
    undecided: a.undecided + sign * b.undecided,
    managed: a.managed + sign * b.managed,
  };
}

/** By kind of entry; shared by all passes, because none is interrupted. */
const scratch = new Float64Array(4);

/**
 * Adds the entries from `from` up to, not including, `to` that count on the day into `scratch`.
 * Without a branch: whether an entry counts is as good as random, and a wrong guess of the
 * processor costs more than the addition.
 */
function addUp(
  points: Float64Array,
  earned: Int32Array,
  expires: Int32Array,
  kinds: Uint8Array,
  day: DayNumber,
  from: number,
  to: number,
): void {
  scratch[0] = 0;
  scratch[1] = 0;
  scratch[2] = 0;
  scratch[3] = 0;
  for (let at = from; at < to; at += 1) {
    // Both differences are negative, and so is their conjunction, when earned <= day < expires.
    const counts = ((earned[at]! - day - 1) & (day - expires[at]!)) >>> 31;
    const kind = kinds[at]!;
    scratch[kind] = scratch[kind]! + points[at]! * counts;
  }
}

/** The sums of the entries from `from` up to, not including, `to` that count on the day. */
export function sumEntries(ledger: Ledger, day: DayNumber, from: number, to: number): Sums {
  const { points, earned, expires, kinds } = ledger;
  addUp(points, earned, expires, kinds, day, from, to);
  return {
    sourced: scratch[entryKinds.sourced]!,
    assisted: scratch[entryKinds.assisted]!,
    undecided: scratch[entryKinds.soldUndecided]!,
    managed: scratch[entryKinds.managed]!,
  };
}

/** Makes one value for each of the totals. */
export function mapTotals<Value>(of: (name: keyof Totals) => Value): Record<keyof Totals, Value> {
  return Object.fromEntries(totalNames.map((name) => [name, of(name)])) as Record<
    keyof Totals,
    Value
  >;
}

/** `a` minus `b`, without the noise of binary fractions. */
export function subtractTotals(a: Totals, b: Totals): Totals {
  return mapTotals((name) => roundToMillionth(a[name] - b[name]));
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
    sumEntries(ledger, toDayNumber(day), starts[clientIndex]!, starts[clientIndex + 1]!),
  );
}

/** Totals of every client, in columns of the same order as the facts; in units, not millionths. */
export type TotalsColumns = Record<keyof Totals, Float64Array>;

/**
 * Every client's totals on a day, for tables that sort and filter many clients at once.
 *
 * @param into columns of an earlier day to write over, which spares making new ones
 */
export function clientColumnsOn(
  ledger: Ledger,
  day: Day,
  into: TotalsColumns = mapTotals(() => new Float64Array(ledger.clients.length)),
): TotalsColumns {
  const { clients, starts, points, earned, expires, kinds } = ledger;
  const { total, sold, sourced, assisted, managed } = into;
  const dayNumber = toDayNumber(day);
  for (let index = 0; index < clients.length; index += 1) {
    addUp(points, earned, expires, kinds, dayNumber, starts[index]!, starts[index + 1]!);
    const soldSum =
      scratch[entryKinds.sourced]! +
      scratch[entryKinds.assisted]! +
      scratch[entryKinds.soldUndecided]!;
    total[index] = fromMillionths(soldSum + scratch[entryKinds.managed]!);
    sold[index] = fromMillionths(soldSum);
    sourced[index] = fromMillionths(scratch[entryKinds.sourced]!);
    assisted[index] = fromMillionths(scratch[entryKinds.assisted]!);
    managed[index] = fromMillionths(scratch[entryKinds.managed]!);
  }
  return into;
}
