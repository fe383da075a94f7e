import {
  BarChart,
  LineChart,
  ProgressBar,
  ScoreCircle,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Group, Part } from './Group.tsx';

const points = ['January', 'February', 'March'].flatMap((month, at) => [
  { month, track: 'sold', points: 20 + 10 * at },
  { month, track: 'managed', points: 10 + 5 * at },
]);
const days = Array.from({ length: 12 }, (_, at) => ({
  day: Date.UTC(2026, 0, 1 + 7 * at),
  points: 100 + 15 * at,
}));
const cities = ['Berlin', 'Bogotá', 'Boston', 'Stockholm', 'Tokyo'];

export function Data() {
  const [page, setPage] = useState(1);
  const [descending, setDescending] = useState(false);
  const sorted = descending ? [...cities].reverse() : cities;
  return (
    <Group title="Data">
      <Statistics>
        <StatisticsItem label="Sold points" number={1250}>
          <StatisticsTrend value="20 %" direction="increase" />
        </StatisticsItem>
        <StatisticsItem label="Managed points" number="25">
          <StatisticsTrend value="5 %" direction="decrease" color="green" />
        </StatisticsItem>
      </Statistics>
      <Part title="Progress">
        <ProgressBar title="Gold" value={75} maxValue={100} valueDescription="75 of 100" />
        <ProgressBar title="Platinum" value={30} maxValue={100} variant="warning" showPercentage />
        <ScoreCircle score={64} />
      </Part>
      <Table
        bordered
        density="condensed"
        paginated
        page={page}
        pageCount={3}
        onPageChange={setPage}
        showFirstLastButtons
        showButtonLabels
        maxVisiblePageButtons={3}
      >
        <TableHead>
          <TableRow>
            <TableHeader
              width="max"
              sortDirection={descending ? 'descending' : 'ascending'}
              onSortChange={(direction) => setDescending(direction === 'descending')}
            >
              City
            </TableHeader>
            <TableHeader align="right" width="min">
              Letters
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.slice((page - 1) * 2, page * 2).map((city) => (
            <TableRow key={city}>
              <TableCell>{city}</TableCell>
              <TableCell align="right">{city.length}</TableCell>
            </TableRow>
          ))}
        </TableBody>
        <TableFooter>
          <TableRow>
            <TableCell colSpan={2}>{`${cities.length} cities`}</TableCell>
          </TableRow>
        </TableFooter>
      </Table>
      <BarChart
        data={{
          data: points,
          options: {
            propertyLabels: { track: { sold: 'Sold points', managed: 'Managed points' } },
          },
        }}
        axes={{
          x: { field: 'month', fieldType: 'category', label: 'Month' },
          y: { field: 'points', fieldType: 'linear', label: 'Points' },
          options: { groupFieldByColor: 'track', stacking: true, colors: { sold: 'orange' } },
        }}
        options={{ title: 'Points by month', showLegend: true, showTooltips: true }}
      />
      <LineChart
        data={days}
        axes={{
          x: { field: 'day', fieldType: 'datetime', label: 'Day' },
          y: { field: 'points', fieldType: 'linear', label: 'Points' },
        }}
        options={{ title: 'Points by day', showDataLabels: true, colorList: ['purple'] }}
      />
    </Group>
  );
}
