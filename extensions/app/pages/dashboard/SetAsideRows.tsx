import { Accordion, Link } from '@hubspot/ui-extensions';
import { useRowReason } from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useMemo } from 'react';
import { DataTable } from '../table/DataTable.tsx';
import type { Column } from '../table/columns.ts';
import { useLanguage } from '../useLanguage.ts';

type Row = Sync['setAside']['rows'][number];

/** The rows of HubSpot's with a value that cannot be used, each with the way to correct it. */
export function SetAsideRows({ setAside }: { setAside: Sync['setAside'] }) {
  const { t } = useLanguage();
  const rowReason = useRowReason();
  const columns = useMemo<Column<Row>[]>(
    () => [
      { id: 'type', title: t('setAside.record'), value: ({ objectType }) => objectType },
      {
        id: 'id',
        title: t('setAside.id'),
        value: ({ objectId }) => objectId,
        cell: ({ objectId, link }) =>
          link === null ? objectId : <Link href={{ url: link, external: true }}>{objectId}</Link>,
      },
      { id: 'property', title: t('setAside.property'), value: ({ property }) => property },
      { id: 'reason', title: t('setAside.reason'), value: ({ reason }) => rowReason(reason) },
    ],
    [t, rowReason],
  );
  return (
    <Accordion
      title={t('setAside.title', { shown: setAside.rows.length, count: setAside.total })}
      size="xs"
    >
      <DataTable
        columns={columns}
        rows={setAside.rows}
        keyOf={({ objectId, property, reason }) => `${objectId} ${property ?? ''} ${reason}`}
        exportName="set-aside"
      />
    </Accordion>
  );
}
