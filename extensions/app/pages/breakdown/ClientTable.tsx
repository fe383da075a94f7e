import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import { useSharedLanguage } from '@partner-tier-points/extension-shared';
import type { Facts, Result } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { ClientRow } from './ClientRow.tsx';
import { columns, type Column } from './rows.ts';
import type { BreakdownView } from './useBreakdown.ts';

interface ClientTableProps {
  view: BreakdownView;
  result: Result;
  facts: Facts;
}

/** One page of clients, with a header that sorts each column. */
export function ClientTable({ view, result, facts }: ClientTableProps) {
  const { t } = useLanguage();
  const { t: shared } = useSharedLanguage();
  const { sorting } = view;
  const factsById = useMemo(
    () => new Map(facts.clients.map((client) => [client.id, client])),
    [facts],
  );
  const titles: Record<Column, string> = {
    name: t('breakdown.client'),
    combined: t('breakdown.combined'),
    sold: shared('track.sold'),
    managed: shared('track.managed'),
  };
  return (
    <Table
      paginated
      page={view.page}
      pageCount={view.pageCount}
      onPageChange={view.turnTo}
      showFirstLastButtons
      maxVisiblePageButtons={5}
      density="condensed"
    >
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableHeader
              key={column}
              align={column === 'name' ? 'left' : 'right'}
              sortDirection={sorting.column === column ? sorting.direction : 'none'}
              onSortChange={(direction) =>
                view.sort(column, direction === 'ascending' ? 'ascending' : 'descending')
              }
            >
              {titles[column]}
            </TableHeader>
          ))}
          <TableHeader>{t('breakdown.marketColumn')}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {view.shown.map((row) => (
          <ClientRow
            key={row.client.id}
            row={row}
            country={factsById.get(row.client.id)?.country ?? null}
            result={result}
          />
        ))}
      </TableBody>
    </Table>
  );
}
