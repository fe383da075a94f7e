import { shownSum } from '@partner-tier-points/extension-shared';
import { roundToMillionth } from '@partner-tier-points/points';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { NamedSide } from './sides.ts';

/** An amount, exact and as shown. */
interface Amount {
  exact: number;
  shown: number;
}

/** One amount today, and what each plan changes. */
export interface EffectRow {
  id: string;
  title: string;
  today: Amount;
  changes: readonly Amount[];
}

/** A column for today, and for each plan its amount with the difference below. */
export function useEffectColumns(
  title: string,
  today: string,
  plans: readonly NamedSide[],
  unit: 'points' | 'mrr',
): Column<EffectRow>[] {
  const { t } = useLanguage();
  const amount = useAmount(unit);
  return [
    { title, value: (row) => row.title, sortable: false },
    pointsColumn<EffectRow>({
      title: today,
      points: (row) => row.today.exact,
      shown: (row) => row.today.shown,
      amount,
    }),
    ...plans.flatMap(({ name }, at) => {
      const changeOf = (row: EffectRow) => row.changes[at] ?? { exact: 0, shown: 0 };
      return [
        pointsColumn<EffectRow>({
          title: name,
          points: (row) => roundToMillionth(row.today.exact + changeOf(row).exact),
          shown: (row) => shownSum(row.today.shown, changeOf(row).shown),
          note: (row) => (changeOf(row).shown === 0 ? '' : amount.change(changeOf(row).shown)),
          amount,
        }),
        pointsColumn<EffectRow>({
          title: t('plan.change', { name }),
          points: (row) => changeOf(row).exact,
          shown: (row) => changeOf(row).shown,
          fileOnly: true,
          amount,
        }),
      ];
    }),
  ];
}
