import { nearestMillionths } from './amount.ts';

/**
 * Rounds parts for display so that what is shown adds up to the whole that is shown: the whole is
 * rounded half up, each part down, and the units that remain go to the parts with the largest
 * remainders (the earlier one first when equal).
 *
 * @param parts zero or more, in any unit; their sum is the whole
 * @param decimals how many decimals are shown, 0 to 6
 * @example apportion([1.5, 1.5, 0], 0) // [2, 1, 0]
 */
export function apportion(parts: readonly number[], decimals = 0): number[] {
  const exact = parts.map(nearestMillionths);
  const step = 10 ** (6 - decimals);
  const whole = Math.floor(exact.reduce((sum, part) => sum + part, 0) / step + 0.5);
  const shown = exact.map((part) => Math.floor(part / step));
  const missing = whole - shown.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part % step }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) shown[index] = (shown[index] ?? 0) + 1;
  return shown.map((part) => part / 10 ** decimals);
}
