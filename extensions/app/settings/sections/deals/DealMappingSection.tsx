import { Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { ReadOnlyAlert } from '../ReadOnlyAlert.tsx';
import { DealMappingForm } from './DealMappingForm.tsx';
import { useChoices } from './useChoices.ts';

const loadMapping = () => settingsServer.dealMapping();

/** Which of the partner's deals count as sales, and where each fact of a sale is found. */
export function DealMappingSection({ session }: { session: Session }) {
  const { t } = useLanguage();
  const load = useLoad(loadMapping);
  const choices = useChoices(session.superAdmin);
  return (
    <LoadedSection load={load}>
      {(state) => (
        <Flex direction="column" gap="md">
          <Text>{t('mapping.intro')}</Text>
          <ReadOnlyAlert session={session} />
          {choices.status === 'pending' ? (
            <LoadingSpinner label={t('settings.loading')} showLabel />
          ) : (
            <DealMappingForm state={state} readOnly={!session.superAdmin} choices={choices} />
          )}
        </Flex>
      )}
    </LoadedSection>
  );
}
