import {
  mapTotals,
  roundToMillionth,
  totalsOn,
  type DifferenceCause,
  type Ledger,
  type ReconciledClient,
  type Reconciliation,
} from '@partner-tier-points/points';
import { shownAmount, shownPoints, shownSum } from '@partner-tier-points/texts';
import * as z from 'zod/mini';
import {
  comparedTracks,
  shownFigures,
  type ComparedTrack,
  type Difference,
} from './differences.ts';

const causes = [
  'earnedSince',
  'endedSince',
  'otherMarket',
  'unshared',
  'otherRuleSet',
  'rounding',
  'setAside',
  'notCounted',
  'missingSale',
  'currency',
  'changedMrr',
] as const satisfies readonly DifferenceCause['cause'][];

const figuresSchema = z.strictObject({
  reported: z.number(),
  computed: z.number(),
  difference: z.number(),
});

/** What was added up of the clients before a part: an account of any size passes through in parts. */
export const sumsSchema = z.strictObject({
  totals: z.strictObject({
    total: z.number(),
    sold: z.number(),
    sourced: z.number(),
    assisted: z.number(),
    managed: z.number(),
  }),
  sold: figuresSchema,
  managed: figuresSchema,
  /** Clients with a track on which HubSpot's figure is used. */
  standIns: z.int(),
  differences: z.int(),
  /** By cause, in the order in which they were met. */
  reasons: z.array(
    z.strictObject({
      cause: z.enum(causes),
      sure: z.boolean(),
      points: z.number(),
      /** As shown where it was found once. */
      shown: z.number(),
      clients: z.int(),
      times: z.int(),
    }),
  ),
});
export type Sums = z.infer<typeof sumsSchema>;
export type Reason = Sums['reasons'][number];

const none = { reported: 0, computed: 0, difference: 0 };
export const noSums: Sums = {
  totals: mapTotals(() => 0),
  sold: none,
  managed: none,
  standIns: 0,
  differences: 0,
  reasons: [],
};

/** The sums with further clients. */
export function addToSums(
  sums: Sums,
  ledger: Ledger,
  reconciliation: Reconciliation,
  differences: readonly Difference[],
): Sums {
  const ofPart = totalsOn(ledger, reconciliation.asOf);
  return {
    totals: mapTotals((track) => roundToMillionth(sums.totals[track] + ofPart[track])),
    sold: addFigures(sums.sold, reconciliation.sold),
    managed: addFigures(sums.managed, reconciliation.managed),
    standIns: sums.standIns + reconciliation.clients.filter(standsIn).length,
    differences: sums.differences + differences.length,
    reasons: addReasons(sums.reasons, differences),
  };
}

const standsIn = (client: ReconciledClient) => client.standsIn.length > 0;

function addFigures(one: Sums['sold'], other: Sums['sold']): Sums['sold'] {
  return {
    reported: roundToMillionth(one.reported + other.reported),
    computed: roundToMillionth(one.computed + other.computed),
    difference: roundToMillionth(one.difference + other.difference),
  };
}

function addReasons(known: readonly Reason[], differences: readonly Difference[]): Reason[] {
  const found = new Map(known.map((reason) => [reason.cause, { ...reason }]));
  const clients = new Map<string, number>();
  for (const { index, figures, causes: shown } of differences) {
    for (const [at, { cause, sure, points }] of figures.causes.entries()) {
      const empty = { cause, sure, points: 0, shown: 0, clients: 0, times: 0 };
      const reason = found.get(cause) ?? empty;
      // The differences of a client stand together.
      if (clients.get(cause) !== index) reason.clients += 1;
      clients.set(cause, index);
      reason.times += 1;
      reason.points = roundToMillionth(reason.points + points);
      reason.shown = reason.times === 1 ? (shown[at]?.points ?? 0) : shownAmount(reason.points);
      found.set(cause, reason);
    }
  }
  return [...found.values()];
}

/** The sums of what can be compared; where that is all, the account's own totals. */
export function comparedSums({ totals, ...sums }: Sums): ComparedTrack[] {
  return comparedTracks.map((track) => {
    const figures = sums[track];
    const { computed } = figures;
    const shown = computed === totals[track] ? shownPoints(totals)[track] : shownAmount(computed);
    return { track, figures, shown: shownFigures(figures, shown) };
  });
}

/**
 * Those that explain most first. The most frequent one takes what rounding has left of the
 * difference as shown.
 */
export function shownReasons(sums: Sums): Reason[] {
  const reasons = sums.reasons
    .map((reason) => ({ ...reason }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  const often = Math.max(...reasons.map(({ times }) => times));
  const frequent = reasons.find(({ times }) => times === often);
  if (frequent && often > 1) {
    const whole = comparedSums(sums).map(({ shown }) => shown.difference);
    const others = reasons.flatMap((reason) => (reason === frequent ? [] : -reason.shown));
    frequent.shown = shownSum(...whole, ...others);
  }
  return reasons;
}
