import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { Choice } from '../shared/Choice.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ScoredPage } from '../shared/account.ts';
import { MonthsImage } from '../shared/MonthsImage.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { Endings } from './Endings.tsx';
import { MonthTable } from './MonthTable.tsx';
import { monthsAheadChoices, usePointsOverTime } from './usePointsOverTime.ts';

/** Points month by month: what was, what is, and what is left when nothing is sold or renewed. */
export function PointsOverTime({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const { choose } = useRoute();
  const view = usePointsOverTime(scored);
  const { result } = scored;
  return (
    <Flex direction="column" gap="md">
      <Flex justify="between" align="end" wrap gap="sm">
        <Heading>{t('dashboard.time')}</Heading>
        <Choice
          name="months"
          label={t('time.ahead')}
          value={view.monthsAhead}
          values={monthsAheadChoices}
          labelOf={(value) => t('time.ahead.months', { count: Number(value) })}
          onChoose={(months) => choose({ months })}
        />
      </Flex>
      <Text>{t('time.how')}</Text>
      {view.unknown > 0 && <Text>{t('time.unknown', { count: view.unknown })}</Text>}
      {!view.snapshotsKnown && <Text variant="microcopy">{t('time.noSnapshots')}</Text>}
      <MonthsImage
        moments={view.months}
        tracks={result.performance.tracks.map(({ track }) => track).slice(0, 2)}
        result={result}
      />
      <MonthTable months={view.months} unit={result.unit} />
      {view.chosen && (
        <Endings
          endings={view.chosen.endings}
          scored={scored}
          title={t('time.endings', {
            after: format.day(view.chosen.after),
            upTo: format.day(view.chosen.upTo),
          })}
        />
      )}
    </Flex>
  );
}
