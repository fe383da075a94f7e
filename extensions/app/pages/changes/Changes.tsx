import { Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../shared/useLanguage.ts';
import { useAmount } from '../shared/useAmount.ts';
import type { ScoredPage } from '../shared/account.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { ChangedClients } from './ChangedClients.tsx';
import { RangeBar } from './RangeBar.tsx';
import { amountOf, figures, useChanges } from './useChanges.ts';

/** What came and what went between two days, sold and managed, down to the clients. */
export function Changes({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const { choices } = useRoute();
  const view = useChanges(scored);
  const { change, range, figure } = view;
  const { unit } = scored.result;
  const amount = useAmount(unit);
  const shown = { gained: shownPoints(change.gained), lost: shownPoints(change.lost) };
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.changes')}</Heading>
      <RangeBar view={view} />
      {change.clients.length > 0 && (
        <Text>
          {t('changes.net', {
            count: change.clients.length,
            from: format.day(range.from),
            to: format.day(range.to),
            net: amount.change(shown.gained.total - shown.lost.total),
          })}
        </Text>
      )}
      <Statistics>
        {figures.map((name) => {
          const clients = change.clients.filter((client) => amountOf(client, name) > 0).length;
          return (
            <StatisticsItem
              key={name}
              label={t(`changes.${name}`)}
              number={amount.figure(amountOf(shown, name))}
            >
              {clients > 0 ? (
                <ViewLink view="changes" choices={{ ...choices, show: name }}>
                  {t('changes.clients', { count: clients })}
                </ViewLink>
              ) : (
                <Text variant="microcopy">{t('changes.clients', { count: clients })}</Text>
              )}
            </StatisticsItem>
          );
        })}
      </Statistics>
      <ChangedClients change={change} figure={figure} scored={scored} />
      <Text variant="microcopy">{t('insights.how')}</Text>
    </Flex>
  );
}
