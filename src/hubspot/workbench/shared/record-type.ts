import { isSameObjectType, objectTypeOf } from 'hubspot-crm';
import type { WorkbenchAccount, WorkbenchRecord } from './account.ts';

/** How a record's type is called: a custom one by its name and by its id, which share nothing. */
export type RecordType = Pick<WorkbenchRecord, 'objectType' | 'objectTypeId'>;

/** Whether a type has this name: its id, or its name with or without the `p_` of custom ones. */
export function isOfType({ objectType, objectTypeId }: RecordType, name: string): boolean {
  return isSameObjectType(objectTypeId, name) || isSameObjectType(plain(objectType), plain(name));
}

const plain = (name: string) => name.toLowerCase().replace(/^p_/, '');

/** The type that a name means among an account's records; one without records is what it says. */
export function typeAmong(records: readonly WorkbenchRecord[], name: string): RecordType {
  const { id, name: objectType } = objectTypeOf(name);
  return records.find((it) => isOfType(it, name)) ?? { objectType, objectTypeId: id };
}

/** Whether an account has a type: records, properties or pipelines of it. */
export function isTypeOf(
  {
    records,
    properties,
    pipelines,
  }: Pick<WorkbenchAccount, 'records' | 'properties' | 'pipelines'>,
  name: string,
): boolean {
  const named = [...Object.keys(properties ?? {}), ...Object.keys(pipelines ?? {})];
  return records.some((it) => isOfType(it, name)) || named.some((it) => isSameObjectType(it, name));
}
