import { Flex, Heading, LineChart, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import {
  FailureView,
  server,
  useLoad,
  useSharedLanguage,
} from '@partner-tier-points/extension-shared';
import type { ClientHistory as History } from '@partner-tier-points/contract';
import { useCallback, useMemo } from 'react';
import { pointsColumn } from '../pointsColumn.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';
import { historyByDay, type HistoryDay } from './historyByDay.ts';

/** HubSpot's own sold and managed points of a client over time. */
export function ClientHistory({ clientId }: { clientId: string }) {
  const { t } = useLanguage();
  const load = useCallback(() => server.clientHistory(clientId), [clientId]);
  const history = useLoad(load);
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('history.title')}</Heading>
      {history.status === 'pending' && <LoadingSpinner label={t('history.loading')} showLabel />}
      {history.status === 'failed' && (
        <FailureView failure={history.failure} onRetry={history.reload} />
      )}
      {history.status === 'ready' && <KnownHistory history={history.value.history} />}
    </Flex>
  );
}

function KnownHistory({ history }: { history: History['history'] }) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const amount = useAmount('points');
  const days = useMemo(() => historyByDay(history), [history]);
  const points = (track: 'sold' | 'managed') =>
    pointsColumn<HistoryDay>({
      id: track,
      title: shared(`track.${track}`),
      points: (day) => day[track],
      amount,
    });
  const columns: Column<HistoryDay>[] = [
    {
      id: 'on',
      title: t('history.day'),
      value: ({ on }) => on,
      cell: ({ on }) => format.day(on),
    },
    points('sold'),
    points('managed'),
  ];
  if (history.length === 0) return <Text>{t('history.none')}</Text>;
  return (
    <>
      <Text variant="microcopy">{t('history.source')}</Text>
      <LineChart
        data={history.map(({ on, track, points: value }) => ({
          on,
          track: shared(`track.${track}`),
          points: value,
        }))}
        axes={{
          x: { field: 'on', fieldType: 'datetime', label: t('history.day') },
          y: { field: 'points', fieldType: 'linear', label: shared('entries.points') },
          options: { groupFieldByColor: 'track' },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
      <DataTable columns={columns} rows={days} keyOf={({ on }) => on} />
    </>
  );
}
