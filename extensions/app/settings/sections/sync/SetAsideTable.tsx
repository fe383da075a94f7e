import { Flex, Heading, Link, List, Text } from '@hubspot/ui-extensions';
import {
  SmallTable,
  useMendText,
  useRowReason,
  WrongValue,
} from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { useRecordName } from './useRecordName.ts';

const shownAtMost = 100;

/** Of records of which one is called something else than all of them. */
const nameOf: Record<string, 'attention.deal' | 'sync.record.partner_clients'> = {
  deals: 'attention.deal',
  partner_clients: 'sync.record.partner_clients',
};

/** HubSpot's values that cannot be used, with their reasons and the way to the records. */
export function SetAsideTable({ setAside: { total, byReason, rows } }: Pick<Sync, 'setAside'>) {
  const { t } = useLanguage();
  const recordName = useRecordName();
  const rowReason = useRowReason();
  const mendOf = useMendText();
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
        <SmallTable
          titles={[t('sync.record'), t('sync.mend')]}
          figures={[]}
          rows={rows.slice(0, shownAtMost).map((row) => {
            const { objectType, objectId, link } = row;
            const type = recordName(objectType);
            const name = nameOf[objectType] ?? 'sync.record.name';
            const record = t(name, { type, id: objectId });
            return [
              <>
                {link ? <Link href={{ url: link, external: true }}>{record}</Link> : record}
                <WrongValue {...row} />
              </>,
              mendOf(row),
            ];
          })}
        />
      )}
    </Flex>
  );
}
