import { Flex, Heading, StatusTag } from '@hubspot/ui-extensions';
import type { Checkpoint, Evaluation } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { trackColumn } from '../pointsColumn.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';

const tracks = ['total', 'sold', 'sourced', 'managed'] as const;
const variants = { met: 'success', notMet: 'danger', unknown: 'warning' } as const;

function stateOf({ creditedMet }: Checkpoint): keyof typeof variants {
  if (creditedMet === null) return 'unknown';
  return creditedMet ? 'met' : 'notMet';
}

/** Each day on which the tier is measured: what was, or will be left, and whether it is enough. */
export function Checkpoints(props: { evaluation: Evaluation; unit: 'points' | 'mrr' }) {
  const { t, format } = useLanguage();
  const amount = useAmount(props.unit);
  const { checkpoints, creditedTier } = props.evaluation;
  const columns = useMemo<Column<Checkpoint>[]>(
    () => [
      {
        id: 'day',
        title: t('time.day'),
        value: ({ day }) => day,
        cell: ({ day }) => format.day(day),
      },
      ...tracks.map((track) =>
        trackColumn<Checkpoint>({
          track,
          title: t(`track.${track}`),
          totals: ({ totals }) => totals,
          amount,
        }),
      ),
      {
        id: 'tier',
        title: t('summary.performance'),
        value: ({ tier }) => tier ?? t('summary.performance.none'),
      },
      ...(creditedTier === null
        ? []
        : [
            {
              id: 'met',
              title: t('evaluation.criteria', { tier: creditedTier }),
              value: (checkpoint: Checkpoint) => t(`gateState.${stateOf(checkpoint)}`),
              cell: (checkpoint: Checkpoint) => (
                <StatusTag variant={variants[stateOf(checkpoint)]}>
                  {t(`gateState.${stateOf(checkpoint)}`)}
                </StatusTag>
              ),
            },
          ]),
      { id: 'from', title: t('time.from'), value: ({ from }) => t(`time.from.${from}`) },
    ],
    [t, format, amount, creditedTier],
  );
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
