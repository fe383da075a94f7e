import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { FailureView, server, useLoad } from '@partner-tier-points/extension-shared';
import type { Session, Settings } from '@partner-tier-points/contract';
import { ReadOnlySettings } from './ReadOnlySettings.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { useLanguage } from './useLanguage.ts';

async function loadSettings(): Promise<{ session: Session; settings: Settings }> {
  const [session, settings] = await Promise.all([server.session(), server.settings()]);
  return { session, settings };
}

/** What HubSpot's API does not say: a super admin enters it, everyone may read it. */
export function SettingsView() {
  const { t } = useLanguage();
  const load = useLoad(loadSettings);
  switch (load.status) {
    case 'pending':
      return <LoadingSpinner label={t('settings.loading')} showLabel />;
    case 'failed':
      return <FailureView failure={load.failure} onRetry={load.reload} />;
    case 'ready': {
      const { session, settings } = load.value;
      return (
        <Flex direction="column" gap="md">
          <Text>{t('settings.intro')}</Text>
          {session.superAdmin ? (
            <SettingsForm settings={settings} />
          ) : (
            <ReadOnlySettings settings={settings} />
          )}
        </Flex>
      );
    }
  }
}
