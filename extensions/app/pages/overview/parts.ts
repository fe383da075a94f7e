import { shownDecimals } from '@partner-tier-points/extension-shared';
import { apportion, roundToMillionth, type Totals } from '@partner-tier-points/points';

export interface Part {
  /** `unknown` is sold without a known deal type. */
  part: 'sourced' | 'assisted' | 'unknown' | 'managed';
  /** Rounded so that the shown parts add up to the shown total. */
  amount: number;
  /** Of the total, between 0 and 1; rounded to whole parts of a thousand that add up to 1. */
  share: number;
}

/** The parts that make up the total. What has no deal type is left out when there is none of it. */
export function partsOf(totals: Totals): { parts: Part[]; total: number } {
  const { sold, sourced, assisted, managed } = totals;
  const unknown = Math.max(0, roundToMillionth(sold - sourced - assisted));
  const names = ['sourced', 'assisted', 'unknown', 'managed'] as const;
  const exact = [sourced, assisted, unknown, managed];
  const amounts = apportion(exact, shownDecimals);
  const shares =
    totals.total > 0
      ? apportion(
          exact.map((amount) => amount / totals.total),
          3,
        )
      : [];
  const parts = names.map((part, index) => ({
    part,
    amount: amounts[index] ?? 0,
    share: shares[index] ?? 0,
  }));
  return {
    parts: parts.filter(({ part }) => part !== 'unknown' || unknown > 0),
    total: apportion([totals.total], shownDecimals)[0] ?? 0,
  };
}
