import { ownValue } from 'hubspot-crm';
import type { WorkbenchProperty } from '../../shared/account.ts';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { EditableValue } from './editable-value.tsx';
import type { PropertyValue } from './property-value.ts';

/** Stands for a value that the record does not have, as in HubSpot. */
const noValue = '--';

/** The record that the props name, or the one that the extension is on. */
export function recordOf(
  props: { objectTypeId?: string; objectId?: number },
  own: RecordKey,
): RecordKey {
  return props.objectId === undefined
    ? own
    : { objectTypeId: props.objectTypeId ?? own.objectTypeId, objectId: String(props.objectId) };
}

/**
 * The first of the names; samples of HubSpot's give none at first, although the SDK requires some.
 */
export function listed(names: string[] | undefined, most: number): string[] {
  return (names ?? []).slice(0, most);
}

/** Labels by property name; a property without one is shown by its name. */
export function labelsOf(definitions: WorkbenchProperty[]): (name: string) => string {
  const labels = new Map(definitions.map((it) => [it.name, it.label]));
  return (name) => labels.get(name) || name;
}

/** For each record of a type its properties with their labels, formatted for the user. */
export async function readValues(
  crm: CrmApi,
  objectTypeId: string,
  names: string[],
  records: { objectId: string; properties: CrmProperties }[],
): Promise<PropertyValue[][]> {
  const [definitions, formatted] = await Promise.all([
    crm.definitions(objectTypeId),
    crm.format(
      objectTypeId,
      records.map((it) => it.properties),
    ),
  ]);
  const labelOf = labelsOf(definitions);
  return records.map(({ objectId, properties }, at) =>
    names.map((name) => ({
      record: { objectTypeId, objectId },
      name,
      label: labelOf(name),
      shown: ownValue(formatted[at] ?? {}, name) || noValue,
      stored: ownValue(properties, name) ?? '',
      definition: definitions.find((it) => it.name === name),
    })),
  );
}

/** A list of properties; in an editable one each value that may be edited has a button for it. */
export function PropertyValues(props: {
  values: PropertyValue[];
  className: string;
  editable?: boolean;
}) {
  const { values, className, editable = false } = props;
  if (values.length === 0) return null;
  return (
    <dl className={className}>
      {values.map((value, at) => (
        // A name may be there twice.
        <div key={at}>
          <dt>{value.label}</dt>
          <dd>{editable ? <EditableValue value={value} /> : value.shown}</dd>
        </div>
      ))}
    </dl>
  );
}
