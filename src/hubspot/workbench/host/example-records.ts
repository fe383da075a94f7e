import {
  exampleStageProperties,
  examplePipelines,
  nameProperties,
} from '../examples/definitions.ts';
import { isSameObjectType, objectTypeOf, singularOf } from 'hubspot-crm';
import type { ConnectedAccount, WorkbenchAssociation, WorkbenchRecord } from '../shared/account.ts';
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
  const pipelines = new Map(Object.entries(account.pipelines ?? {}));
  for (const name of extensions.flatMap((it) => it.objectTypes)) {
    if (records.some((it) => isOfType(it, name))) continue;
    const { id, name: key } = objectTypeOf(name);
    const isKnown = [...properties.keys()].some((type) => isSameObjectType(type, name));
    if (!id.startsWith('0-') && !isKnown) {
      properties.set(key, exampleStageProperties);
      if (!pipelines.has(key)) pipelines.set(key, examplePipelines);
    }
    const [, known = []] = [...properties].find(([type]) => isSameObjectType(type, name)) ?? [];
    const primaryProperty = nameProperties.get(objectTypeOf(name).name) ?? 'name';
    records.push(...examplesOf(name, records, { properties: known, primaryProperty }));
  }
  return {
    ...account,
    records,
    properties: Object.fromEntries(properties),
    pipelines: Object.fromEntries(pipelines),
  };
}

/** What an app, or HubSpot itself, says of a type. */
type Definition = Pick<AppObject, 'properties' | 'primaryProperty'> & { singular?: string };

const isAmong = (names: string[], name: string) =>
  names.some((it) => it.toLowerCase() === name.toLowerCase());

function examplesOf(
  name: string,
  before: WorkbenchRecord[],
  definition: Definition,
): WorkbenchRecord[] {
  const type = objectTypeOf(name);
  const isNumbered = /^\d+-\d+$/.test(type.id);
  const words = /^\d+-\d+$/.test(type.name) ? 'record' : singularOf(type);
  const associations = firstOfEachType(before);
  return Array.from({ length: ofEach }, (_, at) => {
    const called = `Example ${definition.singular?.toLowerCase() ?? words} ${at + 1}`;
    return {
      objectType: type.name,
      objectTypeId: isNumbered ? type.id : `2-${firstTypeNumber + before.length}`,
      objectId: String(firstRecordNumber + before.length + at),
      name: called,
      properties: valuesOf(definition, called, at),
      associations,
    };
  });
}

/** What an example is associated with: the first records of each other type, as in use. */
function firstOfEachType(records: WorkbenchRecord[]): WorkbenchAssociation[] {
  const types = [...new Set(records.map((it) => it.objectTypeId))];
  return types.flatMap((objectTypeId) =>
    records
      .filter((it) => it.objectTypeId === objectTypeId)
      .slice(0, ofEach)
      .map(({ objectId }) => ({ objectTypeId, objectId, label: null })),
  );
}

/** A value for each property, of its type. */
function valuesOf(
  { properties, primaryProperty }: Definition,
  called: string,
  at: number,
): Record<string, string> {
  const values = properties.map(({ name, label, type, options = [], readOnly = false }) => {
    if (name === primaryProperty) return [name, called];
    // What HubSpot computes from the others would contradict them; a moment does not.
    if (readOnly && type !== 'datetime') return [name, ''];
    if (type === 'enumeration') return [name, options[at % options.length]?.value ?? ''];
    const own = valuesByName.get(name)?.(called, at + 1);
    if (own !== undefined) return [name, own];
    return [name, exampleValues.get(type)?.(at + 1) ?? `${label} ${at + 1}`];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== '')) as Record<string, string>;
}

/** Of properties that hold no text of any kind. */
const valuesByName = new Map<string, (called: string, number: number) => string>([
  ['firstname', (called) => called.split(' ')[0] ?? ''],
  ['lastname', (called) => called.split(' ').slice(1).join(' ')],
  ['email', (_, number) => `contact${number}@example.com`],
  ['domain', (_, number) => `company${number}.example.com`],
  ['website', (_, number) => `https://company${number}.example.com`],
  ['hs_linkedin_url', (_, number) => `https://www.linkedin.com/in/example-${number}`],
  ['phone', (_, number) => `+1 555 010 ${1000 + number}`],
  ['mobilephone', (_, number) => `+1 555 011 ${1000 + number}`],
  ['deal_currency_code', () => 'USD'],
]);

const exampleValues = new Map<string, (number: number) => string>([
  ['number', (number) => String(100 * number)],
  ['date', (number) => `2026-03-0${number}`],
  ['datetime', (number) => `2026-03-0${number}T09:30:00.000Z`],
  ['bool', (number) => String(number % 2 === 1)],
]);
