import { Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import type { WayToTier } from '@partner-tier-points/points';
import { useObstacleTexts } from '../shared/useObstacleTexts.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

/** The fewest points to each better result, by track, and what no points help against. */
export function Ways({ ways, unit }: { ways: readonly WayToTier[]; unit: 'points' | 'mrr' }) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const obstacles = useObstacleTexts();
  const wayText = ({ tier, by, fewest, tracks, gates }: WayToTier) => {
    const day = format.day(by);
    const parts = tracks
      .filter(({ missing }) => missing > 0)
      .map(({ track, missing, threshold }) =>
        t('ways.track', {
          track: t(`track.${track}`),
          missing: amount.missing(missing),
          threshold: amount.words(threshold),
        }),
      );
    return (
      <Text key={tier}>
        {fewest === 0
          ? t('ways.enough', { tier, day })
          : t('ways.fewest', {
              tier,
              day,
              amount: amount.missing(fewest),
              parts: parts.join('; '),
            })}{' '}
        {gates.length > 0 && t('ways.gates', { gates: obstacles(gates) })}
      </Text>
    );
  };
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('ways.title')}</Heading>
      {ways.length === 0 ? (
        <Text>{t('ways.none')}</Text>
      ) : (
        <>
          <List variant="unordered-styled">{ways.map(wayText)}</List>
          <Text>
            <ViewLink view="planner">{t('ways.plan')}</ViewLink>
          </Text>
        </>
      )}
    </Flex>
  );
}
