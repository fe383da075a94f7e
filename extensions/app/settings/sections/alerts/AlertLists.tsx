import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import {
  FailureAlert,
  settingsServer,
  useLoad,
  useTask,
} from '@partner-tier-points/extension-shared';
import type { AlertLists as Lists, ChosenAlertList } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { AlertListTable } from './AlertListTable.tsx';
import { NewAlertList } from './NewAlertList.tsx';

const loadLists = () => settingsServer.alertLists();

/** The lists in HubSpot that the app keeps up to date with alerts. */
export function AlertLists() {
  const { t } = useLanguage();
  const load = useLoad(loadLists);
  const { state, run } = useTask<Lists>();

  async function choose(lists: readonly ChosenAlertList[]) {
    const chosen = lists.map(({ kind, name }) => ({ kind, name }));
    const saved = await run(() => settingsServer.chooseAlertLists(chosen));
    if (saved !== null) load.replace(saved);
    return saved !== null;
  }

  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('alerts.lists')}</Heading>
      <Text>{t('alerts.lists.intro')}</Text>
      <LoadedSection load={load}>
        {({ lists }) => (
          <Flex direction="column" gap="sm">
            <AlertListTable
              lists={lists}
              isSaving={state.status === 'running'}
              onAgain={() => choose(lists)}
              onReload={load.reload}
              onStop={(kind) => choose(lists.filter((list) => list.kind !== kind))}
            />
            <NewAlertList
              isSaving={state.status === 'running'}
              onChosen={(list) => choose([...lists.filter(({ kind }) => kind !== list.kind), list])}
            />
          </Flex>
        )}
      </LoadedSection>
      {state.status === 'failed' && <FailureAlert failure={state.failure} />}
    </Flex>
  );
}
