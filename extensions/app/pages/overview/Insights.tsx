import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import type { TrackName } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { insightsOf, type Insight } from './insights.ts';

/** What is worth knowing today, weightiest first, each with the way to what it is made of. */
export function Insights({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const insights = useMemo(() => insightsOf(scored), [scored]);
  const textOf = useInsightText(scored.result.unit);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('insights.title')}</Heading>
      {insights.length === 0 ? (
        <Text>{t('insights.none')}</Text>
      ) : (
        <List variant="ordered-styled">
          {insights.map((insight) => (
            <Text key={insight.kind}>
              {textOf(insight)}{' '}
              <ViewLink view={insight.view} choices={insight.choices}>
                {t(`insights.${insight.kind}.link`)}
              </ViewLink>
            </Text>
          ))}
        </List>
      )}
    </Flex>
  );
}

function useInsightText(unit: 'points' | 'mrr'): (insight: Insight) => string {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  return (insight) => {
    switch (insight.kind) {
      case 'expiring':
        return t('insights.expiring', {
          count: insight.clients,
          amount: amount.words(insight.points),
          day: format.day(insight.by),
        });
      case 'changed':
        return t('insights.changed', {
          count: insight.clients,
          days: insight.days,
          net: amount.change(insight.net),
          gained: amount.words(insight.gained),
          lost: amount.words(insight.lost),
        });
      case 'next':
        return t('insights.next', {
          amount: amount.missing(insight.needed),
          tier: insight.tier,
          track: t(`track.${insight.track as TrackName}`),
        });
      case 'call':
        return t('insights.call', {
          clients: insight.clients
            .map(({ id, name, signal }) => {
              const why = t(signal.kind === 'lapse' ? 'endings.lapse' : `client.${signal.kind}`);
              const figure =
                signal.kind === 'usage' ? format.percent(signal.trend) : format.day(signal.on);
              return `${name ?? t('breakdown.unnamed', { id })} (${why}: ${figure})`;
            })
            .join(', '),
        });
      case 'certification':
        return t('insights.certification', {
          day: format.day(insight.until),
          evaluation: format.day(insight.evaluation),
        });
      case 'largest':
        return t('insights.largest', {
          client: insight.name ?? t('breakdown.unnamed', { id: insight.clientId }),
          share: format.percent(insight.share),
          amount: amount.words(insight.points),
        });
      case 'noPoints':
        return t('insights.noPoints', { count: insight.clients, all: insight.all });
    }
  };
}
