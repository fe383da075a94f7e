import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { SmallTable } from '@partner-tier-points/extension-shared';
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
        <SmallTable
          titles={[t('sync.objectType'), t('sync.asOf'), t('sync.listedAt'), t('sync.count')]}
          figures={[3]}
          compact
          rows={freshness.map(({ objectType, asOf, listedAt, records }) => [
            recordName(objectType),
            format.instant(asOf),
            listedAt && format.instant(listedAt),
            format.number(records),
          ])}
        />
      )}
      <Text variant="microcopy">{t('sync.listedAt.meaning')}</Text>
    </Flex>
  );
}
