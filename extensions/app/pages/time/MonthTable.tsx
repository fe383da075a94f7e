import type { Result } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { pointsColumn, trackColumn } from '../pointsColumn.tsx';
import { ViewLink } from '../route/ViewLink.tsx';
import { useRoute } from '../route/RouteProvider.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';
import type { Month } from './usePointsOverTime.ts';

interface MonthTableProps {
  months: readonly Month[];
  unit: Result['unit'];
}

const tracks = ['total', 'sold', 'sourced', 'managed'] as const;

/** The chart as a table; a month opens what ends in it. */
export function MonthTable({ months, unit }: MonthTableProps) {
  const { t, format } = useLanguage();
  const { choices } = useRoute();
  const amount = useAmount(unit);
  const columns = useMemo<Column<Month>[]>(
    () => [
      {
        id: 'day',
        title: t('time.day'),
        value: ({ day }) => day,
        cell: ({ day, lost }) =>
          lost === null ? (
            format.day(day)
          ) : (
            <ViewLink view="time" choices={{ ...choices, month: day }}>
              {format.day(day)}
            </ViewLink>
          ),
      },
      ...tracks.map((track) =>
        trackColumn<Month>({
          track,
          title: t(`track.${track}`),
          totals: ({ totals }) => totals,
          amount,
        }),
      ),
      pointsColumn({
        id: 'gained',
        title: t('changes.gained'),
        points: ({ gained }) => gained && gained.total,
        amount,
      }),
      pointsColumn({
        id: 'lost',
        title: t('changes.lost'),
        points: ({ lost }) => lost && lost.total,
        amount,
      }),
      {
        id: 'tier',
        title: t('summary.performance'),
        value: ({ performance: { tier, undecided } }) =>
          tier ?? t(undecided ? 'summary.performance.open' : 'summary.performance.none'),
      },
      { id: 'from', title: t('time.from'), value: ({ from }) => t(`time.from.${from}`) },
    ],
    [t, format, amount, choices],
  );
  return (
    <DataTable
      columns={columns}
      rows={months}
      keyOf={({ day }) => day}
      exportName="points-over-time"
    />
  );
}
