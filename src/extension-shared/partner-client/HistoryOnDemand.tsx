import { Accordion } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { ClientHistory } from './ClientHistory.tsx';

/** The client's history, asked of HubSpot when someone opens it. */
export function HistoryOnDemand({ clientId }: { clientId: string }) {
  const { t } = useSharedLanguage();
  const [open, setOpen] = useState(false);
  return (
    <Accordion title={t('client.history')} size="sm" open={open} onClick={() => setOpen(!open)}>
      {open && <ClientHistory clientId={clientId} />}
    </Accordion>
  );
}
