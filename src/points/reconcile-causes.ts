import { fromMillionths, roundToMillionth } from './amount.ts';
import { entryAt } from './client-result.ts';
import { toDayNumber, type DayNumber } from './day.ts';
import type { ClientFacts, Day } from './facts.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { marketOf } from './market.ts';
import { entryKinds } from './entry-sink.ts';
import type { RuleSets } from './rules/choose.ts';
import { clientTotalsOn } from './totals.ts';

export type ReportedTrack = 'sold' | 'managed';

/** Why a computed figure is not the reported one. */
export interface DifferenceCause {
  /**
   * Sure: `earnedSince`, `endedSince`, after the day of the report. `otherMarket`: HubSpot's figure is
   * the one of another multiplier. `unshared`: it is not divided among the managing partners.
   * `otherRuleSet`: it is the one of another rule set. `rounding`: it is the same, rounded.
   *
   * Likely: `setAside`: HubSpot counts sales that could not be scored here. `notCounted`: it does not
   * count a sale. `missingSale`: it counts a sale that is not in the facts. `currency`: it takes the
   * currency to be worth something else. `changedMrr`: it is of an older day's MRR.
   */
  cause:
    | 'earnedSince'
    | 'endedSince'
    | 'otherMarket'
    | 'unshared'
    | 'otherRuleSet'
    | 'rounding'
    | 'setAside'
    | 'notCounted'
    | 'missingSale'
    | 'currency'
    | 'changedMrr';
  /** Its part of the difference; of a likely one, all that the sure ones leave open. */
  points: number;
  /** False where it only is the likeliest. */
  sure: boolean;
  /** The multiplier, rule set, sale, or what the currency or MRR would have to be; null for none. */
  detail: string | null;
  /** How many clients it is found at. */
  clients: number;
}

function causeOf(
  cause: DifferenceCause['cause'],
  points: number,
  detail: string | null = null,
  sure = true,
): DifferenceCause {
  return { cause, points: roundToMillionth(points), sure, detail, clients: 1 };
}

/** Whether one figure is the other, rounded up or down to two decimals or fewer. */
function isRounded(exact: number, rounded: number): boolean {
  return [0, 1, 2].some((decimals) => {
    const step = 10 ** decimals;
    const isMultiple = Math.abs(Math.round(rounded * step) - rounded * step) < 1e-6;
    return isMultiple && Math.abs(exact - rounded) < 1 / step;
  });
}

/** The places of a client's entries on one track. */
export function entriesOf(
  { starts, kinds }: Ledger,
  clientIndex: number,
  track: ReportedTrack,
): number[] {
  const found: number[] = [];
  for (let at = starts[clientIndex]!; at < starts[clientIndex + 1]!; at += 1) {
    if ((kinds[at] === entryKinds.managed) === (track === 'managed')) found.push(at);
  }
  return found;
}

/** What is held against each other: both figures are of the same day. */
interface Asked {
  ledger: Ledger;
  /** Those that HubSpot's figure may be of. */
  ruleSets: RuleSets;
  client: ClientFacts;
  clientIndex: number;
  track: ReportedTrack;
  day: Day;
  /** Those that count on the day. */
  entries: number[];
  computed: number;
  reported: number;
}

type Alternative = [cause: DifferenceCause['cause'], value: number, detail: string | null];

/** What HubSpot's figure may be in place of the computed one, the simplest first. */
function* alternatives(asked: Asked): Generator<Alternative> {
  const { ledger, ruleSets, client, track, day, computed } = asked;
  yield ['rounding', computed, null];
  const { multiplier } = marketOf(client, ledger.rules);
  for (const other of [1, ledger.rules.growthMultiplier]) {
    if (other !== multiplier) yield ['otherMarket', (computed / multiplier) * other, `${other}`];
  }
  const partners = client.managed?.partners ?? 1;
  if (track === 'managed' && partners > 1) yield ['unshared', computed * partners, null];
  // Without what HubSpot reports: where the facts cannot be scored, that would explain itself.
  const alone = { partner: ledger.partner, clients: [{ ...client, reported: null }] };
  for (const ruleSet of ruleSets) {
    if (ruleSet.unit !== 'points' || ruleSet.id === ledger.ruleSet.id) continue;
    const value = clientTotalsOn(openLedger(alone, ruleSet), 0, day)[track];
    yield ['otherRuleSet', value, ruleSet.id];
  }
}

/** The likeliest cause of a difference that nothing explains for certain. */
function likelyCause(asked: Asked): DifferenceCause {
  const { ledger, client, clientIndex, track, entries, computed, reported } = asked;
  const rest = computed - reported;
  const likely = (cause: DifferenceCause['cause'], detail: string | null = null) =>
    causeOf(cause, rest, detail, false);
  const isMissing = rest < 0;
  if (track === 'sold') {
    const aside = ledger.setAside.get(clientIndex)?.some(({ saleId }) => saleId !== null);
    if (isMissing && aside) return likely('setAside');
    const same = entries.find((at) => isRounded(fromMillionths(ledger.points[at]!), rest));
    if (same !== undefined) return likely('notCounted', entryAt(ledger, client, same).saleId);
  }
  const scale = computed / reported;
  const written = entries.map((at) => entryAt(ledger, client, at));
  const [first] = written;
  if (first?.currency && first.currency !== 'USD' && first.conversion) {
    const isOne = written.every(({ currency }) => currency === first.currency);
    // Farther off, it would be no value of that currency.
    if (isOne && Math.abs(scale - 1) < 0.25) {
      return likely('currency', `${first.currency} ${show(first.conversion.value * scale)}`);
    }
  }
  if (track === 'managed') {
    const mrr = Number(client.managed?.mrr ?? 0) / scale;
    return likely('changedMrr', computed > 0 ? `${show(mrr)} ${client.managed?.currency}` : null);
  }
  return likely(isMissing ? 'missingSale' : 'notCounted');
}

const show = (value: number) => String(Math.round(value * 100) / 100);

/** Every cause of the difference: what time has changed since the report, and what differs on its day. */
export function causesOf(
  ledger: Ledger,
  ruleSets: RuleSets,
  clientIndex: number,
  track: ReportedTrack,
  entries: readonly number[],
  reported: number,
  reportedOn: Day,
  asOf: Day,
): { computed: number; causes: DifferenceCause[] } {
  const client = ledger.clients[clientIndex]!;
  const counting = (day: DayNumber) =>
    entries.filter((at) => ledger.earned[at]! <= day && day < ledger.expires[at]!);
  const sum = (some: number[]) =>
    fromMillionths(some.reduce((points, at) => points + ledger.points[at]!, 0));
  const [then, now] = [counting(toDayNumber(reportedOn)), counting(toDayNumber(asOf))];
  const asked: Asked = {
    ledger,
    ruleSets,
    client,
    clientIndex,
    track,
    reported,
    day: reportedOn,
    entries: then,
    computed: sum(then),
  };
  const causes = [
    causeOf('earnedSince', sum(now.filter((at) => !then.includes(at)))),
    causeOf('endedSince', -sum(then.filter((at) => !now.includes(at)))),
    ...causesOnOneDay(asked),
  ];
  return { computed: sum(now), causes: causes.filter(({ points }) => points !== 0) };
}

function causesOnOneDay(asked: Asked): DifferenceCause[] {
  const { computed, reported } = asked;
  if (computed === reported) return [];
  for (const [cause, value, detail] of alternatives(asked)) {
    if (!isRounded(value, reported)) continue;
    return [causeOf(cause, computed - value, detail), causeOf('rounding', value - reported)];
  }
  return [likelyCause(asked)];
}
