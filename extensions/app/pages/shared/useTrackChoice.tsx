import { trackNames, type TrackName } from '@partner-tier-points/points';
import type { ReactNode } from 'react';
import { Choice } from './Choice.tsx';
import { useRoute } from './route/RouteProvider.tsx';
import { useLanguage } from './useLanguage.ts';

/**
 * The track that a picture shows, as the address has it, and the field to choose another one.
 *
 * @param first the one that is shown where the address has none
 */
export function useTrackChoice(first = 'total'): { track: TrackName; field: ReactNode } {
  const { t } = useLanguage();
  const { choices, choose } = useRoute();
  const track = trackNames.find((name) => name === (choices.track ?? first)) ?? 'total';
  const field = (
    <Choice
      name="track"
      label={t('reported.track')}
      value={track}
      values={trackNames}
      labelOf={(name) => t(`track.${name}`)}
      onChoose={(chosen) => choose({ track: chosen })}
    />
  );
  return { track, field };
}
