import type { Performance } from '@partner-tier-points/points';
import type { page } from '../en/page.ts';
import type { Translate } from '../message.ts';

/** The tier that figures meet, or that it is none, or that it is unknown. */
export const tierText = (
  { tier, undecided }: Pick<Performance, 'tier' | 'undecided'>,
  t: Translate<typeof page>,
): string => tier ?? t(undecided ? 'summary.performance.open' : 'summary.performance.none');
