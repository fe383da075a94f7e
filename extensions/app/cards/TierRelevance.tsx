import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ClientResult, Result } from '@partner-tier-points/points';
import { useLanguage } from './useLanguage.ts';

/** How much of what the credited tier requires comes from this client. */
export function TierRelevance({ client, result }: { client: ClientResult; result: Result }) {
  const { t, format } = useLanguage();
  const known = result.performance.tracks.flatMap(({ track, keep }) =>
    keep === null || keep.threshold === 0 ? [] : [{ track, ...keep }],
  );
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('card.relevance')}</Heading>
      {known.map(({ track, tier, threshold }) => (
        <Text key={track}>
          {t('card.relevance.share', {
            track: t(`track.${track}`),
            share: format.percent(client[track] / threshold),
            threshold: format.amount(threshold, result.unit),
            tier,
          })}
        </Text>
      ))}
      {known.length === 0 && (
        <Text>
          {t(
            result.performance.creditedTier === null
              ? 'card.relevance.noTier'
              : 'card.relevance.unknown',
          )}
        </Text>
      )}
    </Flex>
  );
}
