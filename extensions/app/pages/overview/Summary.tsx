import { Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { Performance } from '@partner-tier-points/points';
import type { Summary as Figures } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useTierText } from '../shared/useTierText.ts';

const parts = ['total', 'sold', 'managed'] as const;

/** Tier performance next to the credited tier, and the points with what they mean. */
export function Summary({ result: { performance, totals, unit } }: { result: Figures }) {
  const { t, format } = useLanguage();
  const tierText = useTierText();
  const points = shownPoints(totals);
  const { creditedTier } = performance;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('summary.title')}</Heading>
      <Statistics>
        <StatisticsItem label={t('summary.performance')} number={tierText(performance)}>
          <Text variant="microcopy">{t(meaningOf(performance))}</Text>
        </StatisticsItem>
        <StatisticsItem
          label={t('summary.credited')}
          number={creditedTier ?? t('current.notEntered')}
        >
          <Text variant="microcopy">
            {t(creditedTier === null ? 'summary.credited.missing' : 'summary.credited.meaning')}
          </Text>
        </StatisticsItem>
        {parts.map((part) => (
          <StatisticsItem
            key={part}
            label={t(`track.${part}`)}
            number={format.figure(points[part], unit)}
          >
            <Text variant="microcopy">{t(`summary.${part}.meaning`)}</Text>
          </StatisticsItem>
        ))}
      </Statistics>
      {unit === 'mrr' && <Text>{t('summary.mrr')}</Text>}
    </Flex>
  );
}

function meaningOf({ tier, undecided }: Performance) {
  if (undecided) return 'summary.performance.undecided';
  return tier === null ? 'summary.noTier' : 'summary.performance.meaning';
}
