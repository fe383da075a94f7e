import {
  Flex,
  Heading,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { apportion, type Entry } from '@partner-tier-points/points';
import { shownDecimals } from '../points/shown.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** A panel stays readable and quick with a client of thousands of sales. */
const mostShown = 50;

interface EntriesProps {
  entries: readonly Entry[];
  unit: 'points' | 'mrr';
}

/** The ledger of one client: every line with its reason, rule figures, start and end. */
export function EntriesTable({ entries, unit }: EntriesProps) {
  const { t, format } = useSharedLanguage();
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
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('entries.reason')}</TableHeader>
            <TableHeader align="right">{t('entries.calculation')}</TableHeader>
            <TableHeader align="right">
              {t(unit === 'mrr' ? 'entries.mrr' : 'entries.points')}
            </TableHeader>
            <TableHeader>{t('entries.earned')}</TableHeader>
            <TableHeader>{t('entries.expires')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((entry, index) => (
            <TableRow key={`${entry.saleId ?? entry.track}-${index}`}>
              <TableCell>
                {entry.product === null
                  ? t(`entry.${entry.reason}`)
                  : `${t(`entry.${entry.reason}`)} (${entry.product})`}
                {entry.dealType !== null && (
                  <Text variant="microcopy">
                    {`${t('entries.dealType')}: ${t(`track.${entry.dealType}`)}`}
                  </Text>
                )}
              </TableCell>
              <TableCell align="right">{calculation(entry)}</TableCell>
              <TableCell align="right">{format.figure(points[index] ?? 0, unit)}</TableCell>
              <TableCell>
                {entry.earnedOn === null ? t('value.none') : format.day(entry.earnedOn)}
              </TableCell>
              <TableCell>
                {entry.expiresOn === null ? t('entries.expires.open') : format.day(entry.expiresOn)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text variant="microcopy">{t('entries.calculation.meaning')}</Text>
      {shown.length < entries.length && (
        <Text variant="microcopy">
          {t('entries.count', { shown: shown.length, count: entries.length })}
        </Text>
      )}
    </Flex>
  );
}
