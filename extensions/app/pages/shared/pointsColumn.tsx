import { shownAmount, shownPoints } from '@partner-tier-points/extension-shared';
import type { Totals } from '@partner-tier-points/points';
import type { Amounts } from './useAmount.ts';
import type { Column } from './table/columns.ts';
import type { useLanguage } from './useLanguage.ts';

interface PointsColumn<Row> {
  title: string;
  /** Exact: what the column sorts by. Null where there is none. */
  points: (row: Row) => number | null;
  amount: Amounts;
  /** With its sign. */
  signed?: boolean;
  /** As shown, where the amount is a part of others, or made of them. */
  shown?: (row: Row) => number;
}

/** A column of amounts: right-aligned, with as many decimals in each row. */
export function pointsColumn<Row>(given: PointsColumn<Row>): Column<Row> {
  const { title, points, amount, signed = false, shown: shownOf } = given;
  const shown = (row: Row) => {
    const value = points(row);
    return value === null ? null : shownOf ? shownOf(row) : shownAmount(value);
  };
  return {
    title,
    align: 'right',
    value: points,
    shown,
    cell: (row) => {
      const value = shown(row);
      if (value === null) return '–';
      return signed ? amount.change(value) : amount.figure(value);
    },
  };
}

const tracks = ['total', 'sold', 'sourced', 'managed'] as const;

/** A column for each track of totals that are shown as of a day. */
export function trackColumns<Row extends { totals: Totals }>(
  t: ReturnType<typeof useLanguage>['t'],
  amount: Amounts,
): Column<Row>[] {
  return tracks.map((track) =>
    pointsColumn({
      title: t(`track.${track}`),
      points: ({ totals }) => totals[track],
      shown: ({ totals }) => shownPoints(totals)[track],
      amount,
    }),
  );
}
