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
import type { Summary } from '../dashboard/account.ts';
import { useLanguage } from '../useLanguage.ts';
import { partsOf } from './parts.ts';
import { useTierSentences } from './useTierSentences.ts';

/** How sold and managed points add up to the total, and the total to a tier. */
export function TierPerformance({ result }: { result: Summary }) {
  const { t, format } = useLanguage();
  const sentences = useTierSentences(result);
  const { unit } = result;
  const { parts, total } = partsOf(result.totals);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{t('performance.title')}</Heading>
      <Table density="condensed" flush>
        <TableHead>
          <TableRow>
            <TableHeader>{t('performance.part')}</TableHeader>
            <TableHeader align="right">{t('performance.amount')}</TableHeader>
            <TableHeader align="right">{t('performance.share')}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {parts.map(({ part, amount, share }) => (
            <TableRow key={part}>
              <TableCell>
                {part === 'unknown' ? t('performance.unknownDealType') : t(`track.${part}`)}
              </TableCell>
              <TableCell align="right">{format.figure(amount, unit)}</TableCell>
              <TableCell align="right">{format.percent(share)}</TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell>
              <Text format={{ fontWeight: 'bold' }}>{t('track.total')}</Text>
            </TableCell>
            <TableCell align="right">
              <Text format={{ fontWeight: 'bold' }}>{format.figure(total, unit)}</Text>
            </TableCell>
            <TableCell align="right">{total > 0 ? format.percent(1) : ''}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Flex>
  );
}
