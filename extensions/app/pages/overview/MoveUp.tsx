import { Flex, List, Text } from '@hubspot/ui-extensions';
import { shownMissing, useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Result } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';

/** What each track lacks for the next tier above the one that it meets. */
export function MoveUp({ result: { performance, unit } }: { result: Result }) {
  const { t, format } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { tracks } = performance;
  const steps = tracks.flatMap(({ track, next }) => (next === null ? [] : [{ track, ...next }]));
  const anyKnown = tracks.some(({ thresholds }) =>
    thresholds.some(({ points }) => points !== null),
  );
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{t('insights.up')}</Text>
      {steps.length === 0 ? (
        <Text>{t(anyKnown ? 'insights.up.top' : 'insights.up.unpublished')}</Text>
      ) : (
        <List variant="unordered-styled">
          {steps.map(({ track, tier, threshold, needed }) => (
            <Text key={track}>
              {t('insights.up.track', {
                track: shared(`track.${track}`),
                needed: format.amount(shownMissing(needed), unit),
                tier,
                threshold: format.amount(threshold, unit),
              })}
            </Text>
          ))}
        </List>
      )}
    </Flex>
  );
}
