import { DateInput, Flex, SearchInput, Select } from '@hubspot/ui-extensions';
import { addDaysToDay, dealTypes, marketTypes } from '@partner-tier-points/points';
import { fromInputDate, toInputDate } from '../dates.ts';
import type { Choices } from '../route/views.ts';
import { useLanguage } from '../useLanguage.ts';
import { relationships } from './rows.ts';
import type { BreakdownView } from './useBreakdown.ts';

/** Days ahead that are offered; any other day can be entered. */
const daysAhead = [30, 90, 180, 365] as const;

/** HubSpot's select needs a value for "no filter" too. */
const everything = 'all';

/** Search, deal type, market type, relationship, what expires, and who has no points. */
export function FilterBar({ view: { filters, filter } }: { view: BreakdownView }) {
  const { t, today, format } = useLanguage();
  const select = (
    name: keyof Choices,
    label: string,
    value: string | null,
    options: { value: string; label: string }[],
  ) => (
    <Select
      name={name}
      label={label}
      value={value ?? everything}
      options={options}
      onChange={(chosen) => filter({ [name]: chosen === everything ? null : String(chosen) })}
    />
  );
  const ahead = daysAhead.map((days) => ({
    value: addDaysToDay(today, days),
    label: t('breakdown.expiring.days', { days }),
  }));
  const { expiring } = filters;
  if (expiring !== null && !ahead.some(({ value }) => value === expiring)) {
    ahead.push({
      value: expiring,
      label: t('breakdown.expiring.by', { day: format.day(expiring) }),
    });
  }
  return (
    <Flex gap="sm" align="end" wrap>
      <SearchInput
        name="search"
        label={t('breakdown.search')}
        value={filters.search}
        clearable
        onInput={(search) => filter({ search }, true)}
        onChange={(search) => filter({ search })}
      />
      {select('dealType', t('breakdown.dealType'), filters.dealType, [
        { value: everything, label: t('breakdown.dealType.all') },
        ...dealTypes.map((value) => ({ value, label: t(`track.${value}`) })),
      ])}
      {select('market', t('breakdown.market'), filters.market, [
        { value: everything, label: t('breakdown.market.all') },
        ...marketTypes.map((value) => ({ value, label: t(`market.${value}`) })),
      ])}
      {select('relationship', t('breakdown.relationship'), filters.relationship, [
        { value: everything, label: t('breakdown.relationship.all') },
        ...relationships.map((value) => ({ value, label: t(`breakdown.relationship.${value}`) })),
      ])}
      {select('expiring', t('breakdown.expiring'), expiring, [
        { value: everything, label: t('breakdown.expiring.all') },
        ...ahead,
      ])}
      {expiring !== null && (
        <DateInput
          name="expiringBy"
          label={t('breakdown.expiring.until')}
          value={toInputDate(expiring)}
          onChange={(value) => filter({ expiring: fromInputDate(value) })}
        />
      )}
      {select('points', t('breakdown.points'), filters.withoutPoints ? 'none' : null, [
        { value: everything, label: t('breakdown.points.all') },
        { value: 'none', label: t('breakdown.points.none') },
      ])}
    </Flex>
  );
}
