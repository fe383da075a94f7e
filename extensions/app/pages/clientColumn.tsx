import { useCallback, useMemo, useRef } from 'react';
import type { Column } from './table/columns.ts';
import { ViewLink } from './route/ViewLink.tsx';
import { useLanguage } from './useLanguage.ts';

interface Named {
  id: string;
  name: string | null;
}

/** What a client without a name is called. */
export function useClientName(): (client: Named) => string {
  const { t } = useLanguage();
  return useCallback(({ id, name }) => name ?? t('breakdown.unnamed', { id }), [t]);
}

/**
 * The first column of tables of clients: the name, which leads to the client.
 *
 * @param clientOf finds the client of a row; it must not change from one drawing to the next
 */
export function useClientColumn<Row>(clientOf: (row: Row) => Named): Column<Row> {
  const { t } = useLanguage();
  const nameOf = useClientName();
  const find = useRef(clientOf).current;
  return useMemo(
    () => ({
      id: 'client',
      title: t('breakdown.client'),
      value: (row) => nameOf(find(row)),
      cell: (row) => {
        const client = find(row);
        return (
          <ViewLink view="client" choices={{ client: client.id }}>
            {nameOf(client)}
          </ViewLink>
        );
      },
    }),
    [t, nameOf, find],
  );
}
