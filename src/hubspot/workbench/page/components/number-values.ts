/** Digits behind the point, as many as `Intl` can write. */
export function digits(precision: number | undefined): number | undefined {
  if (precision === undefined) return undefined;
  return Math.min(Math.max(Math.trunc(precision), 0), 100);
}

/** By how much a stepper goes up; a value is a multiple of it, which of 0 none is. */
export function stepOf(stepSize = 1): number {
  return Math.abs(stepSize) || 1;
}
