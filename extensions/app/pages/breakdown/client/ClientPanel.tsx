import { Button, Panel, PanelBody, PanelFooter, useExtensionActions } from '@hubspot/ui-extensions';
import type { ScoredPage } from '../../shared/account.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useWhileOpen } from '../../shared/useWhileOpen.ts';
import { ClientDetails } from './ClientDetails.tsx';

interface ClientPanelProps {
  scored: ScoredPage;
  /** The client's place in the facts. */
  index: number;
  name: string;
}

/** The side panel of one client. */
export function ClientPanel({ scored, index, name }: ClientPanelProps) {
  const { t } = useLanguage();
  const actions = useExtensionActions<'pages'>();
  const { isOpen, events } = useWhileOpen();
  const id = `client-${index}`;
  return (
    <Panel id={id} title={t('client.title', { name })} width="lg" variant="modal" {...events}>
      {isOpen && (
        <>
          <PanelBody>
            <ClientDetails scored={scored} index={index} />
          </PanelBody>
          <PanelFooter>
            <Button onClick={() => actions.closeOverlay(id)}>{t('client.close')}</Button>
          </PanelFooter>
        </>
      )}
    </Panel>
  );
}
