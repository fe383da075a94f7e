import {
  Button,
  Heading,
  LineChart,
  LoadingSpinner,
  TableCell,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import type { ClientHistory as History } from '@partner-tier-points/contract';
import { beforeEach, expect, test } from 'vitest';
import { openView, startFakeServer, visibleText, type FakeServer } from '../testing/index.ts';
import { ClientHistory } from './ClientHistory.tsx';

let server: FakeServer;
beforeEach(() => {
  server = startFakeServer();
});

const answer = (id: string, history: History['history']) => ({ body: { id, history } });
const two = answer('1', [
  { on: '2026-01-05', track: 'sold', points: 10.04 },
  { on: '2026-02-01', track: 'managed', points: 3 },
]);

test('the history is a line for each track, and a table of the days', async () => {
  server.on('GET /v1/clients/1/history', two);
  const view = openView(<ClientHistory clientId="1" />);
  expect(view.find(Heading).text).toBe('Sold and managed points over time');
  expect(view.find(LoadingSpinner).props.label).toBe('Loading the history');
  await view.waitFor(() => view.find(LineChart));
  expect(view.maybeFind(LoadingSpinner)).toBeNull();
  expect(view.text()).toContain("HubSpot's own points, each time they changed.");

  const { data, axes, options } = view.find(LineChart).props;
  expect(data).toEqual([
    { on: '2026-01-05', line: 'Sold', points: 10.04 },
    { on: '2026-02-01', line: 'Managed', points: 3 },
  ]);
  expect(axes).toEqual({
    x: { field: 'on', fieldType: 'datetime', label: 'Day' },
    y: { field: 'points', fieldType: 'linear', label: 'Points' },
    options: { groupFieldByColor: 'line' },
  });
  expect(options).toEqual({ showLegend: true, showTooltips: true });

  expect(view.findAll(TableHeader).map((title) => title.text)).toEqual(['Day', 'Sold', 'Managed']);
  expect(view.findAll(TableHeader).map(({ props }) => props.align)).toEqual([
    'left',
    'right',
    'right',
  ]);
  const [, ...rows] = view.findAll(TableRow);
  expect(rows.map((row) => row.findAll(TableCell).map((cell) => visibleText(cell)))).toEqual([
    ['Feb 1, 2026', '10.0', '3.0'],
    ['Jan 5, 2026', '10.0', '–'],
  ]);
});

test('a client without a history says so', async () => {
  server.on('GET /v1/clients/1/history', answer('1', []));
  const view = openView(<ClientHistory clientId="1" />);
  await view.waitFor(() =>
    expect(view.text()).toContain("HubSpot has no history of this client's points."),
  );
  expect(view.maybeFind(LineChart)).toBeNull();
});

test('a history that cannot be fetched can be tried again', async () => {
  server.on('GET /v1/clients/1/history', 'unreachable');
  const view = openView(<ClientHistory clientId="1" />);
  await view.waitFor(() => expect(view.find(Button).text).toBe('Try again'));
  server.on('GET /v1/clients/1/history', two);
  view.find(Button).trigger('onClick');
  await view.waitFor(() => view.find(LineChart));
});

test('another client gets its own history', async () => {
  server.on('GET /v1/clients/1/history', two);
  server.on('GET /v1/clients/2/history', answer('2', []));
  const view = openView(<ClientHistory clientId="1" />);
  await view.waitFor(() => view.find(LineChart));
  view.show(<ClientHistory clientId="2" />);
  await view.waitFor(() => expect(view.text()).toContain('HubSpot has no history'));
  expect(server.calls.map(({ path }) => path)).toEqual([
    '/v1/clients/1/history',
    '/v1/clients/2/history',
  ]);
});
