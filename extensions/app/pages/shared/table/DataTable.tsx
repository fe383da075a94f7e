import { noted } from '@partner-tier-points/extension-shared';
import {
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from '@hubspot/ui-extensions';
import { useMemo, useState, type ReactNode } from 'react';
import { useLanguage } from '../useLanguage.ts';
import { sortRows, type Column, type Sorting } from './columns.ts';
import { ExportMenu } from './ExportMenu.tsx';

const rowsPerPage = 25;
/** So few rows that come in no order of a column are taken in at a glance: close together, unsorted. */
const fewRows = 5;
/** So many columns have their room on a page of 1280 pixels in every language; more are close together. */
const mostSpaced = 7;
/** Sorted at once: turning to the next of them computes nothing. */
const rowsSorted = 4 * rowsPerPage;

interface DataTableProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorted?: Sorting;
  /** Name of the file when the table can be exported. */
  exportName?: string;
  /** Beside the export. */
  actions?: ReactNode;
}

interface Shown<Row> {
  sorting: Sorting | null;
  page: number;
  /** The rows whose page it is: others begin with their first. */
  turned: readonly Row[];
}

/**
 * A table of any length that sorts, pages and exports: only one page of rows ever reaches the host.
 * A change of the rows returns to the first page.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf } = props;
  const { format } = useLanguage();
  // One state: HubSpot draws every change of one by itself.
  const [{ sorting, turned, page: turnedTo }, setShown] = useState<Shown<Row>>({
    sorting: props.sorted ?? null,
    turned: rows,
    page: 1,
  });
  const pageCount = Math.max(1, Math.ceil(rows.length / rowsPerPage));
  const page = turned === rows ? Math.min(turnedTo, pageCount) : 1;
  const end = page * rowsPerPage;
  const isShort = rows.length <= fewRows && !props.sorted;
  const shownColumns = columns.filter(({ fileOnly }) => !fileOnly);
  const sortedTo = (last: number) =>
    sorting ? sortRows(rows, columns, sorting, format.compare, last) : rows;
  const count = Math.ceil(end / rowsSorted) * rowsSorted;
  const sorted = useMemo(
    () => sortedTo(count),
    // Columns are recreated at each render; what they say of a row changes with the language alone.
    [rows, sorting, format, count],
  );
  return (
    <Flex direction="column" gap="xs">
      {(props.exportName || props.actions) && (
        <Flex justify="end" align="start" gap="sm" wrap>
          {props.actions}
          {props.exportName && (
            <ExportMenu
              name={props.exportName}
              table={() => ({ columns, rows: sortedTo(rows.length) })}
            />
          )}
        </Flex>
      )}
      <Table
        {...(pageCount > 1
          ? {
              paginated: true,
              page,
              pageCount,
              onPageChange: (to) => setShown({ sorting, turned: rows, page: to }),
              showFirstLastButtons: true,
              maxVisiblePageButtons: 5,
            }
          : { flush: true })}
        density={isShort || shownColumns.length > mostSpaced ? 'compact' : 'condensed'}
      >
        <TableHead>
          <TableRow>
            {shownColumns.map((column, at) => (
              <ColumnHeader
                key={at}
                column={column}
                sortable={column.sortable ?? !isShort}
                direction={sorting?.column === column.title ? sorting.direction : 'none'}
                onSort={(direction) =>
                  setShown({ sorting: { column: column.title, direction }, turned: rows, page: 1 })
                }
              />
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.slice(end - rowsPerPage, end).map((row) => (
            <TableRow key={keyOf(row)}>
              {shownColumns.map((column, at) => (
                <TableCell key={at} align={column.align ?? 'left'}>
                  {noted(
                    column.cell ? column.cell(row) : (column.value(row) ?? '–'),
                    column.note?.(row),
                  )}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Flex>
  );
}

interface ColumnHeaderProps<Row> {
  column: Column<Row>;
  sortable: boolean;
  direction: Sorting['direction'] | 'none';
  onSort: (direction: Sorting['direction']) => void;
}

function ColumnHeader<Row>({ column, sortable, direction, onSort }: ColumnHeaderProps<Row>) {
  const { title, align = 'left' } = column;
  if (!sortable) return <TableHeader align={align}>{title}</TableHeader>;
  return (
    <TableHeader
      align={align}
      sortDirection={direction}
      onSortChange={(to) => onSort(to === 'ascending' ? 'ascending' : 'descending')}
    >
      {title}
    </TableHeader>
  );
}
