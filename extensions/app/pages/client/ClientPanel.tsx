import { Button, Panel, PanelBody, PanelFooter, useExtensionActions } from '@hubspot/ui-extensions';
import type { ClientResult, Result } from '@partner-tier-points/points';
import { useState } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { ClientDetails } from './ClientDetails.tsx';

interface ClientPanelProps {
  client: ClientResult;
  name: string;
  country: string | null;
  result: Result;
}

/** The side panel of one client. Every row has one, so its content is made only while it is open. */
export function ClientPanel({ client, name, country, result }: ClientPanelProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const [isOpen, setIsOpen] = useState(false);
  const id = `client-${client.id}`;
  return (
    <Panel
      id={id}
      title={t('client.title', { name })}
      width="lg"
      variant="modal"
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      <PanelBody>
        {isOpen && <ClientDetails client={client} country={country} result={result} />}
      </PanelBody>
      <PanelFooter>
        <Button onClick={() => actions.closeOverlay(id)}>{t('client.close')}</Button>
      </PanelFooter>
    </Panel>
  );
}
