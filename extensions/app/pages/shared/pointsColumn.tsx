import { shownAmount, shownChange, shownPoints } from '@partner-tier-points/extension-shared';
import { trackNames, type Totals } from '@partner-tier-points/points';
import type { Amounts } from './useAmount.ts';
import type { Column } from './table/columns.ts';
import type { useLanguage } from './useLanguage.ts';

interface PointsColumn<Row> extends Pick<Column<Row>, 'title' | 'note' | 'fileOnly'> {
  /** Exact: what the column sorts by. Null where there is none. */
  points: (row: Row) => number | null;
  amount: Amounts;
  /** The rows whose amount has its sign. */
  signed?: (row: Row) => boolean;
  /** As shown, where the amount is a part of others, or made of them. */
  shown?: (row: Row) => number;
}

/** A column of amounts: right-aligned, with as many decimals in each row. */
export function pointsColumn<Row>(given: PointsColumn<Row>) {
  const { points, amount, signed, shown: shownOf, ...column } = given;
  const shown = (row: Row) => {
    const value = points(row);
    return value === null ? null : shownOf ? shownOf(row) : shownAmount(value);
  };
  return {
    ...column,
    align: 'right' as const,
    value: points,
    shown,
    cell: (row: Row) => {
      const value = shown(row);
      if (value === null) return '–';
      return signed?.(row) ? amount.change(value) : amount.figure(value);
    },
  };
}

/**
 * A column for each track of totals that are shown as of a day.
 *
 * @param isChange whether a row's totals are a difference
 */
export function trackColumns<Row extends { totals: Totals }>(
  t: ReturnType<typeof useLanguage>['t'],
  amount: Amounts,
  isChange: (row: Row) => boolean = () => false,
): Column<Row>[] {
  return trackNames.map((track) =>
    pointsColumn({
      title: t(`track.${track}`),
      points: ({ totals }) => totals[track],
      shown: (row) => (isChange(row) ? shownChange : shownPoints)(row.totals)[track],
      amount,
      signed: isChange,
    }),
  );
}
