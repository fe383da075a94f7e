import type { ClientResult } from '@partner-tier-points/points';
import { useMemo, useState } from 'react';
import { useLanguage } from '../useLanguage.ts';
import {
  filterRows,
  noFilters,
  sortRows,
  sumRows,
  type Column,
  type Filters,
  type Row,
  type Sorting,
} from './rows.ts';

export const rowsPerPage = 25;

export interface BreakdownView {
  filters: Filters;
  /** Changes some filters and returns to the first page. */
  filter: (changed: Partial<Filters>) => void;
  sorting: Sorting;
  sort: (column: Column, direction: Sorting['direction']) => void;
  /** The rows of the page that is shown. */
  shown: readonly Row[];
  /** How many rows fit the filters, on all pages. */
  count: number;
  /** Exact sums of the rows that fit the filters. */
  sums: { sold: number; managed: number };
  page: number;
  pageCount: number;
  turnTo: (page: number) => void;
}

/** Filters, sorts and pages the clients; only the rows of one page ever reach the host. */
export function useBreakdown(clients: readonly ClientResult[]): BreakdownView {
  const { format } = useLanguage();
  const [filters, setFilters] = useState<Filters>(noFilters);
  const [sorting, setSorting] = useState<Sorting>({ column: 'combined', direction: 'descending' });
  const [page, setPage] = useState(1);

  const rows = useMemo(() => filterRows(clients, filters), [clients, filters]);
  const sorted = useMemo(() => sortRows(rows, sorting, format.compare), [rows, sorting, format]);
  const sums = useMemo(() => sumRows(rows), [rows]);
  const pageCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const current = Math.min(page, pageCount);
  return {
    filters,
    filter: (changed) => {
      setFilters((before) => ({ ...before, ...changed }));
      setPage(1);
    },
    sorting,
    sort: (column, direction) => {
      setSorting({ column, direction });
      setPage(1);
    },
    shown: sorted.slice((current - 1) * rowsPerPage, current * rowsPerPage),
    count: rows.length,
    sums,
    page: current,
    pageCount,
    turnTo: setPage,
  };
}
