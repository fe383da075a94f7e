import type { WorkbenchRecord } from './account.ts';
import type { CrmProperties, RecordKey } from './crm.ts';
import { isSameObjectType, ownValue } from 'hubspot-crm';

/** A record's properties by HubSpot's names. */
export function allProperties(record: WorkbenchRecord): Record<string, string> {
  return { name: record.name, ...record.properties, hs_object_id: record.objectId };
}

/** The record with changed values. One that is called by one of them is called by the new one. */
export function withProperties(record: WorkbenchRecord, changed: CrmProperties): WorkbenchRecord {
  const before = allProperties(record);
  const renamed = Object.keys(changed).find((name) => ownValue(before, name) === record.name);
  const values = Object.entries(changed).map(([name, value]) => [name, value ?? ''] as const);
  return {
    ...record,
    name: (renamed && ownValue(changed, renamed)) || record.name,
    properties: { ...record.properties, ...Object.fromEntries(values) },
  };
}

/** Puts changed values into the record that the key names, where it is among them. */
export function changeRecord(
  records: WorkbenchRecord[],
  { objectTypeId, objectId }: RecordKey,
  changed: CrmProperties,
): WorkbenchRecord[] {
  return records.map((it) =>
    it.objectId === objectId && isSameObjectType(it.objectTypeId, objectTypeId)
      ? withProperties(it, changed)
      : it,
  );
}

/** The named properties, or all with `*`; one that the record does not have is null, as in HubSpot. */
export function pickProperties(record: WorkbenchRecord, names: string[] | '*'): CrmProperties {
  const properties = allProperties(record);
  if (names === '*') return properties;
  return Object.fromEntries(names.map((name) => [name, ownValue(properties, name) ?? null]));
}
