import { nearestMillionths, roundToMillionth } from '@partner-tier-points/points';

/** A ratio in per cent, without the noise of binary fractions. */
export function toPercent(ratio: number): number {
  return roundToMillionth(ratio * 100);
}

export function fromPercent(percent: number): number {
  return nearestMillionths(percent) / 1e8;
}
