import { BarChart, LineChart } from '@hubspot/ui-extensions';
import { Section } from './Section.tsx';

const points = ['January', 'February', 'March'].flatMap((month, at) =>
  ['sold', 'managed', 'sourced'].map((track, row) => ({
    month,
    track,
    points: 20 + 10 * at + 5 * row,
  })),
);
const days = [100, 115, 125, 140, 160].map((value, at) => ({
  day: Date.UTC(2026, 2 * at, 15),
  points: value,
}));
const axes = {
  x: { field: 'month', fieldType: 'category', label: 'Month' },
  y: { field: 'points', fieldType: 'linear', label: 'Points' },
} as const;

export function Charts() {
  return (
    <Section title="Charts">
      <BarChart
        data={points}
        axes={{ ...axes, options: { groupFieldByColor: 'track', stacking: true } }}
        options={{ title: 'Stacked', showLegend: true }}
      />
      <LineChart
        data={days}
        axes={{ x: { field: 'day', fieldType: 'datetime', label: 'Day' }, y: axes.y }}
        options={{ title: 'By day', showDataLabels: true }}
      />
      <BarChart data={[]} axes={axes} options={{ title: 'Empty' }} />
    </Section>
  );
}
