import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { clientsAtRisk } from '@partner-tier-points/points';
import type { ReactNode } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useClientName } from '../shared/clientColumn.tsx';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

const mostNamed = 3;

/** What nothing above has said: clients with signs of leaving, and those without points. */
export function Insights({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const insights = [useLeavingInsight(scored), useNoPointsInsight(scored)].filter(Boolean);
  if (insights.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('insights.title')}</Heading>
      <List variant="ordered-styled">{insights}</List>
    </Flex>
  );
}

function useLeavingInsight({ ledger, columns, result }: ScoredPage): ReactNode {
  const { t, format } = useLanguage();
  const nameOf = useClientName();
  const atRisk = clientsAtRisk(ledger.clients, columns.total, result.asOf);
  const [first] = atRisk;
  if (!first) return null;
  const clients = atRisk.slice(0, mostNamed).map(({ index, signals }) => {
    const signal = signals[0]!;
    const why = t(signal.kind === 'lapse' ? 'endings.lapse' : `client.${signal.kind}`);
    const figure = signal.kind === 'usage' ? format.percent(signal.trend) : format.day(signal.on);
    return `${nameOf(ledger.clients[index]!)} (${why}: ${figure})`;
  });
  return (
    <Text key="leaving">
      {t('insights.leaving', { count: atRisk.length, clients: clients.join(', ') })}{' '}
      <ViewLink view="client" choices={{ client: ledger.clients[first.index]!.id }}>
        {t('insights.leaving.link')}
      </ViewLink>
    </Text>
  );
}

function useNoPointsInsight({ columns }: ScoredPage): ReactNode {
  const { t } = useLanguage();
  const all = columns.total.length;
  const count = columns.total.filter((points) => points === 0).length;
  return (
    count > 0 && (
      <Text key="noPoints">
        {t('insights.noPoints', { count, all })}{' '}
        <ViewLink view="breakdown" choices={{ points: 'none' }}>
          {t('insights.noPoints.link')}
        </ViewLink>
      </Text>
    )
  );
}
