import { shownAmount, shownPoints } from '@partner-tier-points/extension-shared';
import type { Totals } from '@partner-tier-points/points';
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
  /** The rounded amount, where it has to add up with its neighbours. */
  shown?: (row: Row) => number;
}

/** A column of amounts: right-aligned, with as many decimals in each row. */
export function pointsColumn<Row>(given: PointsColumn<Row>): Column<Row> {
  const { id, title, points, amount, signed = false, shown } = given;
  return {
    id,
    title,
    align: 'right',
    value: points,
    cell: (row) => {
      const value = points(row);
      if (value === null) return '–';
      const rounded = shown ? shown(row) : shownAmount(value);
      return signed ? amount.change(rounded) : amount.figure(rounded);
    },
  };
}

export type TrackOfTotals = keyof Totals;

interface TrackColumn<Row> {
  track: TrackOfTotals;
  title: string;
  totals: (row: Row) => Totals;
  amount: Amounts;
}

/** A column of one track of totals. */
export function trackColumn<Row>({ track, title, totals, amount }: TrackColumn<Row>): Column<Row> {
  return pointsColumn({
    id: track,
    title,
    points: (row) => totals(row)[track],
    shown: (row) => shownPoints(totals(row))[track],
    amount,
  });
}
