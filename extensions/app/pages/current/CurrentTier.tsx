import { Alert, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import {
  FactList,
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
  const unknown = t('current.notEntered');
  const { creditedTier, creditedSince, certifiedUntil, grossRevenueRetention } = partner;
  return (
    <>
      <FactList
        facts={[
          [
            t('current.tier'),
            creditedTier ?? unknown,
            creditedTier && creditedSince && t('current.since', { day: format.day(creditedSince) }),
          ],
          [
            t('current.certification'),
            certifiedUntil
              ? t(certifiedUntil < today ? 'current.expired' : 'current.certified', {
                  day: format.day(certifiedUntil),
                })
              : unknown,
          ],
          [
            t('current.retention'),
            typeof grossRevenueRetention === 'number'
              ? format.percent(grossRevenueRetention)
              : unknown,
          ],
          [
            t('current.ruleSet'),
            ruleSet === null ? t('current.ruleSet.automatic') : ruleSetName(ruleSet),
          ],
        ]}
      />
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
