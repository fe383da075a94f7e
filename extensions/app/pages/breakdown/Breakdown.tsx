import { Button, EmptyState, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ScoredPage } from '../shared/account.ts';
import { DataTable } from '../shared/table/DataTable.tsx';
import { ListButton } from '../shared/table/ListButton.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { ClientPage } from './client/ClientPage.tsx';
import { FilterBar } from './FilterBar.tsx';
import type { Row } from './rows.ts';
import { useBreakdown } from './useBreakdown.ts';
import { useClientColumns } from './useClientColumns.tsx';

const keyOf = ({ index }: Row) => String(index);

/** Every client with its combined, sold and managed points. */
export function Breakdown({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const view = useBreakdown(scored);
  const columns = useClientColumns(scored, view);
  const { rows, sums: shown, filters } = view;
  const { unit } = scored.result;
  if (view.isLinked) return <ClientPage scored={scored} />;
  const { clients } = scored.ledger;
  const amount = (value: number) => format.figure(value, unit);
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.breakdown')}</Heading>
      <FilterBar view={view} />
      {filters.dealType !== null && <Text>{t('breakdown.dealType.note')}</Text>}
      {rows.length === 0 ? (
        <EmptyState title={t('breakdown.nothing.title')} layout="vertical">
          <Text>{t('breakdown.nothing.body')}</Text>
          <Button onClick={view.reset}>{t('breakdown.reset')}</Button>
        </EmptyState>
      ) : (
        <>
          <Text>
            {t('breakdown.count', {
              count: rows.length,
              all: clients.length,
              combined: amount(shown.total),
              sold: amount(shown.sold),
              sourced: amount(shown.sourced),
              assisted: amount(shown.assisted),
              managed: amount(shown.managed),
            })}
          </Text>
          <DataTable
            columns={columns}
            rows={rows}
            keyOf={keyOf}
            sorted={{ column: t('breakdown.combined'), direction: 'descending' }}
            exportName="breakdown"
            actions={<ListButton clients={() => rows.map(({ index }) => clients[index])} />}
          />
        </>
      )}
    </Flex>
  );
}
