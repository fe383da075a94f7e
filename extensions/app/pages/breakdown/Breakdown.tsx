import { Button, EmptyState, Flex, Text } from '@hubspot/ui-extensions';
import { shownPoints, type ScoredAccount } from '@partner-tier-points/extension-shared';
import { useLanguage } from '../useLanguage.ts';
import { ClientTable } from './ClientTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { noFilters } from './rows.ts';
import { useBreakdown } from './useBreakdown.ts';

/** Every client with its combined, sold and managed points. */
export function Breakdown({ scored: { result, account } }: { scored: ScoredAccount }) {
  const { t, format } = useLanguage();
  const view = useBreakdown(result.clients);
  const sums = shownPoints(view.sums);
  return (
    <Flex direction="column" gap="md">
      <FilterBar filters={view.filters} onChange={view.filter} />
      {view.filters.dealType !== 'all' && <Text>{t('breakdown.dealType.note')}</Text>}
      {view.count === 0 ? (
        <EmptyState title={t('breakdown.nothing.title')} layout="vertical">
          <Text>{t('breakdown.nothing.body')}</Text>
          <Button onClick={() => view.filter(noFilters)}>{t('breakdown.reset')}</Button>
        </EmptyState>
      ) : (
        <>
          <Text>
            {t('breakdown.count', {
              count: view.count,
              all: result.clients.length,
              combined: format.amount(sums.total, result.unit),
              sold: format.amount(sums.sold, result.unit),
              managed: format.amount(sums.managed, result.unit),
            })}
          </Text>
          <ClientTable view={view} result={result} facts={account.facts} />
        </>
      )}
    </Flex>
  );
}
