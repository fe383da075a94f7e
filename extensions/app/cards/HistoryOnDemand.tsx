import { Accordion } from '@hubspot/ui-extensions';
import { ClientHistory } from '@partner-tier-points/extension-shared';
import { useState } from 'react';
import { useLanguage } from './useLanguage.ts';

/** The client's history, asked of HubSpot when someone opens it: the card itself stays quick. */
export function HistoryOnDemand({ clientId }: { clientId: string }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Accordion title={t('card.history')} size="sm" open={open} onClick={() => setOpen(!open)}>
      {open && <ClientHistory clientId={clientId} />}
    </Accordion>
  );
}
