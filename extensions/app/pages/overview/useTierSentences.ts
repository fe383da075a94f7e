import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useObstacleTexts } from '../shared/useObstacleTexts.ts';

/** What the total means for the tier, in sentences. */
export function useTierSentences({ performance, totals, unit }: Summary): string[] {
  const { t, format } = useLanguage();
  const obstacles = useObstacleTexts();
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
    const what = obstacles(heldBackBy);
    sentences.push(t('performance.heldBack', { tier: nextTier, what }));
  }
  return sentences;
}
