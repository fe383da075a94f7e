import { Flex, Text } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { ReadOnlyAlert } from '../ReadOnlyAlert.tsx';
import { ApiKeyTable } from './ApiKeyTable.tsx';
import { NewApiKey } from './NewApiKey.tsx';

/** The keys with which programs read the account's figures, for super admins. */
export function ApiKeysSection({ session }: { session: Session }) {
  if (!session.superAdmin) return <ReadOnlyAlert session={session} />;
  return <LoadedKeys />;
}

const loadKeys = () => settingsServer.apiKeys();

function LoadedKeys() {
  const { t } = useLanguage();
  const load = useLoad(loadKeys);
  return (
    <LoadedSection load={load}>
      {({ keys }) => (
        <Flex direction="column" gap="md">
          <Text>{t('keys.intro')}</Text>
          <ApiKeyTable keys={keys} onChanged={load.replace} />
          <NewApiKey onMade={(key) => load.replace({ keys: [...keys, key] })} />
        </Flex>
      )}
    </LoadedSection>
  );
}
