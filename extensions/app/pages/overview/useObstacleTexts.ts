import { useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Gate, Performance, TrackName } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';

/** Names what stands between a partner and a tier: tracks and conditions, in one line. */
export function useObstacleTexts(): (obstacles: Performance['heldBackBy']) => string {
  const { t } = useLanguage();
  const { t: shared } = useSharedLanguage();
  return (obstacles) =>
    obstacles
      .map(({ kind, name }) =>
        kind === 'track' ? shared(`track.${name as TrackName}`) : t(`gate.${name as Gate['gate']}`),
      )
      .join(', ');
}
