import {
  Flex,
  Heading,
  LineChart,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import {
  FailureView,
  server,
  shownAmount,
  useLoad,
  useSharedLanguage,
} from '@partner-tier-points/extension-shared';
import type { ClientHistory as History } from '@partner-tier-points/contract';
import { useCallback } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { historyByDay } from './historyByDay.ts';

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
  if (history.length === 0) return <Text>{t('history.none')}</Text>;
  const days = historyByDay(history);
  const points = (value: number | null) =>
    value === null ? shared('value.none') : format.figure(shownAmount(value), 'points');
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
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('history.day')}</TableHeader>
            <TableHeader align="right">{shared('track.sold')}</TableHeader>
            <TableHeader align="right">{shared('track.managed')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {days.map(({ on, sold, managed }) => (
            <TableRow key={on}>
              <TableCell>{format.day(on)}</TableCell>
              <TableCell align="right">{points(sold)}</TableCell>
              <TableCell align="right">{points(managed)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
