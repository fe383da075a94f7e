import { Accordion, Flex } from '@hubspot/ui-extensions';
import { noted, shownPoints, SmallTable } from '@partner-tier-points/extension-shared';
import type { TierRisk, TrackName } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { MonthsImage } from '../shared/MonthsImage.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Kept } from '../shared/useSnapshots.ts';
import { twelveMonths } from './twelveMonths.ts';

interface PictureProps {
  scored: ScoredPage;
  risk: TierRisk & { snapshots: Kept };
  tracks: readonly TrackName[];
  /** The table is closed at first and most of what the first screen would draw: later is enough. */
  withTable: boolean;
}

/** Twelve months in one picture and, the same, in a table: what was, what is left, the evaluations. */
export function Picture({ scored, risk, tracks, withTable }: PictureProps) {
  const { t, format } = useLanguage();
  const { result } = scored;
  const moments = useMemo(() => twelveMonths(scored, risk), [scored, risk]);
  return (
    <Flex direction="column" gap="flush">
      <MonthsImage
        lines={tracks.map((track) => ({ name: t(`track.${track}`), track, months: moments }))}
        result={result}
      />
      <Accordion title={t('picture.table')} size="xs">
        {withTable && (
          <SmallTable
            compact
            titles={[t('time.day'), ...tracks.map((track) => t(`track.${track}`))]}
            figures={[1, 2]}
            rows={moments.map(({ day, totals, from, evaluation }) => [
              noted(
                evaluation ? `${format.day(day)} (${t('evaluation.day')})` : format.day(day),
                t(`time.from.${from}`),
              ),
              ...tracks.map((track) => format.figure(shownPoints(totals)[track], result.unit)),
            ])}
          />
        )}
      </Accordion>
    </Flex>
  );
}
