import { shownAmount, shownPoints } from '@partner-tier-points/extension-shared';
import type { Totals } from '@partner-tier-points/points';
import type { Amounts } from './useAmount.ts';
import type { Column } from './table/columns.ts';
import type { useLanguage } from './useLanguage.ts';

interface PointsColumn<Row> {
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
  const { title, points, amount, signed = false, shown } = given;
  return {
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
