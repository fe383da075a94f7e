import { Flex } from '@hubspot/ui-extensions';
import { settingsServer, useLoad } from '@partner-tier-points/extension-shared';
import { LoadedSection } from '../LoadedSection.tsx';
import { AlertLists } from './AlertLists.tsx';
import { AlertMailForm } from './AlertMailForm.tsx';
import { AlertTable } from './AlertTable.tsx';

const loadAlerts = () => settingsServer.alerts();
const loadMail = () => settingsServer.alertMail();

/** What the user is told before it is too late, and where else they are told. */
export function AlertsSection() {
  const alerts = useLoad(loadAlerts);
  const mail = useLoad(loadMail);
  return (
    <Flex direction="column" gap="md">
      <LoadedSection load={alerts}>{(list) => <AlertTable list={list} />}</LoadedSection>
      {alerts.status === 'ready' && (
        <LoadedSection load={mail}>
          {(state) => <AlertMailForm mail={state} onSaved={mail.replace} />}
        </LoadedSection>
      )}
      {alerts.status === 'ready' && <AlertLists />}
    </Flex>
  );
}
