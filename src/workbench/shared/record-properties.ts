import type { WorkbenchRecord } from './account.ts';
import type { CrmProperties } from './crm.ts';

/** A record's properties by HubSpot's names. */
export function allProperties(record: WorkbenchRecord): Record<string, string> {
  return { name: record.name, ...record.properties, hs_object_id: record.objectId };
}

/** The named properties, or all with `*`; one that the record does not have is null, as in HubSpot. */
export function pickProperties(record: WorkbenchRecord, names: string[] | '*'): CrmProperties {
  const properties = allProperties(record);
  if (names === '*') return properties;
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}
