import { Accordion, Flex, Heading, ProgressBar, Text } from '@hubspot/ui-extensions';
import { shownPoints, SmallTable } from '@partner-tier-points/extension-shared';
import type { RuleSets, Threshold, TrackName, TrackPerformance } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

interface ProgressProps {
  result: Summary;
  ruleSets: RuleSets;
}

/** How far each track of the rule set is to the next tier, or to the goal. */
export function Progress({ result, ruleSets }: ProgressProps) {
  const { t } = useLanguage();
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('progress.title')}</Heading>
      {result.performance.tracks.map((track) => (
        <TrackProgress key={track.track} track={track} result={result} ruleSets={ruleSets} />
      ))}
    </Flex>
  );
}

interface TrackProgressProps {
  track: TrackPerformance;
  result: Summary;
  ruleSets: RuleSets;
}

function TrackProgress({ track, result: { totals, unit }, ruleSets }: TrackProgressProps) {
  const { t } = useLanguage();
  const amount = useAmount(unit);
  const name = t(`track.${track.track}`);
  const title = `${name}: ${amount.figure(shownPoints(totals)[track.track])}`;
  const missing = (threshold: number) => amount.missing(threshold - track.points);
  // A bar to the highest tier would be a line for a small partner.
  const to = track.goal ?? track.next ?? track.keep;
  return (
    <Flex direction="column" gap="xs">
      {to === null ? (
        <Text>{title}</Text>
      ) : (
        <ProgressBar
          title={title}
          value={Math.min(track.points, to.threshold)}
          maxValue={to.threshold}
          valueDescription={
            to.threshold > track.points
              ? t('progress.next', { points: missing(to.threshold), tier: to.tier })
              : t('figures.for', { threshold: amount.plain(to.threshold), tier: to.tier })
          }
        />
      )}
      <Accordion title={t('progress.details', { track: name })} size="xs">
        <SmallTable
          titles={[
            t('progress.tier'),
            t('progress.threshold'),
            t('progress.missing'),
            t('progress.origin'),
          ]}
          figures={[1, 2]}
          rows={track.thresholds.map((threshold) => {
            const { tier, points } = threshold;
            return [
              tier,
              points === null ? t('value.none') : amount.plain(points),
              points === null
                ? t('value.unknown')
                : track.points >= points
                  ? t('progress.reached')
                  : missing(points),
              t(`progress.origin.${originOf(threshold, track.track, ruleSets)}`),
            ];
          })}
        />
      </Accordion>
    </Flex>
  );
}

/** An own threshold that third parties reported for some rules is theirs, whoever entered it. */
function originOf(
  { own, confidence, tier, points }: Threshold,
  track: TrackName,
  ruleSets: RuleSets,
) {
  if (!own) return confidence ?? 'none';
  const isReported = ruleSets.some(({ thresholds }) => {
    const figure = thresholds[tier]?.[track];
    return figure?.value === points && figure.confidence === 'reported';
  });
  return isReported ? 'reported' : 'own';
}
