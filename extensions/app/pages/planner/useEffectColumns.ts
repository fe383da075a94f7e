import { pointsColumn } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { NamedSide } from './sides.ts';

/** One amount today, and what it would be with each plan; as shown, so that differences add up. */
export interface EffectRow {
  id: string;
  title: string;
  today: number;
  planned: readonly number[];
}

/** A column for today, and for each plan its amount and the difference. */
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
    pointsColumn<EffectRow>({ title: today, points: (row) => row.today, amount }),
    ...plans.flatMap(({ name }, at) => [
      pointsColumn<EffectRow>({
        title: name,
        points: (row) => row.planned[at] ?? null,
        amount,
      }),
      pointsColumn<EffectRow>({
        title: t('plan.change', { name }),
        points: (row) => (row.planned[at] ?? row.today) - row.today,
        amount,
        signed: true,
      }),
    ]),
  ];
}
