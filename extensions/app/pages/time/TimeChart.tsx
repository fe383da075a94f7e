import { PointsChart, shownAmount } from '@partner-tier-points/extension-shared';
import type { TrackName } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Month } from './usePointsOverTime.ts';

interface TimeChartProps {
  months: readonly Month[];
  result: Summary;
}

const lines = ['total', 'sold', 'managed'] as const satisfies readonly TrackName[];

/** A threshold far above the points would press them flat: those up to so many times are drawn. */
const tallest = 1.6;

/** Total, sold and managed, with the total's thresholds as level lines. The table says the same. */
export function TimeChart({ months, result }: TimeChartProps) {
  const { t } = useLanguage();
  const highest = Math.max(...months.map(({ totals }) => totals.total));
  const { tracks, goalTier } = result.performance;
  const thresholds = (tracks.find(({ track }) => track === 'total')?.thresholds ?? []).flatMap(
    ({ tier, points }) =>
      points !== null && (points <= highest * tallest || tier === goalTier)
        ? [{ name: t('time.threshold', { tier }), points }]
        : [],
  );
  const data = months.flatMap(({ day, totals }) => [
    ...lines.map((line) => ({
      on: day,
      line: t(`track.${line}`),
      points: shownAmount(totals[line]),
    })),
    ...thresholds.map(({ name, points }) => ({ on: day, line: name, points })),
  ]);
  return <PointsChart data={data} unit={result.unit} title={t('time.chart')} />;
}
