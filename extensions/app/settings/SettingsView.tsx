import { Alert, Button, Flex, LoadingSpinner, Tab, Tabs } from '@hubspot/ui-extensions';
import {
  FailureView,
  LanguageProvider,
  ServerRefused,
  server,
  useLoad,
  type Load,
} from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useState } from 'react';
import { AlertBanner } from './sections/alerts/AlertBanner.tsx';
import { AlertsSection } from './sections/alerts/AlertsSection.tsx';
import { AccessSection } from './sections/access/AccessSection.tsx';
import { DealMappingSection } from './sections/deals/DealMappingSection.tsx';
import { LanguageSection } from './sections/language/LanguageSection.tsx';
import { Leaving } from './sections/leave/Leaving.tsx';
import { ParticipantsSection } from './sections/participants/ParticipantsSection.tsx';
import { PartnerSection } from './sections/partner/PartnerSection.tsx';
import { SetupChecklist } from './SetupChecklist.tsx';
import { DataSection } from './sections/sync/DataSection.tsx';
import { carried, useLanguage } from './useLanguage.ts';

const loadSession = () => server.session();

/** What HubSpot's API does not say, and everything else that is set up or looked after here. */
export function SettingsView() {
  const session = useLoad(loadSession);
  return (
    <LanguageProvider bundle="settings" carried={carried} quiet={session.status === 'failed'}>
      <ShownSettings session={session} onRetry={session.reload} />
    </LanguageProvider>
  );
}

function ShownSettings({ session, onRetry }: { session: Load<Session>; onRetry: () => void }) {
  const { t } = useLanguage();
  switch (session.status) {
    case 'pending':
      return <LoadingSpinner label={t('settings.loading')} showLabel />;
    case 'failed':
      if (session.failure instanceof ServerRefused && session.failure.code === 'account.leaving') {
        return <Leaving failure={session.failure} onRetry={onRetry} />;
      }
      return <FailureView failure={session.failure} onRetry={onRetry} />;
    case 'ready':
      return <Sections session={session.value} onReload={onRetry} />;
  }
}

const sections = [
  ['partner', PartnerSection],
  ['deals', DealMappingSection],
  ['language', LanguageSection],
  ['participants', ParticipantsSection],
  ['access', AccessSection],
  ['alerts', AlertsSection],
  ['sync', DataSection],
] as const;

/** Each section loads what it shows when it is first opened, and keeps what was entered. */
function Sections({ session, onReload }: { session: Session; onReload: () => void }) {
  const { t } = useLanguage();
  const [selected, setSelected] = useState<string | number>('partner');
  const [opened, setOpened] = useState<readonly (string | number)[]>(['partner']);
  const [saves, setSaves] = useState(0);
  const onSaved = () => setSaves((count) => count + 1);
  const open = (id: string | number) => {
    setSelected(id);
    setOpened((before) => [...new Set([...before, id])]);
  };
  return (
    <Flex direction="column" gap="md">
      {session.superAdminUnknown && (
        <Alert title={t('settings.superAdminUnknown.title')} variant="warning">
          <Flex direction="column" gap="sm" align="start">
            {t('settings.superAdminUnknown.body')}
            <Button size="sm" onClick={onReload}>
              {t('settings.again')}
            </Button>
          </Flex>
        </Alert>
      )}
      {selected !== 'alerts' && <AlertBanner onOpen={() => open('alerts')} />}
      {session.superAdmin && <SetupChecklist saves={saves} opened={selected} onOpen={open} />}
      <Tabs selected={selected} onSelectedChange={open}>
        {sections.map(([id, Section]) => (
          <Tab key={id} tabId={id} title={t(`settings.tab.${id}`)}>
            {opened.includes(id) && (
              <Section session={session} onSaved={onSaved} onLeft={onReload} />
            )}
          </Tab>
        ))}
      </Tabs>
    </Flex>
  );
}
