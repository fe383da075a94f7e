import { Alert, Flex, StatusTag } from '@hubspot/ui-extensions';
import { shownPoints, useRiskText } from '@partner-tier-points/extension-shared';
import type { TierRisk } from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import { SetupLinks } from '../shared/SetupLinks.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { outcomeVariants } from '../shared/useEvaluationText.ts';
import { useObstacleTexts } from '../shared/useObstacleTexts.ts';
import { Setup } from './Setup.tsx';
import type { Stake } from './stake.ts';

interface SafetyProps {
  scored: ScoredPage;
  risk: TierRisk;
  stake: Stake;
}

const variants = { safe: 'success', atRisk: 'warning', below: 'danger', unknown: 'info' } as const;

/** Are we safe: the alert in a sentence, the state at each evaluation, and what can be done. */
export function Safety({ scored, risk, stake }: SafetyProps) {
  const { t, format } = useLanguage();
  const { open } = useRoute();
  const { result } = scored;
  const amount = useAmount(result.unit);
  const title = useRiskText()(risk);
  const { state, causes } = risk;
  const isSafe = state === 'safe';
  const { track, threshold, falls, shown } = stake;
  const lacking = useObstacleTexts()(causes);
  const failsTrack = causes.some(({ kind }) => kind === 'track');
  const sentence = () => {
    if (isSafe) return `${title}. ${t('risk.safe.how')}`;
    if (risk.creditedTier === null) return title;
    if (!lacking) return `${title}. ${t('risk.unknown.how')}`;
    if (threshold === null || !failsTrack) {
      return `${title}. ${t('risk.causes', { causes: lacking })}`;
    }
    return t(falls ? 'safety.atRisk' : 'safety.below', {
      risk: title,
      track: t(`track.${track}`),
      points: amount.figure(shown),
      threshold: amount.plain(threshold),
      amount: amount.words(shownPoints(result.totals)[track] - shown),
    });
  };
  return (
    <Alert title={sentence()} variant={variants[state]}>
      <Flex gap="sm" wrap align="center">
        {risk.evaluations.map(({ on, outcome, tierAfter }) => {
          if (outcome === 'unknown') return null;
          const name = outcome === 'liable' ? 'falls' : outcome;
          return (
            <StatusTag
              key={on}
              variant={outcomeVariants[outcome]}
              onClick={() => open('evaluation', { evaluation: on })}
            >
              {t(`state.${name}`, { day: format.day(on), tier: tierAfter ?? '' })}
            </StatusTag>
          );
        })}
        {state === 'unknown' ? (
          <Setup scored={scored} />
        ) : lacking && !failsTrack ? (
          // Points do not mend a condition, and what it goes by is entered in the settings.
          <SetupLinks items={[[lacking, false]]} />
        ) : (
          <Flex gap="sm" wrap>
            <ViewLink view="breakdown" choices={{ expiring: stake.on }}>
              {t(isSafe ? 'safety.expiring' : 'safety.clients')}
            </ViewLink>
            <ViewLink view="planner">{t(isSafe ? 'safety.next' : 'safety.plan')}</ViewLink>
          </Flex>
        )}
      </Flex>
    </Alert>
  );
}
