import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { PointsChange } from '@partner-tier-points/points';
import { useMemo } from 'react';
import { useClientColumn } from '../shared/clientColumn.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { pointsColumn } from '../shared/pointsColumn.tsx';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import type { Column } from '../shared/table/columns.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ListButton } from '../shared/table/ListButton.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { amountOf, figures, isBehind, type Figure } from './useChanges.ts';

type Row = PointsChange['clients'][number];

interface ChangedClientsProps {
  change: PointsChange;
  figure: Figure | null;
  scored: ScoredPage;
}

/** The clients behind a figure, or all that changed. */
export function ChangedClients({ change, figure, scored }: ChangedClientsProps) {
  const { t } = useLanguage();
  const { choose } = useRoute();
  const amount = useAmount(scored.result.unit);
  const client = useClientColumn<Row>((row) => row);
  const rows = useMemo(
    () =>
      figure === null ? change.clients : change.clients.filter((row) => amountOf(row, figure) > 0),
    [change, figure],
  );
  const columns: Column<Row>[] = [
    client,
    ...figures.map((name) =>
      pointsColumn<Row>({
        title: t(`changes.${name}`),
        points: (row) => amountOf(row, name),
        shown: ({ id }) => scored.shownOf(id, isBehind(change, name)),
        amount,
      }),
    ),
  ];
  if (rows.length === 0) return <Text>{t('changes.none')}</Text>;
  return (
    <Flex direction="column" gap="sm">
      {figure !== null && (
        <Flex gap="sm" align="center" wrap>
          <Text>{t('changes.shown', { figure: t(`changes.${figure}`) })}</Text>
          <Button size="xs" onClick={() => choose({ show: null })}>
            {t('changes.all')}
          </Button>
        </Flex>
      )}
      <DataTable
        key={figure}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        sorted={{ column: t(`changes.${figure ?? 'gained.sold'}`), direction: 'descending' }}
        exportName="changes"
        actions={<ListButton clients={() => rows.map(({ id }) => scored.clientOf(id))} />}
      />
    </Flex>
  );
}
