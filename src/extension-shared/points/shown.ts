import { apportion } from '@partner-tier-points/points';

/** Decimals of points on the page: a client in a small market can earn less than one point. */
export const shownDecimals = 1;

/** Points as they are shown: rounded so that sold and managed add up to the total. */
export interface ShownPoints {
  total: number;
  sold: number;
  managed: number;
}

/** Rounds by the scoring module's rule. Takes and returns points, or US$ of MRR in an MRR rule set. */
export function shownPoints({ sold, managed }: { sold: number; managed: number }): ShownPoints {
  const [shownSold = 0, shownManaged = 0] = apportion([sold, managed], shownDecimals);
  return { total: sumOf(shownSold, shownManaged), sold: shownSold, managed: shownManaged };
}

/** One amount on its own, rounded half up. */
export function shownAmount(amount: number): number {
  return Math.sign(amount) * (apportion([Math.abs(amount)], shownDecimals)[0] ?? 0);
}

/** Changes, above or below zero: sold and managed are rounded, and their sum is the total. */
export function shownChange({ sold, managed }: { sold: number; managed: number }): ShownPoints {
  const shown = { sold: shownAmount(sold), managed: shownAmount(managed) };
  return { ...shown, total: sumOf(shown.sold, shown.managed) };
}

/** What is still missing, rounded up: a threshold that is not met never reads as "0 missing". */
export function shownMissing(amount: number): number {
  return Math.ceil(toShownUnits(amount)) / 10 ** shownDecimals;
}

/** What is to spare, rounded down, for the same reason. */
export function shownSpare(amount: number): number {
  return Math.floor(toShownUnits(amount)) / 10 ** shownDecimals;
}

/** Points have at most six decimals; what lies beyond is binary noise that must not be rounded up. */
function toShownUnits(amount: number): number {
  return Math.round(amount * 1_000_000) / 10 ** (6 - shownDecimals);
}

function sumOf(one: number, other: number): number {
  const scale = 10 ** shownDecimals;
  return (Math.round(one * scale) + Math.round(other * scale)) / scale;
}
