import type { Result, Threshold, TrackPerformance } from '@partner-tier-points/points';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

interface ThresholdTableProps {
  track: TrackPerformance;
  unit: Result['unit'];
}

/** The chart's figures again, with where each threshold comes from. */
export function ThresholdTable({ track, unit }: ThresholdTableProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const missing = ({ points }: Threshold) => {
    if (points === null) return t('value.unknown');
    return track.points >= points ? t('progress.reached') : amount.missing(points - track.points);
  };
  const columns: Column<Threshold>[] = [
    { title: t('progress.tier'), value: ({ tier }) => tier, sortable: false },
    {
      title: t('progress.threshold'),
      align: 'right',
      value: ({ points }) => points,
      cell: ({ points }) => (points === null ? t('value.none') : format.amount(points, unit)),
      sortable: false,
    },
    {
      title: t('progress.missing'),
      align: 'right',
      value: missing,
      sortable: false,
    },
    {
      title: t('progress.origin'),
      value: (threshold) => t(`progress.origin.${originOf(threshold)}`),
      sortable: false,
    },
  ];
  return <DataTable columns={columns} rows={track.thresholds} keyOf={({ tier }) => tier} />;
}

function originOf({ own, confidence }: Threshold) {
  return own ? 'own' : (confidence ?? 'none');
}
