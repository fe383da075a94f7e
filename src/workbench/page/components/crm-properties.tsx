import type {
  CrmAssociationPropertyListProps,
  CrmDataHighlightProps,
  CrmPropertyListProps,
} from '@hubspot/ui-extensions/crm';
import { CrmData, type ComponentFilter, readAssociated } from './crm-data.tsx';
import { PropertyValues, readValues, recordOf } from './property-values.tsx';

export function CrmPropertyList(props: CrmPropertyListProps) {
  const { properties: names, direction = 'column' } = props;
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        return readValues(crm, record.objectTypeId, names, [await crm.properties(record, names)]);
      }}
    >
      {([values = []]) => (
        <PropertyValues values={values} className={`crm-properties crm-properties-${direction}`} />
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
        return readValues(crm, record.objectTypeId, names, [await crm.properties(record, names)]);
      }}
    >
      {([values = []]) => <PropertyValues values={values} className="crm-highlight" />}
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
          labels: { every: props.associationLabels ?? [] },
          sort: props.sort,
          filterGroups: props.filters && [{ filters: props.filters as ComponentFilter[] }],
        });
        return first ? readValues(crm, objectTypeId, names, [first.properties]) : [];
      }}
    >
      {([values = []]) => (
        <PropertyValues values={values} className="crm-properties crm-properties-column" />
      )}
    </CrmData>
  );
}
