import { shownAmount } from '@partner-tier-points/extension-shared';
import type { Amounts } from './useAmount.ts';
import type { Column } from './table/columns.ts';

interface PointsColumn<Row> {
  id: string;
  title: string;
  /** Exact; exported exactly and shown rounded. Null where there is none. */
  points: (row: Row) => number | null;
  amount: Amounts;
  /** With its sign. */
  signed?: boolean;
}

/** A column of amounts: right-aligned, with as many decimals in each row. */
export function pointsColumn<Row>(given: PointsColumn<Row>): Column<Row> {
  const { id, title, points, amount, signed = false } = given;
  return {
    id,
    title,
    align: 'right',
    value: points,
    cell: (row) => {
      const value = points(row);
      if (value === null) return '–';
      return signed ? amount.change(shownAmount(value)) : amount.figure(value);
    },
  };
}
