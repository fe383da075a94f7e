import { objectTypeOf, singularOf } from 'hubspot-crm';
import type { ConnectedAccount, WorkbenchRecord } from '../shared/account.ts';
import type { ExtensionSettings } from '../shared/description.ts';
import { isOfType } from '../shared/record-type.ts';
import type { AppObject } from './read-app-objects.ts';

/** HubSpot numbers custom types of an account like this; no account of a developer's has these. */
const firstTypeNumber = 900_000_001;
const firstRecordNumber = 7_001;
/** As many as a bulk action is opened with. */
const ofEach = 2;

/**
 * An account with example records of every type that the project's extensions are shown on or that
 * the app defines, and of which it has none, custom ones included. Those of an API are its own.
 */
export function withExampleRecords(
  account: ConnectedAccount,
  project: {
    extensions: Pick<ExtensionSettings, 'objectTypes'>[];
    appObjects: AppObject[];
  },
): ConnectedAccount {
  if (account.api) return account;
  const { extensions, appObjects } = project;
  const records = [...account.records];
  const properties = new Map(Object.entries(account.properties ?? {}));
  for (const appObject of appObjects) {
    // Cards may name it either way; HubSpot does not say which.
    const names = [appObject.name, appObject.uid];
    const type =
      extensions.flatMap((it) => it.objectTypes).find((it) => isAmong(names, it)) ?? appObject.name;
    const key = objectTypeOf(type).name;
    if (!properties.has(key)) properties.set(key, appObject.properties);
    if (records.some((it) => names.some((name) => isOfType(it, name)))) continue;
    records.push(...examplesOf(type, records, appObject));
  }
  for (const name of extensions.flatMap((it) => it.objectTypes)) {
    if (!records.some((it) => isOfType(it, name))) records.push(...examplesOf(name, records));
  }
  return { ...account, records, properties: Object.fromEntries(properties) };
}

const isAmong = (names: string[], name: string) =>
  names.some((it) => it.toLowerCase() === name.toLowerCase());

function examplesOf(
  name: string,
  before: WorkbenchRecord[],
  appObject?: AppObject,
): WorkbenchRecord[] {
  const type = objectTypeOf(name);
  const isNumbered = /^\d+-\d+$/.test(type.id);
  const words = /^\d+-\d+$/.test(type.name) ? 'record' : singularOf(type);
  return Array.from({ length: ofEach }, (_, at) => {
    const called = `Example ${appObject?.singular.toLowerCase() ?? words} ${at + 1}`;
    return {
      objectType: type.name,
      objectTypeId: isNumbered ? type.id : `2-${firstTypeNumber + before.length}`,
      objectId: String(firstRecordNumber + before.length + at),
      name: called,
      ...(appObject ? { properties: valuesOf(appObject, called, at) } : {}),
    };
  });
}

/** A value for each property, of its type. */
function valuesOf(
  { properties, primaryProperty }: AppObject,
  called: string,
  at: number,
): Record<string, string> {
  const values = properties.map(({ name, label, type, options = [] }) => {
    if (name === primaryProperty) return [name, called];
    if (options.length > 0) return [name, options[at % options.length]?.value ?? ''];
    return [name, exampleValues.get(type)?.(at + 1) ?? `${label} ${at + 1}`];
  });
  return Object.fromEntries(values) as Record<string, string>;
}

const exampleValues = new Map<string, (number: number) => string>([
  ['number', (number) => String(100 * number)],
  ['date', (number) => `2026-03-0${number}`],
  ['datetime', (number) => `2026-03-0${number}T09:30:00.000Z`],
  ['bool', (number) => String(number % 2 === 1)],
]);
