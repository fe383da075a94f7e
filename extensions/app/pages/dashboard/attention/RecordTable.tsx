import { Link, Text, useExtensionContext } from '@hubspot/ui-extensions';
import {
  joinKnown,
  recordAddress,
  useMendText,
  useRowReason,
  WrongValue,
} from '@partner-tier-points/extension-shared';
import type { ClientFacts } from '@partner-tier-points/points';
import { useClientName } from '../../shared/clientColumn.tsx';
import { ViewLink } from '../../shared/route/ViewLink.tsx';
import type { Column } from '../../shared/table/columns.ts';
import { DataTable } from '../../shared/table/DataTable.tsx';
import { useSettingsAddress } from '../../shared/SetupLinks.tsx';
import { useLanguage } from '../../shared/useLanguage.ts';
import type { RecordToFix } from './recordsToFix.ts';

interface RecordTableProps {
  records: readonly RecordToFix[];
  clientOf: (id: string) => ClientFacts | undefined;
}

/** Each record with its value, what is wrong with it, and what to do about it. */
export function RecordTable({ records, clientOf }: RecordTableProps) {
  const { t } = useLanguage();
  const rowReason = useRowReason();
  const settings = useSettingsAddress();
  const mendOf = useMendText();
  const clientName = useClientName();
  const { portal } = useExtensionContext<'pages'>();
  const nameOf = ({ objectType, objectId: id }: RecordToFix) => {
    if (objectType === 'deals') return t('attention.deal', { id });
    return clientName(clientOf(id) ?? { id });
  };
  const columns: Column<RecordToFix>[] = [
    {
      title: t('attention.record'),
      value: nameOf,
      cell: (record) => {
        const { objectType, objectId, link } = record;
        const isDeal = objectType === 'deals';
        const name = nameOf(record);
        const url = link ?? (isDeal && recordAddress(portal.id, 'deal', objectId));
        return (
          <>
            {!isDeal && clientOf(objectId) ? (
              <ViewLink view="client" choices={{ client: objectId }}>
                {name}
              </ViewLink>
            ) : url ? (
              <Link href={{ url, external: true }}>{name}</Link>
            ) : (
              name
            )}
            <WrongValue {...record} />
          </>
        );
      },
    },
    {
      title: t('attention.value'),
      value: ({ property, value }) => joinKnown(property, value),
      fileOnly: true,
    },
    {
      title: t('entries.reason'),
      value: ({ reason }) => rowReason(reason),
      fileOnly: true,
    },
    {
      title: t('attention.mend'),
      value: mendOf,
      cell: (record) =>
        record.reason === 'currency.unknown' ? (
          <Link href={settings}>{mendOf(record)}</Link>
        ) : (
          mendOf(record)
        ),
    },
  ];
  if (records.length === 0) return <Text>{t('attention.none')}</Text>;
  return (
    <DataTable columns={columns} rows={records} keyOf={JSON.stringify} exportName="attention" />
  );
}
