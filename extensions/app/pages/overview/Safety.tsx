import { Alert, Flex, Text } from '@hubspot/ui-extensions';
import { useRiskText } from '@partner-tier-points/extension-shared';
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
  const { title, fall } = useRiskText()(risk);
  return (
    <Alert title={title} variant={variants[risk.state]}>
      <Details risk={risk} fall={fall} unit={scored.result.unit} />
    </Alert>
  );
}

interface DetailsProps {
  risk: TierRisk;
  /** At which evaluation the tier would fall, in words. */
  fall: string | null;
  unit: 'points' | 'mrr';
}

function Details({ risk, fall, unit }: DetailsProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(unit);
  const obstacles = useObstacleTexts();
  const { on, causes, endings, state } = risk;
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
      {fall !== null && <Text>{fall}</Text>}
      <Text>
        <ViewLink view="evaluation">{t('risk.evaluation')}</ViewLink>
      </Text>
    </Flex>
  );
}
