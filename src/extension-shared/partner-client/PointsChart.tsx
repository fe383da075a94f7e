import { LineChart } from '@hubspot/ui-extensions';
import { useSharedLanguage } from '../useSharedLanguage.ts';

interface PointsChartProps {
  data: { on: string; line: string; points: number }[];
  unit: 'points' | 'mrr';
  title?: string;
}

/** Points over days, a line for each name. The table beside it says the same. */
export function PointsChart({ data, unit, title }: PointsChartProps) {
  const { t } = useSharedLanguage();
  return (
    <LineChart
      data={data}
      axes={{
        x: { field: 'on', fieldType: 'datetime', label: t('history.day') },
        y: {
          field: 'points',
          fieldType: 'linear',
          label: t(unit === 'mrr' ? 'entries.mrr' : 'entries.points'),
        },
        options: { groupFieldByColor: 'line' },
      }}
      options={{ ...(title && { title }), showLegend: true, showTooltips: true }}
    />
  );
}
