import type {
  CrmAssociationPropertyListProps,
  CrmDataHighlightProps,
  CrmPropertyListProps,
} from '@hubspot/ui-extensions/crm';
import type { RecordKey } from '../../shared/crm.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { CrmData, type ComponentFilter, readAssociated } from './crm-data.tsx';
import { listed, PropertyValues, readValues, recordOf } from './property-values.tsx';

/** HubSpot lists 24 properties at most. */
const mostListed = 24;

async function readOne(crm: CrmApi, record: RecordKey, names: string[]) {
  const { objectTypeId, objectId } = record;
  const properties = await crm.properties(record, names);
  const [values = []] = await readValues(crm, objectTypeId, names, [{ objectId, properties }]);
  return values;
}

export function CrmPropertyList(props: CrmPropertyListProps) {
  const { direction = 'column' } = props;
  const names = listed(props.properties, mostListed);
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        return readOne(crm, record, names);
      }}
    >
      {(values) => (
        <PropertyValues
          editable
          values={values}
          className={`crm-properties crm-properties-${direction}`}
        />
      )}
    </CrmData>
  );
}

/** HubSpot highlights four properties at most. */
const mostHighlighted = 4;

export function CrmDataHighlight(props: CrmDataHighlightProps) {
  const names = listed(props.properties, mostHighlighted);
  return (
    <CrmData
      asked={props}
      read={async (crm, own) => {
        const record = recordOf(props, own);
        return readOne(crm, record, names);
      }}
    >
      {(values) => <PropertyValues values={values} className="crm-highlight" />}
    </CrmData>
  );
}

/** The properties of the first record that is associated and passes the filters. */
export function CrmAssociationPropertyList(props: CrmAssociationPropertyListProps) {
  const { objectTypeId = '' } = props;
  const names = listed(props.properties, mostListed);
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
        return first ? readValues(crm, objectTypeId, names, [first]) : [];
      }}
    >
      {([values = []]) => (
        <PropertyValues editable values={values} className="crm-properties crm-properties-column" />
      )}
    </CrmData>
  );
}
