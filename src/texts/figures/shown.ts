import { apportion, mapTotals, nearestMillionths, type Totals } from '@partner-tier-points/points';

/** Decimals of points on the page: a client in a small market can earn less than one point. */
export const shownDecimals = 1;

/** Points as they are shown: each is the sum of its parts. */
export type ShownPoints = Totals;

/**
 * Rounds by the scoring module's rule, so that sourced, assisted and undecided points add up to
 * sold, and sold and managed to the total. Takes and returns points, or US$ of MRR in an MRR rule
 * set.
 */
export function shownPoints(exact: Omit<Totals, 'total'>): ShownPoints {
  const { sold, sourced, assisted, managed } = exact;
  const shown = apportion([sourced, assisted, sold - sourced - assisted, managed], shownDecimals);
  const [shownSourced = 0, shownAssisted = 0, undecided = 0, shownManaged = 0] = shown;
  const shownSold = shownSum(shownSourced, shownAssisted, undecided);
  return {
    total: shownSum(shownSold, shownManaged),
    sold: shownSold,
    sourced: shownSourced,
    assisted: shownAssisted,
    managed: shownManaged,
  };
}

/**
 * What a change does to each track, rounded in the same way: a client that is lost takes away what
 * it was shown with. What there is after the change is what there was plus this, as shown.
 */
export function shownChange(exact: Totals): ShownPoints {
  const sign = exact.total < 0 ? -1 : 1;
  const shown = shownPoints(mapTotals((track) => sign * exact[track]));
  return mapTotals((track) => sign * shown[track] || 0);
}

/** One amount on its own, rounded half up. */
export function shownAmount(amount: number): number {
  return Math.sign(amount) * (apportion([Math.abs(amount)], shownDecimals)[0] ?? 0);
}

/** What is still missing, rounded up: a threshold that is not met never reads as "0 missing". */
export function shownMissing(amount: number): number {
  return Math.ceil(toShownUnits(amount)) / 10 ** shownDecimals;
}

/** Points have at most six decimals; the rest is binary noise that must not be rounded up. */
function toShownUnits(amount: number): number {
  return nearestMillionths(amount) / 10 ** (6 - shownDecimals);
}

/** Adds amounts as they are shown, without the noise of binary fractions. */
export function shownSum(...amounts: number[]): number {
  const scale = 10 ** shownDecimals;
  return amounts.reduce((sum, amount) => sum + Math.round(amount * scale), 0) / scale;
}
