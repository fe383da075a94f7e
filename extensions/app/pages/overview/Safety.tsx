import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { riskOn, type TierRisk } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { useObstacleTexts } from '../shared/useObstacleTexts.ts';

const variants = { safe: 'success', atRisk: 'warning', below: 'danger', unknown: 'info' } as const;

/** Are we safe: whether the credited tier's criteria stay met, from when not and why. */
export function Safety({ scored }: { scored: ScoredPage }) {
  const { ledger, result } = scored;
  const risk = useMemo(() => riskOn(ledger, result.asOf), [ledger, result.asOf]);
  const title = useTitle(risk);
  return (
    <Alert title={title} variant={variants[risk.state]}>
      <Details risk={risk} unit={result.unit} />
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
  const { on, causes, endings, canFallOn, state } = risk;
  if (state === 'safe') return <Text>{t('risk.safe.how')}</Text>;
  if (state === 'unknown') return <Text>{t('risk.unknown.how')}</Text>;
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
      {canFallOn !== null && <Text>{t('risk.canFallOn', { day: format.day(canFallOn) })}</Text>}
      <Text>
        <ViewLink view="evaluation">{t('risk.evaluation')}</ViewLink>
      </Text>
    </Flex>
  );
}
