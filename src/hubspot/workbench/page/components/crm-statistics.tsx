import type { CrmStatisticsProps } from '@hubspot/ui-extensions/crm';
import { ownValue } from 'hubspot-crm';
import { useLocale } from 'react-aria-components';
import { type ComponentFilter, CrmData, readAssociated } from './crm-data.tsx';
import { Statistics, StatisticsItem } from './statistics.tsx';

type Statistic = CrmStatisticsProps['statistics'][number];

/** Figures over the records that are associated with this one. */
export function CrmStatistics(props: CrmStatisticsProps) {
  const { objectTypeId = '', statistics = [] } = props;
  const { locale } = useLocale();
  return (
    <CrmData
      asked={props}
      read={(crm, record) =>
        Promise.all(
          statistics.map(async (statistic) => {
            const { propertyName = '' } = statistic;
            const records = await readAssociated(crm, record, {
              objectTypeId,
              properties: [propertyName],
              filterGroups: statistic.filterGroups as { filters: ComponentFilter[] }[] | undefined,
            });
            const values = records.map((it) => ownValue(it.properties, propertyName) ?? '');
            return { label: statistic.label, figure: figureOf(statistic, values) };
          }),
        )
      }
    >
      {(figures) => (
        <Statistics>
          {figures.map(({ label, figure }, at) => (
            <StatisticsItem
              key={at}
              label={label}
              number={figure === null ? '--' : new Intl.NumberFormat(locale).format(figure)}
            />
          ))}
        </Statistics>
      )}
    </CrmData>
  );
}

/**
 * One figure over the values of a property; empty values are left out.
 *
 * @returns null where there is nothing to take it over.
 */
export function figureOf(statistic: Statistic, values: string[]): number | null {
  const filled = values.filter((it) => it !== '');
  if (statistic.statisticType === 'COUNT') return filled.length;
  if (statistic.statisticType === 'DISTINCT_APPROX') return new Set(filled).size;
  const numbers = filled
    .map(Number)
    .filter((it) => !Number.isNaN(it))
    .sort((one, other) => one - other);
  const [least] = numbers;
  const most = numbers.at(-1);
  if (least === undefined || most === undefined) return null;
  const sum = numbers.reduce((total, it) => total + it, 0);
  switch (statistic.statisticType) {
    case 'SUM':
      return sum;
    case 'AVG':
      return sum / numbers.length;
    case 'MIN':
      return least;
    case 'MAX':
      return most;
    case 'PERCENTILES': {
      // The nearest rank: the least value that this share of all values does not exceed.
      const rank = Math.ceil((statistic.percentile / 100) * numbers.length);
      return numbers[Math.max(0, rank - 1)] ?? null;
    }
    // One that HubSpot does not have is a finding, and left out.
    default:
      return null;
  }
}
