import { Button, Panel, PanelBody, PanelFooter, useExtensionActions } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ScoredPage } from '../dashboard/account.ts';
import { useLanguage } from '../useLanguage.ts';
import { ClientDetails } from './ClientDetails.tsx';

interface ClientPanelProps {
  scored: ScoredPage;
  /** The client's place in the facts. */
  index: number;
  name: string;
}

/** The side panel of one client. Every row has one, so its content is made only while it is open. */
export function ClientPanel({ scored, index, name }: ClientPanelProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const [isOpen, setIsOpen] = useState(false);
  const id = `client-${index}`;
  return (
    <Panel
      id={id}
      title={t('client.title', { name })}
      width="lg"
      variant="modal"
      onOpen={() => setIsOpen(true)}
      onClose={() => setIsOpen(false)}
    >
      <PanelBody>{isOpen && <ClientDetails scored={scored} index={index} />}</PanelBody>
      <PanelFooter>
        <Button onClick={() => actions.closeOverlay(id)}>{t('client.close')}</Button>
      </PanelFooter>
    </Panel>
  );
}
