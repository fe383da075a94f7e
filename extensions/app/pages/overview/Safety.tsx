import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import type { TierRisk } from '@partner-tier-points/points';
import type { ScoredPage } from '../shared/account.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useObstacleTexts } from '../shared/useObstacleTexts.ts';
import { useRisk } from '../shared/useRisk.ts';

const variants = { safe: 'success', atRisk: 'warning', below: 'danger', unknown: 'info' } as const;

/** Are we safe: until when the credited tier's criteria stay met, and when the tier itself would fall. */
export function Safety({ scored }: { scored: ScoredPage }) {
  const risk = useRisk(scored);
  const title = useTitle(risk);
  return (
    <Alert title={title} variant={variants[risk.state]}>
      <Details risk={risk} unit={scored.result.unit} />
    </Alert>
  );
}

function useTitle({ creditedTier: tier, state, on }: TierRisk): string {
  const { t, format } = useLanguage();
  if (tier === null) return t('risk.unknownTier');
  return state === 'atRisk'
    ? t('risk.atRisk', { tier, day: on === null ? '' : format.day(on) })
    : t(`risk.${state}`, { tier });
}

function Details({ risk, unit }: { risk: TierRisk; unit: 'points' | 'mrr' }) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const obstacles = useObstacleTexts();
  const { on, causes, endings, evaluations, fall, state } = risk;
  if (state === 'safe') return <Text>{t('risk.safe.how')}</Text>;
  if (state === 'unknown') return <Text>{t('risk.unknown.how')}</Text>;
  const last = evaluations.findLast(({ outcome }) => outcome !== 'unknown');
  const ended = endings.reduce((sum, { entry }) => sum + entry.points, 0);
  return (
    <Flex direction="column" gap="xs">
      <Text>{t('risk.causes', { causes: obstacles(causes) })}</Text>
      {endings.length > 0 && on !== null && (
        <Text>
          {t('risk.endings', {
            count: new Set(endings.map(({ clientId }) => clientId)).size,
            amount: amount.words(ended),
            day: format.day(on),
          })}
        </Text>
      )}
      {last !== undefined && (
        <Text>
          {t(fall === null ? 'risk.noFall' : 'risk.canFallOn', { day: format.day(last.on) })}
        </Text>
      )}
      <Text>
        <ViewLink view="evaluation">{t('risk.evaluation')}</ViewLink>
      </Text>
    </Flex>
  );
}
