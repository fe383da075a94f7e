import type { WorkbenchAccount, WorkbenchProperty, WorkbenchRecord } from '../../shared/account.ts';
import {
  inferProperty,
  isObjectType,
  isSameObjectType,
  ownValue,
  type PropertyKind,
  searchableProperties,
  searchLimits,
  searchRecords,
} from 'hubspot-crm';
import type { RecordKey } from '../../shared/crm.ts';
import { allProperties, pickProperties } from '../../shared/record-properties.ts';
import { type CrmSource, defaultPageLength, UnknownType } from './crm-source.ts';
import { createRecordApi } from './record-api.ts';
import { indexAssociations } from './record-associations.ts';
import { isOfType, isTypeOf, typeAmong } from '../../shared/record-type.ts';

/** Answers from the records that the workbench was given, as they are now, by HubSpot's rules. */
export function createRecordSource(account: WorkbenchAccount): CrmSource {
  const ofType = (objectType: string) => account.records.filter((it) => isOfType(it, objectType));
  const find = ({ objectTypeId, objectId }: RecordKey): WorkbenchRecord => {
    const record = ofType(objectTypeId).find((it) => it.objectId === objectId);
    if (!record) throw new Error(`The record ${objectId} does not exist in ${account.name}`);
    return record;
  };
  const requireType = (name: string) => {
    if (!isObjectType(name) && !isTypeOf(account, name)) throw new UnknownType(name);
  };
  const source: Omit<CrmSource, 'request'> = {
    properties: async (key, names) => pickProperties(find(key), names),

    async search({ objectType, properties = [], pageLength, ...request }) {
      requireType(objectType);
      const records = ofType(objectType).sort(byId);
      const searchable = searchableProperties(objectType);
      const { total, results, after } = searchRecords(
        records,
        {
          propertiesOf: allProperties,
          kindOf: kindsAmong(records, ofSameType(account.properties, objectType)),
          associatedIds: associatedIds(account.records),
        },
        { ...request, limit: Math.min(pageLength ?? defaultPageLength, searchLimits.pageLength) },
        // A record of the workbench's may have no more than its name.
        { objectType, searchable: searchable && [...searchable, 'name'] },
      );
      return {
        results: results.map((record) => ({
          objectId: Number(record.objectId),
          properties: pickProperties(record, properties),
        })),
        total,
        hasMore: after !== undefined,
        ...(after === undefined ? {} : { after }),
      };
    },

    async associations(key, { toObjectType, properties = [], pageLength, offset = 0 }) {
      requireType(toObjectType);
      const to = typeAmong(account.records, toObjectType).objectTypeId;
      const labels = new Map<string, (string | null)[]>();
      const associationsOf = indexAssociations(account.records);
      for (const { objectTypeId, objectId, label } of associationsOf(find(key))) {
        if (!isSameObjectType(objectTypeId, to)) continue;
        labels.set(objectId, [...(labels.get(objectId) ?? []), label]);
      }
      const associated = [...labels];
      const end = offset + (pageLength ?? defaultPageLength);
      return {
        // Once each, with all its labels, as HubSpot answers.
        results: associated.slice(offset, end).map(([objectId, ofRecord]) => ({
          toObjectId: Number(objectId),
          associationTypes: ofRecord.map((label) => ({
            category: 'HUBSPOT_DEFINED',
            typeId: 1,
            label: label ?? '',
          })),
          properties: pickProperties(find({ objectTypeId: toObjectType, objectId }), properties),
        })),
        hasMore: end < associated.length,
        nextOffset: Math.min(end, associated.length),
      };
    },

    definitions: async (objectType) => ofSameType(account.properties, objectType),

    pipelines: async (objectType) => ofSameType(account.pipelines, objectType),

    async update(key, properties) {
      find(key);
      const definitions = ofSameType(account.properties, key.objectTypeId);
      const refused = definitions.find((it) => it.readOnly && it.name in properties);
      if (refused) throw new Error(`The property ${refused.name} is read only`);
    },
  };
  return { ...source, request: createRecordApi(account, source) };
}

function ofSameType<Known>(
  byType: Record<string, Known[]> | undefined,
  objectType: string,
): Known[] {
  return (
    Object.entries(byType ?? {}).find(([name]) => isSameObjectType(name, objectType))?.[1] ?? []
  );
}

function byId(one: WorkbenchRecord, other: WorkbenchRecord): number {
  return Number(one.objectId) - Number(other.objectId);
}

/** A property that the account does not define is of the kind that its values have. */
function kindsAmong(
  records: WorkbenchRecord[],
  definitions: WorkbenchProperty[],
): (name: string) => PropertyKind {
  return (name) =>
    definitions.find((it) => it.name === name) ??
    inferProperty(records.map((it) => ownValue(allProperties(it), name)));
}

/** Looks associations up when they are first asked for: most searches do not. */
function associatedIds(records: WorkbenchRecord[]) {
  let associationsOf: ReturnType<typeof indexAssociations> | undefined;
  return (record: WorkbenchRecord, objectType: string): string[] => {
    associationsOf ??= indexAssociations(records);
    return associationsOf(record)
      .filter((it) => isSameObjectType(it.objectTypeId, objectType))
      .map((it) => it.objectId);
  };
}
