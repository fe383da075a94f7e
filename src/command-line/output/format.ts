import { toSpreadsheetText } from '@partner-tier-points/contract';
import { stringify } from 'csv-stringify/sync';
import Table from 'cli-table3';
import { printable } from './printable.ts';

export type Format = 'table' | 'json' | 'csv';
export type Cell = string | number | null;

/** Rows under column names; the first column is text, numbers are aligned right. */
export interface Sheet {
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A figure as it is: no rounding, so that what is shown adds up. */
export const showNumber = (value: number) => numbers.format(value);

const showCell = (cell: Cell) =>
  cell === null ? '-' : typeof cell === 'number' ? showNumber(cell) : printable(cell);

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left']
    .concat(['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'])
    .map((part) => [part, '']),
);

/** A sheet for people: columns aligned, no borders. */
export function toTable({ columns, rows }: Sheet): string {
  const table = new Table({
    head: [...columns],
    chars: { ...noBorders, middle: '  ' },
    colAligns: columns.map((_, index) =>
      rows.some((row) => typeof row[index] === 'number') ? 'right' : 'left',
    ),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  });
  table.push(...rows.map((row) => row.map(showCell)));
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`;
}

/**
 * A sheet for spreadsheets. A text that a spreadsheet would run as a formula is made harmless by a
 * apostrophe, because names come from other people's records; `readCsv` takes it away again.
 */
export function toCsv({ columns, rows }: Sheet): string {
  return stringify([[...columns], ...rows.map((row) => [...row])], {
    quoted: true,
    quoted_empty: true,
    cast: { string: toSpreadsheetText },
  });
}

export const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
