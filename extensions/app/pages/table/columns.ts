import type { ReactNode } from 'react';

export type CellValue = string | number | null;

/** One column of a table: what it is worth, and how it looks where that is more than its text. */
export interface Column<Row> {
  /** Tells the columns of a table apart. */
  title: string;
  /** Exported as it is; numbers stand on the right and are written as the table's figures. */
  value: (row: Row) => CellValue;
  /** What is drawn; without it the value. */
  cell?: (row: Row) => ReactNode;
  /** Sorts faster than comparing texts: a place in an order that is known. */
  rank?: (row: Row) => number;
  align?: 'right';
  /** False where an order says nothing. */
  sortable?: boolean;
}

export interface Sorting {
  /** The title of a column. */
  column: string;
  direction: 'ascending' | 'descending';
}

/**
 * A sorted copy. Rows without a value come last in both directions; equal rows keep their order.
 *
 * @param compare orders texts as the language does
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column: title, direction }: Sorting,
  compare: (one: string, other: string) => number,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.title === title);
  if (!column) return rows;
  const keyOf = column.rank ?? column.value;
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const sign = direction === 'ascending' ? 1 : -1;
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return typeof one === 'number' && typeof other === 'number'
      ? sign * (one - other)
      : sign * compare(String(one), String(other));
  });
  return keyed.map(({ row }) => row);
}
