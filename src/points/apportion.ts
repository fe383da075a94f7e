import { nearestMillionths } from './amount.ts';

/**
 * Rounds parts for display so that what is shown adds up to the whole that is shown: the whole is
 * rounded half up, each part down, and the units that remain go to the parts with the largest
 * remainders (the earlier one first when equal).
 *
 * @param parts in any unit; their sum is the whole
 * @param decimals how many decimals are shown, 0 to 6
 * @param given the whole where it is rounded already, as a part of a larger one
 * @example apportion([1.5, 1.5, 0], 0) // [2, 1, 0]
 */
export function apportion(parts: readonly number[], decimals: number, given?: number): number[] {
  const exact = parts.map(nearestMillionths);
  const step = 10 ** (6 - decimals);
  const sum = exact.reduce((all, part) => all + part, 0);
  const whole = Math.floor((given === undefined ? sum : nearestMillionths(given)) / step + 0.5);
  const shown = exact.map((part) => Math.floor(part / step));
  const missing = shown.reduce((left, part) => left - part, whole);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - shown[index]! * step }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, missing)) shown[index]! += 1;
  return shown.map((part) => part / 10 ** decimals);
}
