import { nextFallOn, type EvaluationWindow } from './calendar.ts';
import { addDaysToDay, addMonthsToDay } from './day.ts';
import type { Day, PartnerFacts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { examine } from './performance.ts';
import type { Totals } from './result.ts';
import type { RuleSet } from './rules/schema.ts';
import { totalsOn } from './totals.ts';

/** One day's totals of the account, as they were kept that day. */
export interface Snapshot {
  day: Day;
  totals: Totals;
}

export interface Checkpoint {
  day: Day;
  /** Kept that day; computed from today's facts; or, for a day to come, what will be left. */
  from: 'snapshot' | 'computed' | 'projected';
  totals: Totals;
  /** The highest tier that is met as far as thresholds and gates are known. */
  tier: string | null;
  /** Whether a threshold that is not known leaves open which tier is met. */
  undecided: boolean;
  /** Whether the credited tier's criteria are met; null when no threshold of it is known. */
  creditedMet: boolean | null;
}

export interface Evaluation {
  /** The day on which a credited tier can fall. */
  on: Day;
  windowFrom: Day;
  checkpoints: Checkpoint[];
  /** The tier that the evaluation finds; null when none is entered or an earlier one left none. */
  creditedTier: string | null;
  /** The tier cannot fall before this day; null when it is not known since when it is held. */
  protectedUntil: Day | null;
  certification: 'valid' | 'expired' | 'unknown';
  /**
   * `rises` at a checkpoint still to come; `kept`: criteria met at a checkpoint at least;
   * `protected`: not met, but the tier was earned less than six months before; `liable`: met, but
   * the certification has expired on the day, so HubSpot may lower it, to what is published
   * nowhere; `falls` to the highest tier met in the window; `unknown` when no credited tier is
   * entered, no threshold of it is known, or how an earlier evaluation ends is unknown.
   */
  outcome: 'rises' | 'kept' | 'protected' | 'liable' | 'falls' | 'unknown';
  /** The tier after the evaluation; null for none, and where `outcome` is `unknown`. */
  tierAfter: string | null;
  /** Whether it may be a higher one: an unknown threshold leaves a checkpoint's tier open. */
  undecided: boolean;
  /** The first checkpoint at which it rises. */
  risesOn: Day | null;
}

function highestOf(checkpoints: readonly Checkpoint[], { tiers }: RuleSet): string | null {
  return (
    tiers.findLast((tier) => checkpoints.some((checkpoint) => checkpoint.tier === tier)) ?? null
  );
}

function certificationOn(partner: PartnerFacts, day: Day): Evaluation['certification'] {
  if (!partner.certifiedUntil) return 'unknown';
  return day <= partner.certifiedUntil ? 'valid' : 'expired';
}

/** What does not change from one evaluation to the next. */
interface Asked {
  ledger: Ledger;
  asOf: Day;
  snapshots: readonly Snapshot[];
  totalsAt: (day: Day) => Totals;
}

/** The tier that an evaluation finds. */
interface Held {
  tier: string | null;
  since: Day | null;
  /** False when no tier is entered, and once an evaluation ends in a way that nobody can know. */
  known: boolean;
}

function checkpointOn(
  { ledger, asOf, snapshots, totalsAt }: Asked,
  day: Day,
  creditedTier: string | null,
): Checkpoint {
  const { ruleSet } = ledger;
  const snapshot = day <= asOf ? snapshots.find((candidate) => candidate.day === day) : undefined;
  const totals = snapshot?.totals ?? totalsAt(day);
  const { standings, tier, undecided } = examine(ledger, totals, day);
  const metAt = ruleSet.tiers.indexOf(tier ?? '');
  const creditedAt = ruleSet.tiers.indexOf(creditedTier ?? '');
  // A tier that the rule set does not have has no standing: whether it is met stays unknown.
  const credited =
    creditedAt < 0 ? 'open' : metAt >= creditedAt ? 'met' : (standings[creditedAt] ?? 'open');
  return {
    day,
    from: snapshot ? 'snapshot' : day > asOf ? 'projected' : 'computed',
    totals,
    tier,
    undecided,
    creditedMet: credited === 'open' ? null : credited === 'met',
  };
}

type Verdict = Pick<Evaluation, 'outcome' | 'tierAfter'>;

function judge(
  creditedTier: string | null,
  checkpoints: readonly Checkpoint[],
  isProtected: boolean,
  certificationExpired: boolean,
  ruleSet: RuleSet,
): Verdict {
  const met = creditedTier === null || checkpoints.some(({ creditedMet }) => creditedMet === true);
  if (met && !certificationExpired) return { outcome: 'kept', tierAfter: creditedTier };
  if (isProtected) return { outcome: 'protected', tierAfter: creditedTier };
  if (met) return { outcome: 'liable', tierAfter: creditedTier };
  if (checkpoints.some(({ creditedMet }) => creditedMet === null)) {
    return { outcome: 'unknown', tierAfter: null };
  }
  return { outcome: 'falls', tierAfter: highestOf(checkpoints, ruleSet) };
}

function evaluate(asked: Asked, window: EvaluationWindow, held: Held): Evaluation {
  const { ledger, asOf } = asked;
  const { ruleSet, partner } = ledger;
  const { on, windowFrom } = window;
  const creditedTier = held.tier;
  const checkpoints = window.checkpoints.map((day) => checkpointOn(asked, day, creditedTier));
  const protectedMonths = ruleSet.evaluation?.protectedMonths.value ?? 0;
  const protectedUntil = held.since && addMonthsToDay(held.since, protectedMonths);
  const certification = certificationOn(partner, on);
  const shared = {
    on,
    windowFrom,
    checkpoints,
    creditedTier,
    protectedUntil,
    certification,
    undecided: checkpoints.some(({ undecided }) => undecided),
  };

  if (!held.known) {
    return { ...shared, outcome: 'unknown', tierAfter: null, risesOn: null };
  }
  const rank = (tier: string | null) => ruleSet.tiers.indexOf(tier ?? '');
  const isComparable = creditedTier === null || rank(creditedTier) >= 0;
  const rise = checkpoints.find(
    ({ day, tier }) => isComparable && day >= asOf && rank(tier) > rank(creditedTier),
  );
  if (rise) {
    const later = checkpoints.filter(({ day }) => day >= rise.day);
    return { ...shared, outcome: 'rises', tierAfter: highestOf(later, ruleSet), risesOn: rise.day };
  }
  const expired = certification === 'expired' && ruleSet.evaluation?.certificationRequired.value;
  const isProtected = protectedUntil !== null && on < protectedUntil;
  return {
    ...shared,
    ...judge(creditedTier, checkpoints, isProtected, expired === true, ruleSet),
    risesOn: null,
  };
}

/** What the evaluation leaves for the next one; a tier that rises is held from the day it was met. */
function heldAfter(evaluation: Evaluation, before: Held): Held {
  const { outcome, tierAfter, undecided, risesOn, on, checkpoints } = evaluation;
  if (outcome === 'unknown') return { ...before, known: false };
  if (tierAfter === before.tier) return before;
  const met = checkpoints.find(
    ({ day, tier }) => risesOn !== null && day >= risesOn && tier === tierAfter,
  );
  const known = tierAfter !== null || !undecided;
  return { tier: tierAfter, since: met?.day ?? on, known };
}

/**
 * Plays evaluations through, each with the tier that the one before leaves: the next one, and those
 * that follow within `months` from `asOf`. Checkpoints come from kept snapshots where there are any,
 * from today's facts otherwise, and from what will be left for the days to come. Gates other than
 * the certification are known as they are today only.
 *
 * @param snapshots used on exactly their own day; an order is not needed
 * @param totalsAt the account's totals, where they are known already
 * @returns nothing when the rule set has no known evaluation calendar
 */
export function playEvaluations(
  ledger: Ledger,
  asOf: Day,
  snapshots: readonly Snapshot[] = [],
  months = 18,
  totalsAt = (day: Day) => totalsOn(ledger, day),
): Evaluation[] {
  const { ruleSet, partner } = ledger;
  const asked = { ledger, asOf, snapshots, totalsAt };
  const horizon = addMonthsToDay(asOf, months);
  const played: Evaluation[] = [];
  let held: Held = {
    tier: partner.creditedTier ?? null,
    since: partner.creditedSince ?? null,
    known: typeof partner.creditedTier === 'string',
  };
  let window = nextFallOn(ruleSet, asOf);
  while (window && (played.length === 0 || window.on <= horizon)) {
    const evaluation = evaluate(asked, window, held);
    played.push(evaluation);
    held = heldAfter(evaluation, held);
    window = nextFallOn(ruleSet, addDaysToDay(window.on, 1));
  }
  return played;
}
