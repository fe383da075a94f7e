import type { Gate, Performance, TrackName } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';

/** Names what a partner lacks for a tier: tracks and conditions, in one line. */
export function useObstacleTexts(): (obstacles: Performance['heldBackBy']) => string {
  const { t } = useLanguage();
  return (obstacles) =>
    obstacles
      .map(({ kind, name }) =>
        kind === 'track' ? t(`track.${name as TrackName}`) : t(`gate.${name as Gate['gate']}`),
      )
      .join(', ');
}
