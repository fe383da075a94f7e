import { Flex, Heading, LineChart, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import type { ClientHistory as History } from '@partner-tier-points/contract';
import { useCallback } from 'react';
import * as server from '../data-port/server.ts';
import { useLoad } from '../hooks/useLoad.ts';
import { shownAmount } from '@partner-tier-points/texts';
import { FailureView } from '../states/FailureView.tsx';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { historyByDay } from './historyByDay.ts';
import { SmallTable } from './SmallTable.tsx';

/** HubSpot's own sold and managed points of a client over time. */
export function ClientHistory({ clientId }: { clientId: string }) {
  const { t } = useSharedLanguage();
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
  const { t, format } = useSharedLanguage();
  if (history.length === 0) return <Text>{t('history.none')}</Text>;
  const days = historyByDay(history);
  const points = (value: number | null) =>
    value === null ? t('value.none') : format.figure(shownAmount(value), 'points');
  return (
    <>
      <Text variant="microcopy">{t('history.source')}</Text>
      <LineChart
        data={history.map(({ on, track, points: value }) => ({
          on,
          line: t(`track.${track}`),
          points: value,
        }))}
        axes={{
          x: { field: 'on', fieldType: 'datetime', label: t('history.day') },
          y: { field: 'points', fieldType: 'linear', label: t('entries.points') },
          options: { groupFieldByColor: 'line' },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
      <SmallTable
        titles={[t('history.day'), t('track.sold'), t('track.managed')]}
        figures={[1, 2]}
        rows={days.map(({ on, sold, managed }) => [format.day(on), points(sold), points(managed)])}
      />
    </>
  );
}
