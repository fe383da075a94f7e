import type { Column } from './table/columns.ts';
import { ViewLink } from './route/ViewLink.tsx';
import { useLanguage } from './useLanguage.ts';

interface Named {
  id: string;
  name?: string | null | undefined;
}

/** What a client without a name is called. */
export function useClientName(): (client: Named) => string {
  const { t } = useLanguage();
  return ({ id, name }) => name ?? t('breakdown.unnamed', { id });
}

/**
 * The first column of tables of clients: the name, which leads to the client.
 *
 * @param clientOf finds the client of a row
 */
export function useClientColumn<Row>(clientOf: (row: Row) => Named): Column<Row> {
  const { t } = useLanguage();
  const nameOf = useClientName();
  return {
    title: t('breakdown.client'),
    value: (row) => nameOf(clientOf(row)),
    cell: (row) => {
      const client = clientOf(row);
      return (
        <ViewLink view="client" choices={{ client: client.id }}>
          {nameOf(client)}
        </ViewLink>
      );
    },
  };
}
