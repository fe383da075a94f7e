import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Result, TrackName } from '@partner-tier-points/points';
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
  /** The one whose new and lost points are shown. */
  track: TrackName;
  unit: Result['unit'];
}

type Row = Omit<Month, 'from' | 'performance'> & {
  from: Month['from'] | 'unexplained';
  performance: Month['performance'] | null;
};

/** What new and lost points do not explain is a row before its month, as a difference. */
function rowsOf(month: Month): Row[] {
  const { unexplained: totals } = month;
  if (totals === null) return [month];
  const row = { ...month, totals, gained: null, lost: null, performance: null };
  return [{ ...row, from: 'unexplained' }, month];
}

/** The chart as a table; a month opens what ends in it. */
export function MonthTable({ months, track, unit }: MonthTableProps) {
  const { t, format } = useLanguage();
  const { choices } = useRoute();
  const amount = useAmount(unit);
  const tierText = useTierText();
  const columns: Column<Row>[] = [
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
    ...trackColumns<Row>(t, amount, ({ from }) => from === 'unexplained'),
    ...(['gained', 'lost'] as const).map((name) =>
      pointsColumn<Row>({
        title: t(`changes.${name}`),
        points: (row) => row[name] && row[name][track],
        shown: (row) => (row[name] ? shownPoints(row[name])[track] : 0),
        amount,
      }),
    ),
    {
      title: t('summary.performance'),
      value: ({ performance }) => performance && tierText(performance),
    },
    { title: t('time.from'), value: ({ from }) => t(`time.from.${from}`) },
  ];
  return (
    <DataTable
      columns={columns}
      rows={months.flatMap(rowsOf)}
      keyOf={({ day, from }) => `${day} ${from}`}
      exportName="points-over-time"
    />
  );
}
