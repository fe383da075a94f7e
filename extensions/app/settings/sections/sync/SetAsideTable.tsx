import {
  Flex,
  Heading,
  Link,
  List,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useRowReason } from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { useRecordName } from './useRecordName.ts';

const shownAtMost = 100;

/** HubSpot's values that cannot be used, with their reasons and the way to the records. */
export function SetAsideTable({ setAside: { total, byReason, rows } }: Pick<Sync, 'setAside'>) {
  const { t } = useLanguage();
  const recordName = useRecordName();
  const rowReason = useRowReason();
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('sync.setAside')}</Heading>
      <Text>{t('sync.setAside.count', { count: total })}</Text>
      {byReason.length > 0 && (
        <List variant="unordered-styled">
          {byReason.map(({ reason, count }) => (
            <Text key={reason}>
              {t('sync.setAside.reason', { reason: rowReason(reason), number: count })}
            </Text>
          ))}
        </List>
      )}
      {rows.length > 0 && (
        <Table density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{t('sync.record')}</TableHeader>
              <TableHeader>{t('sync.property')}</TableHeader>
              <TableHeader>{t('sync.reason')}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice(0, shownAtMost).map(({ objectType, objectId, link, property, reason }) => {
              const record = t('sync.record.name', { type: recordName(objectType), id: objectId });
              return (
                <TableRow key={`${objectType} ${objectId} ${property ?? ''} ${reason}`}>
                  <TableCell>
                    {link === null ? (
                      record
                    ) : (
                      <Link href={{ url: link, external: true }}>{record}</Link>
                    )}
                  </TableCell>
                  <TableCell>{property ?? t('sync.property.none')}</TableCell>
                  <TableCell>{rowReason(reason)}</TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
