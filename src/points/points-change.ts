import { roundToMillionth } from './amount.ts';
import { toDay, toDayNumber, type DayNumber } from './day.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Totals } from './result.ts';
import { addEntry, mapTotals, noSums, toTotals, totalsOn, type Sums } from './totals.ts';

export interface GainedAndLost {
  gained: Totals;
  lost: Totals;
}

/** What changed after the end of `from` up to the end of `to`; nothing else moves in between. */
export interface PointsChange extends GainedAndLost {
  from: Day;
  to: Day;
  /** The days on which something changed, in order. */
  days: (GainedAndLost & { day: Day })[];
  /** The clients that changed, in the order of the facts. */
  clients: (GainedAndLost & { id: string; name: string | null })[];
}

interface Movement {
  gained: Sums;
  lost: Sums;
}

const written = ({ gained, lost }: Movement): GainedAndLost => ({
  gained: toTotals(gained),
  lost: toTotals(lost),
});

/**
 * What entries gain and lose between two days, by what `keyOf` says of each: of thousands of clients
 * only those are written out that are asked for.
 *
 * @throws RangeError when `to` is before `from`
 */
function movementsBetween(
  ledger: Ledger,
  from: Day,
  to: Day,
  keyOf: (clientIndex: number, day: DayNumber) => number,
): [key: number, movement: Movement][] {
  if (to < from) throw new RangeError(`${to} is before ${from}`);
  const { clients, starts, earned, expires } = ledger;
  const [after, upTo] = [toDayNumber(from), toDayNumber(to)];
  const found = new Map<number, Movement>();
  const note = (direction: keyof Movement, clientIndex: number, at: number, day: DayNumber) => {
    if (day <= after || day > upTo) return;
    const key = keyOf(clientIndex, day);
    let movement = found.get(key);
    if (!movement) {
      movement = { gained: noSums(), lost: noSums() };
      found.set(key, movement);
    }
    addEntry(movement[direction], ledger, at);
  };
  for (let clientIndex = 0; clientIndex < clients.length; clientIndex += 1) {
    const end = starts[clientIndex + 1]!;
    for (let at = starts[clientIndex]!; at < end; at += 1) {
      note('gained', clientIndex, at, earned[at]!);
      note('lost', clientIndex, at, expires[at]!);
    }
  }
  return [...found];
}

/** What is gained and lost altogether, as `changeBetween` has it. */
export function gainedAndLost(ledger: Ledger, from: Day, to: Day): GainedAndLost {
  const [all] = movementsBetween(ledger, from, to, () => 0);
  return written(all ? all[1] : { gained: noSums(), lost: noSums() });
}

/** The days on which something changes, as `changeBetween` has them. */
function changedDays(ledger: Ledger, from: Day, to: Day): PointsChange['days'] {
  return movementsBetween(ledger, from, to, (_, day) => day)
    .sort(([a], [b]) => a - b)
    .map(([day, movement]) => ({ day: toDay(day) ?? to, ...written(movement) }));
}

/**
 * Points gained and lost between two days: totals on `from` plus gained minus lost are the totals
 * on `to`. An entry that begins and ends in between is in both. Managed credit has no known
 * beginning, so it can only be lost.
 *
 * @throws RangeError when `to` is before `from`
 */
export function changeBetween(ledger: Ledger, from: Day, to: Day): PointsChange {
  return {
    from,
    to,
    ...gainedAndLost(ledger, from, to),
    days: changedDays(ledger, from, to),
    clients: movementsBetween(ledger, from, to, (clientIndex) => clientIndex).map(
      ([clientIndex, movement]) => ({
        id: ledger.clients[clientIndex]?.id ?? '',
        name: ledger.clients[clientIndex]?.name ?? null,
        ...written(movement),
      }),
    ),
  };
}

/** The account's totals from one day to another, for which its entries are passed over once. */
export interface TotalsAhead {
  /** The first day and each on which they change, in order. */
  days: readonly { day: Day; totals: Totals }[];
  /** As `totalsOn` has them, also before and after these days. */
  on: (day: Day) => Totals;
}

/** @throws RangeError when `to` is before `from` */
export function totalsAhead(ledger: Ledger, from: Day, to: Day): TotalsAhead {
  let totals = totalsOn(ledger, from);
  const days = [{ day: from, totals }];
  for (const { day, gained, lost } of changedDays(ledger, from, to)) {
    const before = totals;
    totals = mapTotals((name) => roundToMillionth(before[name] + gained[name] - lost[name]));
    days.push({ day, totals });
  }
  return {
    days,
    on: (day) => {
      const known = day <= to && days.findLast((each) => each.day <= day);
      return known ? known.totals : totalsOn(ledger, day);
    },
  };
}
