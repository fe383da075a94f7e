import { Flex, Heading } from '@hubspot/ui-extensions';
import type { Checkpoint, Evaluation, Gate } from '@partner-tier-points/points';
import { GateTag } from '../shared/GateTag.tsx';
import { trackColumns } from '../shared/pointsColumn.tsx';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import type { Kept } from '../shared/useSnapshots.ts';
import { useTierText } from '../shared/useTierText.ts';

function stateOf({ creditedMet }: Checkpoint): Gate['state'] {
  if (creditedMet === null) return 'unknown';
  return creditedMet ? 'met' : 'notMet';
}

/** Each day on which the tier is measured: what was, or will be left, and whether it is enough. */
export function Checkpoints(props: {
  evaluation: Evaluation;
  /** Those that the past checkpoints come from. */
  snapshots: Kept;
  unit: 'points' | 'mrr';
}) {
  const { t, format } = useLanguage();
  const amount = useAmount(props.unit);
  const { checkpoints, creditedTier } = props.evaluation;
  const originOf = ({ day, from }: Checkpoint) =>
    from === 'snapshot' ? (props.snapshots.find((each) => each.day === day)?.from ?? 'kept') : from;
  const tierText = useTierText();
  const columns: Column<Checkpoint>[] = [
    {
      title: t('time.day'),
      value: ({ day }) => day,
      cell: ({ day }) => format.day(day),
    },
    ...trackColumns<Checkpoint>(t, amount),
    {
      title: t('summary.performance'),
      value: tierText,
    },
    ...(creditedTier === null
      ? []
      : [
          {
            title: t('evaluation.criteria', { tier: creditedTier }),
            value: (checkpoint: Checkpoint) => t(`gateState.${stateOf(checkpoint)}`),
            cell: (checkpoint: Checkpoint) => <GateTag state={stateOf(checkpoint)} />,
          },
        ]),
    { title: t('time.from'), value: (checkpoint) => t(`time.from.${originOf(checkpoint)}`) },
  ];
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('evaluation.checkpoints')}</Heading>
      <DataTable
        columns={columns}
        rows={checkpoints}
        keyOf={({ day }) => day}
        exportName="evaluation"
      />
    </Flex>
  );
}
