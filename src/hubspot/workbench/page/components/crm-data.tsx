import { type ReactNode, useContext, useEffect, useState } from 'react';
import { filterGroupsTest, inferProperty, ownValue, recordOrder } from 'hubspot-crm';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import { CrmRefusal } from '../extension/ask-crm.ts';
import { useHost } from '../extension/host-context.ts';
import type { CrmApi } from '../extension/page-api.ts';
import { RecordContext } from '../extension/record-context.ts';
import { onRecordChange } from '../record-changes.ts';
import { useTexts } from './host-texts.ts';
import { LoadingSpinner } from './loading-spinner.tsx';
import { writeJson } from '../write-json.ts';

/** More associated records than these are not read. */
const mostRecords = 500;

/** A filter as the CRM components of the SDK write it; the hooks name the property differently. */
export interface ComponentFilter {
  operator: string;
  property: string;
  value?: string | number;
  values?: unknown;
  highValue?: string | number;
}

export interface ComponentSort {
  columnName: string;
  direction: 1 | -1;
}

export interface AssociatedRecord {
  objectId: string;
  labels: string[];
  properties: CrmProperties;
}

/**
 * Reads CRM data and draws it, or says that it is being read or why it cannot be.
 *
 * @param asked names what is read: it is read again when this changes, and when a record does.
 */
export function CrmData<Data>(props: {
  asked: unknown;
  read: (crm: CrmApi, record: RecordKey) => Promise<Data>;
  children: (data: Data) => ReactNode;
}) {
  const texts = useTexts();
  const host = useHost();
  const { portalId } = host.account;
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      onRecordChange((change) => {
        if (change.portalId === portalId) setChanges((before) => before + 1);
      }),
    [portalId],
  );
  const context = useContext(RecordContext);
  const [state, setState] = useState<{ data: Data } | { error: string } | null>(null);
  const key = writeJson(props.asked);
  useEffect(() => {
    let current = true;
    const enter = (next: { data: Data } | { error: string }) => {
      if (current) setState(next);
    };
    if (!context?.record) {
      setState({ error: 'There is no record here' });
    } else {
      props.read(context.crm, context.record).then(
        (data) => enter({ data }),
        (error: Error) => {
          if (current && !(error instanceof CrmRefusal)) {
            host.log('error', 'component', `A CRM component: ${error.message}`);
          }
          enter({ error: error.message });
        },
      );
    }
    return () => {
      current = false;
    };
    // What is asked for is the key; `read` only follows from it.
  }, [key, context, changes]);
  if (state === null) return <LoadingSpinner label={texts.loading} layout="centered" />;
  if ('error' in state) return <p role="alert">{state.error}</p>;
  return props.children(state.data);
}

/** The records of a type that are associated with this one, filtered and sorted, not formatted. */
export async function readAssociated(
  crm: CrmApi,
  record: RecordKey,
  asked: {
    objectTypeId: string;
    properties: string[];
    /** Labels of the association, of which some or every one is wanted; none asks for nothing. */
    labels?: { some: string[] } | { every: string[] };
    filterGroups?: { filters: ComponentFilter[] }[] | undefined;
    sort?: ComponentSort[] | undefined;
  },
): Promise<AssociatedRecord[]> {
  const { objectTypeId, labels = { some: [] } } = asked;
  // What it sorts by is a finding when it is none.
  const sort = (asked.sort ?? []).filter((it) => it.columnName !== undefined);
  const groups = (asked.filterGroups ?? []).map(({ filters = [] }) => ({
    filters: filters.map(whole).map(({ property, values, ...filter }) => ({
      ...filter,
      propertyName: property,
      ...(values === undefined ? {} : { values: [values].flat() as string[] }),
    })),
  }));
  const compared = [
    ...sort.map((it) => it.columnName),
    ...groups.flatMap(({ filters }) => filters.map((it) => it.propertyName)),
  ];
  const { results } = await crm.associations(record, {
    toObjectType: objectTypeId,
    properties: [...new Set([...asked.properties, ...compared])],
    pageLength: mostRecords,
  });
  const records = results.map(({ toObjectId, associationTypes, properties }) => ({
    objectId: String(toObjectId),
    labels: associationTypes.map((it) => it.label).filter((it) => it !== ''),
    properties,
  }));
  const definitions = compared.length > 0 ? await crm.definitions(objectTypeId) : [];
  const read = {
    propertiesOf: (it: AssociatedRecord) => it.properties,
    kindOf: (name: string) =>
      definitions.find((it) => it.name === name) ??
      inferProperty(records.map((it) => ownValue(it.properties, name))),
    // The components filter by properties alone.
    associatedIds: () => [],
  };
  const matches = filterGroupsTest(groups, read);
  const sorts = sort.map(({ columnName, direction }) => ({
    propertyName: columnName,
    direction: direction === -1 ? ('DESCENDING' as const) : ('ASCENDING' as const),
  }));
  return records
    .filter((it) => matches(it) && hasLabels(it.labels, labels))
    .sort(recordOrder(sorts, read));
}

/** @throws {Error} for a filter that a part is missing of: without it the others would find more. */
function whole(filter: Partial<ComponentFilter>): ComponentFilter {
  const { operator, property } = filter;
  if (operator !== undefined && property !== undefined) return { ...filter, operator, property };
  throw new Error('a filter needs an operator and a property');
}

/** Case counts, as it does in HubSpot. */
export function hasLabels(
  labels: string[],
  wanted: { some: string[] } | { every: string[] },
): boolean {
  const has = (label: string) => labels.includes(label);
  if ('every' in wanted) return wanted.every.every(has);
  return wanted.some.length === 0 || wanted.some.some(has);
}
