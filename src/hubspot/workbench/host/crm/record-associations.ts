import type { WorkbenchAssociation, WorkbenchRecord } from '../../shared/account.ts';
import type { RecordKey } from '../../shared/crm.ts';
import { objectTypeOf } from 'hubspot-crm';

const keyOf = ({ objectTypeId, objectId }: RecordKey) =>
  `${objectTypeOf(objectTypeId).id}/${objectId}`;

/**
 * Answers what each record is associated with. In HubSpot an association is on both of its
 * records: one that only the other record names is added behind a record's own, under the other's
 * label.
 */
export function indexAssociations(
  records: WorkbenchRecord[],
): (record: WorkbenchRecord) => WorkbenchAssociation[] {
  const own = new Map(
    records.map((it) => [keyOf(it), new Set((it.associations ?? []).map(keyOf))] as const),
  );
  const added = new Map<string, WorkbenchAssociation[]>();
  for (const record of records) {
    const { objectTypeId, objectId, associations = [] } = record;
    for (const { label, ...other } of associations) {
      const key = keyOf(other);
      if (own.get(key)?.has(keyOf(record))) continue;
      added.set(key, [...(added.get(key) ?? []), { objectTypeId, objectId, label }]);
    }
  }
  return (record) => [...(record.associations ?? []), ...(added.get(keyOf(record)) ?? [])];
}
