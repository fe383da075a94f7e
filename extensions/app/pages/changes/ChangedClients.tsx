import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { shownSum } from '@partner-tier-points/extension-shared';
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

const tracks = ['sold', 'managed'] as const;

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
  const shownOf = ({ id }: Row, name: Figure) => scored.shownOf(id, isBehind(change, name));
  const columns: Column<Row>[] = [
    client,
    ...(['gained', 'lost'] as const).map((direction) =>
      pointsColumn<Row>({
        title: t(`changes.${direction}`),
        points: (row) => row[direction].total,
        shown: (row) => shownSum(...tracks.map((track) => shownOf(row, `${direction}.${track}`))),
        note: (row) => {
          const parts = tracks.filter((track) => shownOf(row, `${direction}.${track}`) > 0);
          return parts
            .map((track) => {
              const figure = amount.figure(shownOf(row, `${direction}.${track}`));
              return t(`track.${track}`) + (parts[1] ? `: ${figure}` : '');
            })
            .join(' · ');
        },
        fileOnly: figure !== null,
        amount,
      }),
    ),
    // Four columns are wider than a phone: on the page they are below the two, or the one chosen.
    ...figures.map((name) =>
      pointsColumn<Row>({
        title: t(`changes.${name}`),
        points: (row) => amountOf(row, name),
        shown: (row) => shownOf(row, name),
        fileOnly: name !== figure,
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
        sorted={{ column: t(`changes.${figure ?? 'gained'}`), direction: 'descending' }}
        exportName="changes"
        actions={<ListButton clients={() => rows.map(({ id }) => scored.clientOf(id))} />}
      />
    </Flex>
  );
}
