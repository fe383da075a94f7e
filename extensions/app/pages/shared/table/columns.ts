import type { ReactNode } from 'react';

export type CellValue = string | number | null;

/** One column of a table: what it is worth, and how it looks where that is more than its text. */
export interface Column<Row> {
  /** Tells the columns of a table apart. */
  title: string;
  /** What the column sorts by. */
  value: (row: Row) => CellValue;
  /** An amount as shown; the exact one is exported beside it. */
  shown?: (row: Row) => number | null;
  /** What is drawn; without it the value. */
  cell?: (row: Row) => ReactNode;
  /** Below the cell, in small letters. */
  note?: (row: Row) => string | undefined;
  /** Sorts faster than comparing texts: a place in an order that is known. */
  rank?: (row: Row) => number;
  align?: 'right' | undefined;
  /** In the file alone: the page says it in another cell. */
  fileOnly?: boolean | undefined;
  /** False where an order says nothing. */
  sortable?: boolean | undefined;
}

export interface Sorting {
  /** The title of a column. */
  column: string;
  direction: 'ascending' | 'descending';
}

/**
 * The first of the rows in an order, at least `count` of them, or all. Rows without a value come
 * last in both directions; equal rows keep their order.
 *
 * @param compare orders texts as the language does
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column: title, direction }: Sorting,
  compare: (one: string, other: string) => number,
  count = rows.length,
): readonly Row[] {
  const column = columns.find((candidate) => candidate.title === title);
  if (!column) return rows;
  const keyOf = column.rank ?? column.value;
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = firstOf(rows, keyOf, sign, count).map((row) => ({ row, key: keyOf(row) }));
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return typeof one === 'number' && typeof other === 'number'
      ? sign * (one - other)
      : sign * compare(String(one), String(other));
  });
  return keyed.map(({ row }) => row);
}

/** Numbers alone are sorted many times faster than rows: those behind the last one are left out. */
function firstOf<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => CellValue,
  sign: 1 | -1,
  count: number,
): readonly Row[] {
  if (count >= rows.length) return rows;
  const keys = new Float64Array(rows.length);
  const hasOthers = rows.some((row, at) => {
    const key = keyOf(row);
    if (typeof key !== 'number') return true;
    keys[at] = sign * key;
    return false;
  });
  if (hasOthers) return rows;
  const last = keys.slice().sort()[count - 1]!;
  return rows.filter((_, at) => keys[at]! <= last);
}
