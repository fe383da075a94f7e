import { Flex, SearchInput, Select } from '@hubspot/ui-extensions';
import { useSharedLanguage } from '@partner-tier-points/extension-shared';
import { dealTypes, marketTypes } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';
import type { Filters } from './rows.ts';

interface FilterBarProps {
  filters: Filters;
  onChange: (changed: Partial<Filters>) => void;
}

/** Search, deal type and market type. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t } = useLanguage();
  const { t: shared } = useSharedLanguage();
  return (
    <Flex gap="sm" align="end" wrap>
      <SearchInput
        name="search"
        label={t('breakdown.search')}
        value={filters.search}
        clearable
        onInput={(search) => onChange({ search })}
        onChange={(search) => onChange({ search })}
      />
      <Select
        name="dealType"
        label={t('breakdown.dealType')}
        value={filters.dealType}
        options={[
          { value: 'all', label: t('breakdown.dealType.all') },
          ...dealTypes.map((value) => ({ value, label: shared(`track.${value}`) })),
        ]}
        onChange={(value) => onChange({ dealType: oneOf(dealTypes, value) })}
      />
      <Select
        name="market"
        label={t('breakdown.market')}
        value={filters.market}
        options={[
          { value: 'all', label: t('breakdown.market.all') },
          ...marketTypes.map((value) => ({ value, label: shared(`market.${value}`) })),
        ]}
        onChange={(value) => onChange({ market: oneOf(marketTypes, value) })}
      />
    </Flex>
  );
}

/** What the host sends back is one of the options; anything else means all. */
function oneOf<Value extends string>(values: readonly Value[], value: unknown): Value | 'all' {
  return values.find((candidate) => candidate === value) ?? 'all';
}
