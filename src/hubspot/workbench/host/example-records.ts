import { objectTypeOf, singularOf } from 'hubspot-crm';
import type { ConnectedAccount, WorkbenchRecord } from '../shared/account.ts';
import type { ExtensionSettings } from '../shared/description.ts';
import { isOfType } from '../shared/record-type.ts';

/** HubSpot numbers custom types of an account like this; no account of a developer's has these. */
const firstTypeNumber = 900_000_001;
const firstRecordNumber = 7_001;
/** As many as a bulk action is opened with. */
const ofEach = 2;

/**
 * An account with example records of every type that the project's extensions are shown on and of
 * which it has none, custom ones included. Those of an API are its own.
 */
export function withExampleRecords(
  account: ConnectedAccount,
  extensions: Pick<ExtensionSettings, 'objectTypes'>[],
): ConnectedAccount {
  if (account.api) return account;
  const records = [...account.records];
  for (const name of extensions.flatMap((it) => it.objectTypes)) {
    if (!records.some((it) => isOfType(it, name))) records.push(...examplesOf(name, records));
  }
  return { ...account, records };
}

function examplesOf(name: string, before: WorkbenchRecord[]): WorkbenchRecord[] {
  const type = objectTypeOf(name);
  const isNumbered = /^\d+-\d+$/.test(type.id);
  const words = /^\d+-\d+$/.test(type.name) ? 'record' : singularOf(type);
  return Array.from({ length: ofEach }, (_, at) => ({
    objectType: type.name,
    objectTypeId: isNumbered ? type.id : `2-${firstTypeNumber + before.length}`,
    objectId: String(firstRecordNumber + before.length + at),
    name: `Example ${words} ${at + 1}`,
  }));
}
