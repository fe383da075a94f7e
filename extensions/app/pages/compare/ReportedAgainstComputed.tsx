import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ExportMenu } from '../shared/table/ExportMenu.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { comparedTracks, differencesOf, disputeLines, reasonsOf } from './dispute.ts';
import {
  useDifferenceColumns,
  useDisputeColumns,
  useFigureColumns,
  useReasonColumns,
} from './differenceColumns.tsx';
import type { ReadReconciliation } from './readReconciliation.ts';

interface ReportedAgainstComputedProps {
  reconciliation: ReadReconciliation;
  scored: ScoredPage;
}

/**
 * HubSpot's own points next to the computed ones: the sums, the reasons by their size, then the
 * clients, and the dispute file.
 */
export function ReportedAgainstComputed(props: ReportedAgainstComputedProps) {
  const { reconciliation, scored } = props;
  const { t } = useLanguage();
  const { ruleSets } = scored.account;
  const figureColumns = useFigureColumns();
  const reasonColumns = useReasonColumns();
  const differenceColumns = useDifferenceColumns(ruleSets);
  const disputeColumns = useDisputeColumns(ruleSets);
  const { compared, differences, reasons } = useMemo(() => {
    const sums = comparedTracks(reconciliation, scored);
    const found = differencesOf(reconciliation, scored);
    return { compared: sums, differences: found, reasons: reasonsOf(found, sums) };
  }, [reconciliation, scored]);
  const standIns = reconciliation.clients.filter(({ standsIn }) => standsIn.length > 0).length;
  return (
    <Flex direction="column" gap="sm">
      <Text>{t('reconcile.how')}</Text>
      {standIns > 0 && (
        <Text variant="microcopy">{t('reconcile.standIns', { count: standIns })}</Text>
      )}
      <DataTable
        columns={figureColumns}
        rows={compared}
        keyOf={({ track }) => track}
        exportName="reported-and-computed"
      />
      {differences.length === 0 ? (
        <Text>{t('reconcile.same')}</Text>
      ) : (
        <>
          <Heading>{t('reconcile.causes')}</Heading>
          <DataTable
            columns={reasonColumns}
            rows={reasons}
            keyOf={({ cause }) => cause}
            exportName="reasons"
          />
          <Heading>{t('reconcile.differences', { count: differences.length })}</Heading>
          <DataTable
            columns={differenceColumns}
            rows={differences}
            keyOf={({ id, track }) => `${id} ${track}`}
            exportName="differences"
            actions={
              <ExportMenu
                name="dispute"
                label={t('reconcile.dispute')}
                columns={disputeColumns}
                rows={() => disputeLines(scored, differences)}
              />
            }
          />
        </>
      )}
    </Flex>
  );
}
