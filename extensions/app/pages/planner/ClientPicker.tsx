import { Select } from '@hubspot/ui-extensions';
import { useMemo, useState } from 'react';
import { useClientName } from '../shared/clientColumn.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { nameOrId } from '../shared/nameOrId.ts';
import { useLanguage } from '../shared/useLanguage.ts';

interface ClientPickerProps {
  scored: ScoredPage;
  clientId: string | null;
  onChange: (clientId: string) => void;
}

/** An account can have thousands of clients, and every option is sent to the host. */
const mostOffered = 20;

/** Chooses a client by searching for it. */
export function ClientPicker({ scored, clientId, onChange }: ClientPickerProps) {
  const { t } = useLanguage();
  const nameOf = useClientName();
  const [search, setSearch] = useState('');
  const { clients } = scored.ledger;
  const offered = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase();
    const found = [];
    for (const client of clients) {
      if (found.length === mostOffered) break;
      if (nameOrId(client).toLocaleLowerCase().includes(wanted)) found.push(client);
    }
    const chosen = scored.clientOf(clientId ?? '');
    return chosen && !found.includes(chosen) ? [chosen, ...found] : found;
  }, [clients, search, clientId, scored]);
  return (
    <Select
      name="client"
      label={t('breakdown.client')}
      description={t('plan.client.search', { count: mostOffered })}
      required
      value={clientId ?? ''}
      options={offered.map((client) => ({ value: client.id, label: nameOf(client) }))}
      onInput={setSearch}
      onChange={(chosen) => onChange(String(chosen))}
    />
  );
}
