import { DateInput, Flex, SearchInput } from '@hubspot/ui-extensions';
import { fromInputDate, toInputDate } from '@partner-tier-points/extension-shared';
import { addDaysToDay, dealTypes, marketTypes } from '@partner-tier-points/points';
import { Choice } from '../shared/Choice.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { relationships, type Filters } from './rows.ts';
import type { BreakdownView } from './useBreakdown.ts';

/** Days ahead that are offered; any other day can be entered. */
const daysAhead = [30, 90, 180, 365] as const;

/** The filters that are chosen from a few values. */
type Chosen = Exclude<keyof Filters, 'search'>;

/** Search, deal type, market type, relationship, what expires, and who has no points. */
export function FilterBar({ view: { filters, filter } }: { view: BreakdownView }) {
  const { t, today, format } = useLanguage();
  const { expiring } = filters;
  const ahead = new Map(
    daysAhead.map((days) => [addDaysToDay(today, days), t('breakdown.expiring.days', { days })]),
  );
  if (expiring !== null && !ahead.has(expiring)) {
    ahead.set(expiring, t('breakdown.expiring.by', { day: format.day(expiring) }));
  }
  const choice = <Name extends Chosen>(
    name: Name,
    values: readonly NonNullable<Filters[Name]>[],
    labelOf: (value: NonNullable<Filters[Name]>) => string,
  ) => (
    <Choice
      name={name}
      label={t(`breakdown.${name as Chosen}`)}
      none={t(`breakdown.${name as Chosen}.all`)}
      value={filters[name] as NonNullable<Filters[Name]> | null}
      values={values}
      labelOf={labelOf}
      onChoose={(chosen) => filter({ [name]: chosen })}
    />
  );
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
      {choice('dealType', dealTypes, (value) => t(`track.${value}`))}
      {choice('market', marketTypes, (value) => t(`market.${value}`))}
      {choice('relationship', relationships, (value) => t(`breakdown.relationship.${value}`))}
      {choice('expiring', [...ahead.keys()], (day) => ahead.get(day) ?? day)}
      {expiring !== null && (
        <DateInput
          name="expiringBy"
          label={t('breakdown.expiring.until')}
          value={toInputDate(expiring)}
          onChange={(value) => filter({ expiring: fromInputDate(value) })}
        />
      )}
      {choice('points', ['none'], () => t('breakdown.points.none'))}
    </Flex>
  );
}
