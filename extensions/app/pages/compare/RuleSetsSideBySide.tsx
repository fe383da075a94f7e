import { Flex, Text } from '@hubspot/ui-extensions';
import { shownPoints } from '@partner-tier-points/extension-shared';
import type { ComparedSide, Comparison, Totals } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useClientColumn } from '../clientColumn.tsx';
import { pointsColumn } from '../pointsColumn.tsx';
import type { Column } from '../table/columns.ts';
import { DataTable } from '../table/DataTable.tsx';
import { useAmount } from '../useAmount.ts';
import { useLanguage } from '../useLanguage.ts';

type ClientRow = Comparison['clients'][number];
interface TrackRow {
  track: 'total' | 'sold' | 'sourced' | 'assisted' | 'managed';
  left: Totals;
  right: Totals;
  difference: Totals | null;
}

const tracks = ['total', 'sold', 'sourced', 'assisted', 'managed'] as const;

/** Per track and per client: what each of two rule sets makes of the same facts. */
export function RuleSetsSideBySide({ comparison }: { comparison: Comparison }) {
  const { t } = useLanguage();
  const { left, right, difference, clients } = comparison;
  const leftAmount = useAmount(left.unit);
  const rightAmount = useAmount(right.unit);
  const client = useClientColumn<ClientRow>((row) => row);
  const names = useMemo(() => ({ left: left.ruleSet, right: right.ruleSet }), [left, right]);
  const trackRows = useMemo<TrackRow[]>(
    () => tracks.map((track) => ({ track, left: left.totals, right: right.totals, difference })),
    [left, right, difference],
  );
  const trackColumns = useMemo<Column<TrackRow>[]>(
    () => [
      {
        id: 'track',
        title: t('reported.track'),
        value: ({ track }) => t(`track.${track}`),
        sortable: false,
      },
      pointsColumn({
        id: 'left',
        title: names.left,
        points: (row) => row.left[row.track],
        shown: (row) => shownPoints(row.left)[row.track],
        amount: leftAmount,
      }),
      pointsColumn({
        id: 'right',
        title: names.right,
        points: (row) => row.right[row.track],
        shown: (row) => shownPoints(row.right)[row.track],
        amount: rightAmount,
      }),
      pointsColumn({
        id: 'difference',
        title: t('reported.difference'),
        points: (row) => row.difference && row.difference[row.track],
        shown: (row) => shownPoints(row.right)[row.track] - shownPoints(row.left)[row.track],
        amount: leftAmount,
        signed: true,
      }),
    ],
    [t, names, leftAmount, rightAmount],
  );
  const clientColumns = useMemo<Column<ClientRow>[]>(
    () => [
      client,
      pointsColumn({
        id: 'left',
        title: names.left,
        points: (row) => row.left.total,
        shown: (row) => shownPoints(row.left).total,
        amount: leftAmount,
      }),
      pointsColumn({
        id: 'right',
        title: names.right,
        points: (row) => row.right.total,
        shown: (row) => shownPoints(row.right).total,
        amount: rightAmount,
      }),
      pointsColumn({
        id: 'difference',
        title: t('reported.difference'),
        points: (row) => row.difference && row.difference.total,
        shown: (row) => shownPoints(row.right).total - shownPoints(row.left).total,
        amount: leftAmount,
        signed: true,
      }),
    ],
    [client, t, names, leftAmount, rightAmount],
  );
  const different = useMemo(
    () => clients.filter((row) => row.difference === null || row.difference.total !== 0),
    [clients],
  );
  const tierOf = ({ performance: { tier, undecided } }: ComparedSide) =>
    tier ?? t(undecided ? 'summary.performance.open' : 'summary.performance.none');
  return (
    <Flex direction="column" gap="sm">
      <Text>
        {t('compare.tiers', {
          left: names.left,
          leftTier: tierOf(left),
          right: names.right,
          rightTier: tierOf(right),
        })}
      </Text>
      <DataTable
        columns={trackColumns}
        rows={trackRows}
        keyOf={({ track }) => track}
        exportName="rule-sets"
      />
      {different.length === 0 ? (
        <Text>{t('compare.same')}</Text>
      ) : (
        <>
          <Text>{t('compare.clients', { count: different.length, all: clients.length })}</Text>
          <DataTable
            columns={clientColumns}
            rows={different}
            keyOf={({ id }) => id}
            exportName="rule-sets-clients"
          />
        </>
      )}
    </Flex>
  );
}
