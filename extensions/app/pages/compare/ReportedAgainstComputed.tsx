import { Flex, Text } from '@hubspot/ui-extensions';
import type { ReconciledTrack, Reconciliation } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ExportMenu } from '../shared/table/ExportMenu.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { differencesOf, disputeLines } from './dispute.ts';
import { useDifferenceColumns, useDisputeColumns, useFigureColumns } from './differenceColumns.tsx';

interface ReportedAgainstComputedProps {
  reconciliation: Reconciliation;
  scored: ScoredPage;
}

interface TrackRow {
  track: 'sold' | 'managed';
  figures: ReconciledTrack;
}

/**
 * HubSpot's own points next to the computed ones: the reasons, what stays open, and the dispute
 * file.
 */
export function ReportedAgainstComputed(props: ReportedAgainstComputedProps) {
  const { reconciliation, scored } = props;
  const { t } = useLanguage();
  const { ledger, result, account } = scored;
  const figureColumns = useFigureColumns<TrackRow>(account.ruleSets);
  const differenceColumns = useDifferenceColumns(account.ruleSets);
  const disputeColumns = useDisputeColumns(account.ruleSets);
  const differences = useMemo(() => differencesOf(reconciliation), [reconciliation]);
  const trackColumns: Column<TrackRow>[] = [
    {
      title: t('reported.track'),
      value: ({ track }) => t(`track.${track}`),
      sortable: false,
    },
    ...figureColumns,
  ];
  const trackRows = useMemo<TrackRow[]>(
    () =>
      (['sold', 'managed'] as const).map((track) => ({ track, figures: reconciliation[track] })),
    [reconciliation],
  );
  const standIns = reconciliation.clients.filter(({ standsIn }) => standsIn.length > 0).length;
  return (
    <Flex direction="column" gap="sm">
      <Text>{t('reconcile.how')}</Text>
      {standIns > 0 && (
        <Text variant="microcopy">{t('reconcile.standIns', { count: standIns })}</Text>
      )}
      <DataTable columns={trackColumns} rows={trackRows} keyOf={({ track }) => track} />
      {differences.length === 0 ? (
        <Text>{t('reconcile.same')}</Text>
      ) : (
        <>
          <Text>{t('reconcile.differences', { count: differences.length })}</Text>
          <DataTable
            columns={differenceColumns}
            rows={differences}
            keyOf={({ id, track }) => `${id} ${track}`}
            exportName="reported-and-computed"
            actions={
              <ExportMenu
                name="dispute"
                label={t('reconcile.dispute')}
                columns={disputeColumns}
                rows={() => disputeLines(ledger, result.asOf, differences)}
              />
            }
          />
        </>
      )}
    </Flex>
  );
}
