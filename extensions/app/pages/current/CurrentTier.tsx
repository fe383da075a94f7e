import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  LoadingSpinner,
  Text,
} from '@hubspot/ui-extensions';
import {
  FailureView,
  server,
  useLoad,
  useRuleSetName,
} from '@partner-tier-points/extension-shared';
import type { Settings } from '@partner-tier-points/contract';
import type { RuleSets } from '@partner-tier-points/points';
import { SetupLinks } from '../shared/SetupLinks.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

const loadSettings = () => Promise.all([server.settings(), server.rules()]);

/** What is known of the partner's tier without any points: what a super admin entered. */
export function CurrentTier() {
  const { t } = useLanguage();
  const settings = useLoad(loadSettings);
  switch (settings.status) {
    case 'pending':
      return <LoadingSpinner label={t('page.loading')} />;
    case 'failed':
      return <FailureView failure={settings.failure} onRetry={settings.reload} />;
    case 'ready':
      return <KnownTier settings={settings.value[0]} ruleSets={settings.value[1].ruleSets} />;
  }
}

interface KnownTierProps {
  settings: Settings;
  ruleSets: RuleSets;
}

function KnownTier({ settings: { partner, ruleSet }, ruleSets }: KnownTierProps) {
  const { t, format, today } = useLanguage();
  const ruleSetName = useRuleSetName(ruleSets);
  const { creditedTier, creditedSince, certifiedUntil, grossRevenueRetention } = partner;
  return (
    <>
      <DescriptionList direction="row">
        <DescriptionListItem label={t('current.tier')}>
          <Text format={{ fontWeight: 'bold' }}>{creditedTier ?? t('current.notEntered')}</Text>
          {creditedTier && creditedSince && (
            <Text variant="microcopy">
              {t('current.since', { day: format.day(creditedSince) })}
            </Text>
          )}
        </DescriptionListItem>
        <DescriptionListItem label={t('current.certification')}>
          <Text>
            {certifiedUntil
              ? t(certifiedUntil < today ? 'current.certificationExpired' : 'current.certified', {
                  day: format.day(certifiedUntil),
                })
              : t('current.notEntered')}
          </Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('current.retention')}>
          <Text>
            {typeof grossRevenueRetention === 'number'
              ? format.percent(grossRevenueRetention)
              : t('current.notEntered')}
          </Text>
        </DescriptionListItem>
        <DescriptionListItem label={t('current.ruleSet')}>
          <Text>{ruleSet === null ? t('current.ruleSet.automatic') : ruleSetName(ruleSet)}</Text>
        </DescriptionListItem>
      </DescriptionList>
      {!creditedTier && (
        <Alert title={t('current.hint.title')} variant="info">
          <Text>{t('current.hint.body')}</Text>
          <SetupLinks
            items={[
              [t('current.tier'), false],
              [t('current.certification'), !!certifiedUntil],
            ]}
          />
        </Alert>
      )}
    </>
  );
}
