import { scale, toMillionths, type Millionths } from './amount.ts';
import type { CompiledRules } from './compiled-rules.ts';
import { alwaysBefore, never, toDayNumber, type DayNumber } from './day.ts';
import {
  cancelledPart,
  entryKinds,
  notASale,
  type AccountFacts,
  type EntrySink,
} from './entry-sink.ts';
import type { ClientFacts, ManagedFacts } from './facts.ts';

/**
 * Managed credit ends when the relationship lapses or the subscription does, whichever is first.
 */
function endOfManaged({ lapsesOn, cancelsOn }: ManagedFacts): DayNumber {
  return Math.min(
    lapsesOn ? toDayNumber(lapsesOn) : never,
    cancelsOn ? toDayNumber(cancelsOn) : never,
  );
}

/**
 * What share of the managed MRR ends with the hubs that the client has cancelled, before the rest; 0
 * where nothing does, or nobody knows how much.
 */
export function cancelledShare({ managed, cancellation }: ClientFacts): number {
  const mrr = Number(managed?.mrr ?? 0);
  return managed && cancellation && mrr && toDayNumber(cancellation.on) < endOfManaged(managed)
    ? Math.min(1, Number(cancellation.mrr ?? 0) / mrr)
    : 0;
}

/** Adds managed credit: what is cancelled of it as an entry of its own, so that the rest stays. */
function addParts(
  client: ClientFacts,
  points: Millionths,
  begins: DayNumber,
  ends: DayNumber,
  rate: number,
  sink: EntrySink,
): void {
  const lost = Math.round(points * cancelledShare(client));
  if (!lost || lost < points) {
    sink.entry(entryKinds.managed, points - lost, begins, ends, notASale, rate);
  }
  const until = lost && Math.min(ends, toDayNumber(client.cancellation!.on));
  if (lost && begins < until) {
    sink.entry(entryKinds.managed, lost, begins, until, cancelledPart, rate);
  }
}

/** @returns whether the managed credit could be scored */
function readMrr(
  client: ClientFacts,
  managed: ManagedFacts,
  ends: DayNumber,
  multiplier: number,
  rules: CompiledRules,
  account: AccountFacts,
  sink: EntrySink,
): boolean {
  const amount = toMillionths(managed.mrr ?? 0);
  if (amount === 0) return false;
  const { currency } = managed;
  if (!currency) return sink.setAside(notASale, 'currency.missing', null);
  const rate = rules.managedRate;
  if (rate === null) return sink.setAside(notASale, 'rate.unpublished', null);
  const partners = rules.managedShared ? (managed.partners ?? 1) : 1;
  const conversions = account.conversions.get(currency);
  if (!conversions) return sink.setAside(notASale, 'currency.unknown', currency);
  // The credit has no known beginning, so on the days before the first conversion that one holds.
  let from = alwaysBefore;
  for (const { conversion, until } of conversions) {
    if (from >= ends) break;
    const points = scale(amount, rules.pointsOf(conversion.value, rate, multiplier, partners));
    addParts(client, points, from, Math.min(until, ends), rate, sink);
    from = until;
  }
  return true;
}

/** Turns a client's managed MRR into entries; HubSpot's own points where it could not be scored. */
export function readManaged(
  client: ClientFacts,
  multiplier: number,
  rules: CompiledRules,
  account: AccountFacts,
  sink: EntrySink,
): void {
  const { managed, reported } = client;
  const ends = managed ? endOfManaged(managed) : never;
  const isScored = managed && readMrr(client, managed, ends, multiplier, rules, account, sink);
  if (!isScored && rules.ruleSet.unit === 'points' && reported?.managed) {
    const points = Number(toMillionths(reported.managed));
    addParts(client, points, alwaysBefore, ends, NaN, sink);
  }
}
