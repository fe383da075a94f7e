import type {
  CrmAssociationPropertyListProps,
  CrmDataHighlightProps,
  CrmPropertyListProps,
} from '@hubspot/ui-extensions/crm';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { CrmData, type ComponentFilter, labelsOf, readAssociated } from './crm-data.tsx';

/** Stands for a value that the record does not have, as in HubSpot. */
const noValue = '--';

interface Labelled {
  name: string;
  label: string;
  value: string;
}

/** Properties with their labels, formatted for the user. */
async function label(
  crm: CrmApi,
  objectType: string,
  names: string[],
  properties: CrmProperties,
): Promise<Labelled[]> {
  const [definitions, [formatted = {}]] = await Promise.all([
    crm.definitions(objectType),
    crm.format(objectType, [properties]),
  ]);
  const labelOf = labelsOf(definitions);
  return names.map((name) => ({ name, label: labelOf(name), value: formatted[name] || noValue }));
}

/** The record that the props name, or the one that the extension stands on. */
function recordOf(props: { objectTypeId?: string; objectId?: number }, own: RecordKey): RecordKey {
  return props.objectId === undefined
    ? own
    : { objectTypeId: props.objectTypeId ?? own.objectTypeId, objectId: String(props.objectId) };
}

function List({ values, className }: { values: Labelled[]; className: string }) {
  return (
    <dl className={className}>
      {values.map(({ name, label: text, value }) => (
        <div key={name}>
          <dt>{text}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function CrmPropertyList(props: CrmPropertyListProps) {
  const { properties: names = [], direction = 'column' } = props;
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        const values = await crm.properties(record, names);
        return label(crm, record.objectTypeId, names, values);
      }}
    >
      {(values) => (
        <List values={values} className={`crm-properties crm-properties-${direction}`} />
      )}
    </CrmData>
  );
}

/** HubSpot highlights four properties at most. */
const mostHighlighted = 4;

export function CrmDataHighlight(props: CrmDataHighlightProps) {
  const names = props.properties.slice(0, mostHighlighted);
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        return label(crm, record.objectTypeId, names, await crm.properties(record, names));
      }}
    >
      {(values) => <List values={values} className="crm-highlight" />}
    </CrmData>
  );
}

/** The properties of the first record that is associated and passes the filters. */
export function CrmAssociationPropertyList(props: CrmAssociationPropertyListProps) {
  const { objectTypeId, properties: names } = props;
  return (
    <CrmData
      asked={props}
      read={async (crm, record) => {
        const [first] = await readAssociated(crm, record, {
          objectTypeId,
          properties: names,
          labels: props.associationLabels,
          sort: props.sort,
          filterGroups: props.filters && [{ filters: props.filters as ComponentFilter[] }],
        });
        return first ? label(crm, objectTypeId, names, first.properties) : [];
      }}
    >
      {(values) => <List values={values} className="crm-properties crm-properties-column" />}
    </CrmData>
  );
}
