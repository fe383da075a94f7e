import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import {
  FailureView,
  LanguageProvider,
  server,
  useLoad,
  type Load,
} from '@partner-tier-points/extension-shared';
import type { Session, Settings } from '@partner-tier-points/contract';
import { ReadOnlySettings } from './ReadOnlySettings.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { english, useLanguage } from './useLanguage.ts';

interface Loaded {
  session: Session;
  settings: Settings;
}

async function loadSettings(): Promise<Loaded> {
  const [session, settings] = await Promise.all([server.session(), server.settings()]);
  return { session, settings };
}

/** What HubSpot's API does not say: a super admin enters it, everyone may read it. */
export function SettingsView() {
  const load = useLoad(loadSettings);
  return (
    <LanguageProvider bundle="settings" english={english} quiet={load.status === 'failed'}>
      <ShownSettings load={load} onRetry={load.reload} />
    </LanguageProvider>
  );
}

function ShownSettings({ load, onRetry }: { load: Load<Loaded>; onRetry: () => void }) {
  const { t } = useLanguage();
  switch (load.status) {
    case 'pending':
      return <LoadingSpinner label={t('settings.loading')} showLabel />;
    case 'failed':
      return <FailureView failure={load.failure} onRetry={onRetry} />;
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
