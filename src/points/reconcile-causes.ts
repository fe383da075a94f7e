import { fromMillionths, roundToMillionth } from './amount.ts';
import { clientResultAt } from './client-result.ts';
import { toDayNumber, type DayNumber } from './day.ts';
import type { Day } from './facts.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { entryKinds } from './read-client.ts';
import { ruleSets } from './rules/index.ts';
import { clientTotalsOn } from './totals.ts';

export type ReportedTrack = 'sold' | 'managed';

/** Why a computed figure is not the reported one. */
export interface DifferenceCause {
  /**
   * `earnedSince`, `endedSince`: after the day of the report. `otherMarket`: HubSpot's figure is the
   * one of another multiplier. `unshared`: it is not divided among the managing partners.
   * `otherRuleSet`: it is the one of another rule set. `rounding`: it is the same, rounded.
   * `setAside`: facts of this track could not be scored. `currency`: what a currency is worth is
   * published as an illustration only. `dayUnknown`: when HubSpot stored its figure is not known.
   */
  cause:
    | 'earnedSince'
    | 'endedSince'
    | 'otherMarket'
    | 'unshared'
    | 'otherRuleSet'
    | 'rounding'
    | 'setAside'
    | 'currency'
    | 'dayUnknown';
  /** Its part of the difference, in points; null when it plays a part of unknown size. */
  points: number | null;
  /** The multiplier, rule set or currency meant; null where there is none. */
  detail: string | null;
}

/** Whether one figure is the other, rounded up or down to two decimals or fewer. */
export function isRounded(exact: number, rounded: number): boolean {
  return [0, 1, 2].some((decimals) => {
    const step = 10 ** decimals;
    const isMultiple = Math.abs(Math.round(rounded * step) - rounded * step) < 1e-6;
    return isMultiple && Math.abs(exact - rounded) < 1 / step;
  });
}

interface Asked {
  ledger: Ledger;
  clientIndex: number;
  track: ReportedTrack;
  /** The day on which both figures are held against each other. */
  day: DayNumber;
  computed: number;
  reported: number;
}

/** What time has changed between the day of the report and the day that is asked for. */
export function causesOfTime(
  ledger: Ledger,
  clientIndex: number,
  track: ReportedTrack,
  reportedOn: Day,
  asOf: Day,
): DifferenceCause[] {
  const [then, now] = [toDayNumber(reportedOn), toDayNumber(asOf)];
  let [earned, ended] = [0, 0];
  const to = ledger.starts[clientIndex + 1] ?? 0;
  for (let at = ledger.starts[clientIndex] ?? 0; at < to; at += 1) {
    if ((ledger.kinds[at] === entryKinds.managed) !== (track === 'managed')) continue;
    const countsOn = (day: DayNumber) =>
      (ledger.earned[at] ?? 0) <= day && day < (ledger.expires[at] ?? 0);
    const points = fromMillionths(ledger.points[at] ?? 0);
    if (countsOn(now) && !countsOn(then)) earned += points;
    if (countsOn(then) && !countsOn(now)) ended -= points;
  }
  return [
    { cause: 'earnedSince' as const, points: roundToMillionth(earned), detail: null },
    { cause: 'endedSince' as const, points: roundToMillionth(ended), detail: null },
  ].filter(({ points }) => points !== 0);
}

function otherMarket({ ledger, clientIndex, day, computed, reported }: Asked) {
  const { multiplier } = clientResultAt(ledger, clientIndex, day);
  const growth = ledger.rules.growthMultiplier;
  const found = [1, growth].find(
    (other) => other !== multiplier && isRounded((computed / multiplier) * other, reported),
  );
  return found === undefined
    ? null
    : { cause: 'otherMarket' as const, value: (computed / multiplier) * found, detail: `${found}` };
}

function unshared({ ledger, clientIndex, track, computed, reported }: Asked) {
  const partners = ledger.clients[clientIndex]?.managed?.partners ?? 1;
  return track === 'managed' && partners > 1 && isRounded(computed * partners, reported)
    ? { cause: 'unshared' as const, value: computed * partners, detail: null }
    : null;
}

function otherRuleSet({ ledger, clientIndex, track, reported }: Asked, day: Day) {
  const client = ledger.clients[clientIndex];
  if (!client) return null;
  for (const ruleSet of ruleSets) {
    if (ruleSet.unit !== 'points' || ruleSet.id === ledger.ruleSet.id) continue;
    // Without what HubSpot reports: where the facts cannot be scored, that would explain itself.
    const alone = { partner: ledger.partner, clients: [{ ...client, reported: null }] };
    const other = openLedger(alone, ruleSet);
    const value = clientTotalsOn(other, 0, day)[track];
    if (isRounded(value, reported)) {
      return { cause: 'otherRuleSet' as const, value, detail: ruleSet.id };
    }
  }
  return null;
}

/** What explains the difference on one and the same day, the simplest first. */
export function causesOnOneDay(asked: Asked, day: Day): DifferenceCause[] {
  const { computed, reported } = asked;
  const rest = (value: number): DifferenceCause[] => {
    const points = roundToMillionth(value - reported);
    return points === 0 ? [] : [{ cause: 'rounding', points, detail: null }];
  };
  if (isRounded(computed, reported)) return rest(computed);
  const found = otherMarket(asked) ?? unshared(asked) ?? otherRuleSet(asked, day);
  if (!found) return [];
  const { cause, value, detail } = found;
  return [{ cause, points: roundToMillionth(computed - value), detail }, ...rest(value)];
}
