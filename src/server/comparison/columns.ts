import type {
  ComparisonCell,
  ComparisonColumn,
  ComparisonTable,
} from '@partner-tier-points/contract';
import type { Speech } from './speech.ts';

/** A column of a table, and what it says of a row: a value alone is drawn as it is. */
export interface Column<Row> extends ComparisonColumn {
  cell: (row: Row) => ComparisonCell | ComparisonCell['value'];
}

export const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): ComparisonCell[] =>
  columns.map((column) => {
    const cell = column.cell(row);
    return typeof cell === 'object' && cell !== null ? cell : { value: cell };
  });

export function tableOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[] = [],
): ComparisonTable {
  return {
    name,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => ({ rank: 0, cells: cellsOf(columns, row) })),
  };
}

interface AmountColumn<Row> {
  title: string;
  /** Null where there is none. */
  exact: (row: Row) => number | null;
  shown: (row: Row) => number;
  /** With its sign. */
  signed?: boolean;
  unit?: 'points' | 'mrr';
  /** Small, below. */
  note?: (row: Row) => string;
}

/** A column of amounts: right-aligned, with as many decimals in each row. */
export function amountColumn<Row>(given: AmountColumn<Row>, { format }: Speech): Column<Row> {
  const { title, exact, shown: shownOf, signed = false, unit = 'points', note } = given;
  return {
    title,
    align: 'right',
    isAmount: true,
    cell: (row) => {
      const value = exact(row);
      if (value === null) return null;
      const shown = shownOf(row);
      return {
        value,
        shown,
        text: signed ? format.change(shown) : format.figure(shown, unit),
        ...(note && { note: note(row) }),
      };
    },
  };
}

interface Named {
  id: string;
  name: string | null;
}

/** The first column of tables of clients: the name, which leads to the client. */
export function clientColumn<Row extends Named>(
  { t }: Speech,
  noteOf?: (row: Row) => string,
): Column<Row> {
  return {
    title: t('breakdown.client'),
    cell: (row) => ({
      value: row.name ?? t('breakdown.unnamed', { id: row.id }),
      client: row.id,
      ...(noteOf && { note: noteOf(row) }),
    }),
  };
}
