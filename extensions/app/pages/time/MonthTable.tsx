import type { Result } from '@partner-tier-points/points';
import { pointsColumn, trackColumns } from '../shared/pointsColumn.tsx';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useTierText } from '../shared/useTierText.ts';
import type { Month } from './usePointsOverTime.ts';

interface MonthTableProps {
  months: readonly Month[];
  unit: Result['unit'];
}

/** The chart as a table; a month opens what ends in it. */
export function MonthTable({ months, unit }: MonthTableProps) {
  const { t, format } = useLanguage();
  const { choices } = useRoute();
  const amount = useAmount(unit);
  const tierText = useTierText();
  const columns: Column<Month>[] = [
    {
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
    ...trackColumns<Month>(t, amount),
    pointsColumn({
      title: t('changes.gained'),
      points: ({ gained }) => gained && gained.total,
      amount,
    }),
    pointsColumn({
      title: t('changes.lost'),
      points: ({ lost }) => lost && lost.total,
      amount,
    }),
    {
      title: t('summary.performance'),
      value: ({ performance }) => tierText(performance),
    },
    { title: t('time.from'), value: ({ from }) => t(`time.from.${from}`) },
  ];
  return (
    <DataTable
      columns={columns}
      rows={months}
      keyOf={({ day }) => day}
      exportName="points-over-time"
    />
  );
}
