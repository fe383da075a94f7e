import { shownPoints, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Gate, Result, TrackName } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';

/** What the total means for the tier, in sentences. */
export function useTierSentences({ performance, totals, unit }: Result): string[] {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { tracks, creditedTier, heldBackBy, nextTier } = performance;
  const totalTrack = tracks.find(({ track }) => track === 'total');
  const total = format.amount(shownPoints(totals).total, unit);
  const sentences: string[] = [];

  if (!totalTrack?.thresholds.some(({ points }) => points !== null)) {
    sentences.push(t('performance.cannotTell'));
  } else if (totalTrack.tier === null) {
    sentences.push(t('performance.meetsNone', { total }));
  } else {
    sentences.push(t('performance.meets', { total, tier: totalTrack.tier }));
  }
  if (creditedTier !== null) sentences.push(t('performance.credited', { tier: creditedTier }));
  if (nextTier !== null && heldBackBy.length > 0) {
    const what = heldBackBy.map(({ kind, name }) =>
      kind === 'track' ? shared(`track.${name as TrackName}`) : t(`gate.${name as Gate['gate']}`),
    );
    sentences.push(t('performance.heldBack', { tier: nextTier, what: what.join(', ') }));
  }
  return sentences;
}
