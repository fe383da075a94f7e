import { Button, Panel, PanelBody, PanelFooter, useExtensionActions } from '@hubspot/ui-extensions';
import { useEffect, type MutableRefObject } from 'react';
import type { ScoredPage } from '../../shared/account.ts';
import { useRoute } from '../../shared/route/RouteProvider.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useWhileOpen } from '../../shared/useWhileOpen.ts';
import { ClientOfPage } from './ClientOfPage.tsx';

interface ClientPanelProps {
  scored: ScoredPage;
  /** The client's place in the facts. */
  index: number;
  client: { id: string; name: string };
  /** Id of the client whose panel is open. */
  opened: MutableRefObject<string | null>;
}

/** The side panel of one client. Its address is the client's: going back closes it. */
export function ClientPanel({ scored, index, client, opened }: ClientPanelProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { choices, choose } = useRoute();
  const { isOpen, events } = useWhileOpen();
  const panelId = `client-${index}`;
  const isAddressed = choices.client === client.id;
  useEffect(() => {
    if (isOpen && !isAddressed) actions.closeOverlay(panelId);
  }, [actions, isOpen, isAddressed, panelId]);
  const onOpen = () => {
    opened.current = client.id;
    choose({ client: client.id });
    events.onOpen();
  };
  const onClose = () => {
    opened.current = null;
    if (isAddressed) choose({ client: null });
    events.onClose();
  };
  return (
    <Panel
      id={panelId}
      title={t('client.title', { name: client.name })}
      width="lg"
      variant="modal"
      onOpen={onOpen}
      onClose={onClose}
    >
      {isOpen && (
        <>
          <PanelBody>
            <ClientOfPage scored={scored} index={index} />
          </PanelBody>
          <PanelFooter>
            <Button onClick={() => actions.closeOverlay(panelId)}>{t('client.close')}</Button>
          </PanelFooter>
        </>
      )}
    </Panel>
  );
}
