import type { WorkbenchProperty } from '../../shared/account.ts';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import type { CrmApi } from '../extension/page-api.ts';

/** Stands for a value that the record does not have, as in HubSpot. */
const noValue = '--';

/** A property of a record as it is shown. */
export interface PropertyValue {
  name: string;
  label: string;
  /** Formatted for the user. */
  shown: string;
}

/** The record that the props name, or the one that the extension stands on. */
export function recordOf(
  props: { objectTypeId?: string; objectId?: number },
  own: RecordKey,
): RecordKey {
  return props.objectId === undefined
    ? own
    : { objectTypeId: props.objectTypeId ?? own.objectTypeId, objectId: String(props.objectId) };
}

/** Labels by property name; a property without one is shown by its name. */
export function labelsOf(definitions: WorkbenchProperty[]): (name: string) => string {
  const labels = new Map(definitions.map((it) => [it.name, it.label]));
  return (name) => labels.get(name) || name;
}

/** For each record of a type its properties with their labels, formatted for the user. */
export async function readValues(
  crm: CrmApi,
  objectType: string,
  names: string[],
  records: CrmProperties[],
): Promise<PropertyValue[][]> {
  const [definitions, formatted] = await Promise.all([
    crm.definitions(objectType),
    crm.format(objectType, records),
  ]);
  const labelOf = labelsOf(definitions);
  return formatted.map((properties) =>
    names.map((name) => ({ name, label: labelOf(name), shown: properties[name] || noValue })),
  );
}

export function PropertyValues({
  values,
  className,
}: {
  values: PropertyValue[];
  className: string;
}) {
  if (values.length === 0) return null;
  return (
    <dl className={className}>
      {values.map(({ name, label, shown }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  );
}
