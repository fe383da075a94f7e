import { toDay, toDayNumber, type DayNumber } from './day.ts';
import type { Day } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Totals } from './result.ts';
import { addEntry, noSums, toTotals, type Sums } from './totals.ts';

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

const noMovement = (): Movement => ({ gained: noSums(), lost: noSums() });

const written = ({ gained, lost }: Movement): GainedAndLost => ({
  gained: toTotals(gained),
  lost: toTotals(lost),
});

function movementOf<Key>(movements: Map<Key, Movement>, key: Key): Movement {
  const found = movements.get(key);
  if (found) return found;
  const made = noMovement();
  movements.set(key, made);
  return made;
}

/**
 * Points gained and lost between two days: totals on `from` plus gained minus lost are the totals
 * on `to`. An entry that begins and ends in between is in both. Managed credit has no known
 * beginning, so it can only be lost.
 *
 * @throws RangeError when `to` is before `from`
 */
export function changeBetween(ledger: Ledger, from: Day, to: Day): PointsChange {
  if (to < from) throw new RangeError(`${to} is before ${from}`);
  const [after, upTo] = [toDayNumber(from), toDayNumber(to)];
  const isBetween = (day: DayNumber) => day > after && day <= upTo;
  const all = noMovement();
  const byDay = new Map<DayNumber, Movement>();
  const byClient = new Map<number, Movement>();
  const note = (direction: keyof Movement, clientIndex: number, at: number, day: DayNumber) => {
    for (const movement of [all, movementOf(byDay, day), movementOf(byClient, clientIndex)]) {
      addEntry(movement[direction], ledger, at);
    }
  };
  for (const clientIndex of ledger.clients.keys()) {
    const end = ledger.starts[clientIndex + 1]!;
    for (let at = ledger.starts[clientIndex]!; at < end; at += 1) {
      const [earned, expires] = [ledger.earned[at]!, ledger.expires[at]!];
      if (isBetween(earned)) note('gained', clientIndex, at, earned);
      if (isBetween(expires)) note('lost', clientIndex, at, expires);
    }
  }
  return {
    from,
    to,
    ...written(all),
    days: [...byDay]
      .sort(([a], [b]) => a - b)
      .map(([day, movement]) => ({ day: toDay(day) ?? to, ...written(movement) })),
    clients: [...byClient].map(([clientIndex, movement]) => ({
      id: ledger.clients[clientIndex]?.id ?? '',
      name: ledger.clients[clientIndex]?.name ?? null,
      ...written(movement),
    })),
  };
}
