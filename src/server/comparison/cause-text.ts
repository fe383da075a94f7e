import { ruleSets, type DifferenceCause } from '@partner-tier-points/points';
import { ruleSetName } from '@partner-tier-points/texts';
import type { Speech } from './speech.ts';

/** Names a cause, with the detail where it has one; a likely one says that it is. */
export function reasonText(
  { cause, sure }: Pick<DifferenceCause, 'cause' | 'sure'>,
  { t }: Speech,
  detail: string | null = null,
): string {
  const words = t(`cause.${cause}`);
  const named = detail === null ? words : t('cause.detail', { cause: words, detail });
  return sure ? named : t('cause.likely', { cause: named });
}

/** Says why figures differ, each cause with its part of the difference as shown. */
export function causeText(causes: readonly DifferenceCause[], speech: Speech): string {
  const { t, format } = speech;
  return causes
    .map((cause) => {
      const named = reasonText(cause, speech, detailText(cause, speech));
      return t('cause.size', { cause: named, points: format.change(cause.points) });
    })
    .join('; ');
}

function detailText({ cause, detail }: DifferenceCause, { t, format }: Speech): string | null {
  if (detail === null || cause === 'notCounted') return detail;
  if (cause === 'otherRuleSet') return ruleSetName(ruleSets, detail, t, format);
  // An amount, of which a bare one is a multiplier.
  return format.money(detail.replace(/[^\d.]/g, ''), detail.replace(/[^A-Z]/g, ''));
}
