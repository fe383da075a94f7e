import { Flex, List, Text } from '@hubspot/ui-extensions';
import { shownMissing, shownSpare, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Result, TrackName, TrackPerformance } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';

type Keep = NonNullable<TrackPerformance['keep']>;

/** The least points that keep the credited tier, and what is to spare or missing. */
export function KeepTier({ result: { performance, unit } }: { result: Result }) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { creditedTier, tracks } = performance;
  if (creditedTier === null) return <Text>{t('insights.keep.unknownTier')}</Text>;

  const sentence = (track: TrackName, { threshold, spare }: Keep) => {
    const values = { track: shared(`track.${track}`), threshold: format.amount(threshold, unit) };
    return spare < 0
      ? t('insights.keep.missing', {
          ...values,
          missing: format.amount(shownMissing(-spare), unit),
        })
      : t('insights.keep.spare', { ...values, spare: format.amount(shownSpare(spare), unit) });
  };
  const known = tracks.flatMap(({ track, keep }) => (keep === null ? [] : [{ track, keep }]));
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('insights.keep', { tier: creditedTier })}</Text>
      {known.length === 0 ? (
        <Text>{t('insights.keep.unpublished', { tier: creditedTier })}</Text>
      ) : (
        <List variant="unordered-styled">
          {known.map(({ track, keep }) => (
            <Text key={track}>{sentence(track, keep)}</Text>
          ))}
        </List>
      )}
    </Flex>
  );
}
