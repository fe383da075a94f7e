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
import type { Sync } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { useRecordName } from './useRecordName.ts';

/** When each kind of record was last read as a whole. */
export function FreshnessTable({ freshness }: Pick<Sync, 'freshness'>) {
  const { t, format } = useLanguage();
  const recordName = useRecordName();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('sync.freshness')}</Heading>
      {freshness.length === 0 ? (
        <Text>{t('sync.freshness.none')}</Text>
      ) : (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{t('sync.objectType')}</TableHeader>
              <TableHeader>{t('sync.asOf')}</TableHeader>
              <TableHeader>{t('sync.listedAt')}</TableHeader>
              <TableHeader align="right">{t('sync.count')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {freshness.map(({ objectType, asOf, listedAt, records }) => (
              <TableRow key={objectType}>
                <TableCell>{recordName(objectType)}</TableCell>
                <TableCell>{format.instant(asOf)}</TableCell>
                <TableCell>{listedAt && format.instant(listedAt)}</TableCell>
                <TableCell align="right">{format.number(records)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Text variant="microcopy">{t('sync.listedAt.meaning')}</Text>
    </Flex>
  );
}
