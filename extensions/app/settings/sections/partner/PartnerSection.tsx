import { Flex, Text } from '@hubspot/ui-extensions';
import { server, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { ReadOnlyAlert } from '../ReadOnlyAlert.tsx';
import { ReadOnlySettings } from './ReadOnlySettings.tsx';
import { SettingsForm } from './SettingsForm.tsx';

const loadSettings = () => server.settings();

/** Tier, certification, conditions and thresholds: a super admin enters them, everyone may read them. */
export function PartnerSection({ session, onSaved }: { session: Session; onSaved: () => void }) {
  const { t } = useLanguage();
  const load = useLoad(loadSettings);
  return (
    <LoadedSection load={load}>
      {(settings) => (
        <Flex direction="column" gap="md">
          <Text>{t('settings.intro')}</Text>
          {session.superAdmin ? (
            <SettingsForm settings={settings} onSaved={onSaved} />
          ) : (
            <>
              <ReadOnlyAlert session={session}>{t('settings.readOnly.body')}</ReadOnlyAlert>
              <ReadOnlySettings settings={settings} />
            </>
          )}
        </Flex>
      )}
    </LoadedSection>
  );
}
