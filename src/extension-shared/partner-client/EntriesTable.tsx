import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { apportion, type Entry } from '@partner-tier-points/points';
import { shownDecimals } from '../points/shown.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { SmallTable } from './SmallTable.tsx';
import { useEntryText } from './useEntryText.ts';

/** A panel stays readable and quick with a client of thousands of sales. */
const mostShown = 50;

interface EntriesProps {
  entries: readonly Entry[];
  unit: 'points' | 'mrr';
}

/** The ledger of one client: every line with its reason, rule figures, start and end. */
export function EntriesTable({ entries, unit }: EntriesProps) {
  const { t, format } = useSharedLanguage();
  const entryText = useEntryText();
  const title = t(unit === 'mrr' ? 'entries.mrr' : 'entries.points');
  if (entries.length === 0) {
    return (
      <Flex direction="column" gap="xs">
        <Heading>{t('entries.title')}</Heading>
        <Text>{t('entries.none')}</Text>
      </Flex>
    );
  }
  const points = apportion(
    entries.map((entry) => entry.points),
    shownDecimals,
  );
  const shown = entries.slice(0, mostShown);
  // In one column, without what changes nothing: a panel has no room for eight.
  const calculation = ({ rate, multiplier, share }: Entry) => {
    if (rate === null) return t('value.none');
    const factors = [
      format.decimal(rate),
      ...(multiplier === 1 ? [] : [format.decimal(multiplier)]),
      ...(share === 1 ? [] : [format.percent(share)]),
    ];
    return factors.join(' × ');
  };
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('entries.title')}</Heading>
      <SmallTable
        titles={[
          ...[t('entries.reason'), t('entries.calculation'), title],
          ...[t('entries.earned'), t('entries.expires')],
        ]}
        figures={[1, 2]}
        rows={shown.map((entry, at) => [
          <>
            {entryText(entry)}
            {entry.dealType !== null && (
              <Text variant="microcopy">
                {`${t('entries.dealType')}: ${t(`track.${entry.dealType}`)}`}
              </Text>
            )}
          </>,
          calculation(entry),
          format.figure(points[at] ?? 0, unit),
          entry.earnedOn === null ? t('value.none') : format.day(entry.earnedOn),
          entry.expiresOn === null ? t('entries.expires.open') : format.day(entry.expiresOn),
        ])}
      />
      <Text variant="microcopy">{t('entries.calculation.meaning')}</Text>
      {shown.length < entries.length && (
        <Text variant="microcopy">
          {t('entries.count', { shown: shown.length, count: entries.length })}
        </Text>
      )}
    </Flex>
  );
}
