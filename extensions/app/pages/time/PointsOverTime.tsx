import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { Choice } from '../shared/Choice.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import type { ScoredPage } from '../shared/account.ts';
import { MonthsImage } from '../shared/MonthsImage.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useTrackChoice } from '../shared/useTrackChoice.tsx';
import { Endings } from './Endings.tsx';
import { MonthTable } from './MonthTable.tsx';
import { monthsAheadChoices, usePointsOverTime, type Month } from './usePointsOverTime.ts';

/** How the picture shows where a month's figures come from. */
const signs = { kept: '●', back: '○', incomplete: '○', computed: '—', projected: '- -' } as const;
const dots: Partial<Record<Month['from'], boolean>> = {
  kept: true,
  back: false,
  incomplete: false,
};

/** Points month by month: what was, what is, and what is left when nothing is sold or renewed. */
export function PointsOverTime({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const { choose } = useRoute();
  const { track, field } = useTrackChoice();
  const view = usePointsOverTime(scored, track);
  const { result } = scored;
  const { months, chosen } = view;
  const origins = [...new Set(months.map(({ from }) => from))];
  return (
    <Flex direction="column" gap="md">
      <Flex justify="between" align="end" wrap gap="sm">
        <Heading>{t('dashboard.time')}</Heading>
        <Flex align="end" gap="sm">
          {field}
          <Choice
            name="months"
            label={t('time.ahead')}
            value={view.monthsAhead}
            values={monthsAheadChoices}
            labelOf={(value) => t('time.ahead.months', { count: Number(value) })}
            onChoose={(ahead) => choose({ months: ahead })}
          />
        </Flex>
      </Flex>
      <Text>{t('time.how')}</Text>
      {view.unknown > 0 && <Text>{t('time.unknown', { count: view.unknown })}</Text>}
      {!view.snapshotsKnown && <Text variant="microcopy">{t('time.noSnapshots')}</Text>}
      <MonthsImage
        lines={[
          {
            name: t(`track.${track}`),
            track,
            months: months.map((month, at) => ({
              ...month,
              filled: dots[month.from],
              bar: month.lost?.[track] ?? 0,
              apart: month.unexplained !== null && month.from !== months[at - 1]?.from,
            })),
          },
        ]}
        result={result}
      />
      <Text variant="microcopy">
        {[
          ...origins.map((from) => `${signs[from]} ${t(`time.from.${from}`)}`),
          `▮ ${t('breakdown.ending')}`,
        ].join(' · ')}
      </Text>
      <MonthTable months={months} track={track} unit={result.unit} />
      {chosen && (
        <Endings
          endings={chosen.endings}
          scored={scored}
          title={t('time.endings', {
            after: format.day(chosen.after),
            upTo: format.day(chosen.upTo),
          })}
        />
      )}
    </Flex>
  );
}
