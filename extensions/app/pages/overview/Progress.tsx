import { Accordion, Flex, Heading, ProgressBar, Text } from '@hubspot/ui-extensions';
import { noted, shownPoints, SmallTable } from '@partner-tier-points/extension-shared';
import type { PartnerFacts, Threshold, TrackName } from '@partner-tier-points/points';
import type { Summary } from '../shared/account.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';

interface ProgressProps {
  result: Summary;
  partner: PartnerFacts;
}

/** How far each track of the rule set is to the next tier, or to the goal. */
export function Progress({ result, partner }: ProgressProps) {
  const { t } = useLanguage();
  const amount = useAmount(result.unit);
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('progress.title')}</Heading>
      {result.performance.tracks.map((track) => {
        const name = t(`track.${track.track}`);
        const title = `${name}: ${amount.figure(shownPoints(result.totals)[track.track])}`;
        const missing = (threshold: number) => amount.missing(threshold - track.points);
        // A bar to the highest tier would be a line for a small partner.
        const to = track.goal ?? track.next ?? track.keep;
        return (
          <Flex key={name} direction="column" gap="xs">
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
                titles={[t('progress.tier'), t('progress.threshold'), t('progress.missing')]}
                figures={[1, 2]}
                compact
                rows={track.thresholds.map((threshold) => {
                  const { tier, points } = threshold;
                  return [
                    noted(tier, t(`progress.origin.${originOf(threshold, track.track, partner)}`)),
                    points === null ? t('value.none') : amount.plain(points),
                    points === null
                      ? t('value.unknown')
                      : track.points >= points
                        ? t('progress.reached')
                        : missing(points),
                  ];
                })}
              />
            </Accordion>
          </Flex>
        );
      })}
    </Flex>
  );
}

/** An own threshold that was taken over from what third parties reported is theirs. */
function originOf(
  { own, confidence, tier }: Threshold,
  track: TrackName,
  { reportedThresholds }: PartnerFacts,
) {
  if (!own) return confidence ?? 'none';
  return reportedThresholds?.[tier]?.includes(track) ? 'reported' : 'own';
}
