import type { WorkbenchAccount, WorkbenchRecord } from '../../shared/account.ts';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import { isSameObjectType } from '../../shared/object-types.ts';
import { allProperties, pickProperties } from '../../shared/record-properties.ts';
import { type CrmSource, defaultPageLength } from './crm-source.ts';
import { indexAssociations } from './record-associations.ts';
import { matchesFilterGroups } from '../../shared/crm-filters.ts';
import { sortRecords } from '../../shared/crm-sorts.ts';

/** Answers from the records that the workbench was given, as they are now, by HubSpot's rules. */
export function createRecordSource(account: WorkbenchAccount): CrmSource {
  const ofType = (objectType: string) =>
    account.records.filter((it) => isSameObjectType(it.objectTypeId, objectType));
  const find = ({ objectTypeId, objectId }: RecordKey): WorkbenchRecord => {
    const record = ofType(objectTypeId).find((it) => it.objectId === objectId);
    if (!record) throw new Error(`The record ${objectId} does not exist in ${account.name}`);
    return record;
  };
  return {
    properties: async (key, names) => pickProperties(find(key), names),

    async search({ objectType, properties = [], query = '', filterGroups = [], ...request }) {
      const text = query.toLowerCase();
      let associationsOf: ReturnType<typeof indexAssociations> | undefined;
      const found = ofType(objectType).filter(
        (record) =>
          holdsText(allProperties(record), text) &&
          matchesFilterGroups(allProperties(record), filterGroups, (toObjectType) => {
            refuseCustomObjects(toObjectType);
            associationsOf ??= indexAssociations(account.records);
            return associationsOf(record)
              .filter((it) => isSameObjectType(it.objectTypeId, toObjectType))
              .map((it) => it.objectId);
          }),
      );
      const start = Number(request.after ?? 0);
      const end = start + (request.pageLength ?? defaultPageLength);
      const hasMore = end < found.length;
      return {
        results: sortRecords(found, request.sorts ?? [])
          .slice(start, end)
          .map((record) => ({
            objectId: Number(record.objectId),
            properties: pickProperties(record, properties),
          })),
        total: found.length,
        hasMore,
        ...(hasMore ? { after: String(end) } : {}),
      };
    },

    async associations(key, { toObjectType, properties = [], pageLength, offset = 0 }) {
      const labels = new Map<string, (string | null)[]>();
      const associationsOf = indexAssociations(account.records);
      for (const { objectTypeId, objectId, label } of associationsOf(find(key))) {
        if (!isSameObjectType(objectTypeId, toObjectType)) continue;
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

    request: async () => ({
      status: 501,
      headers: { 'content-type': 'application/json' },
      body: { status: 'error', message: 'The workbench was started without a HubSpot API' },
    }),
  };
}

function ofSameType<Known>(
  byType: Record<string, Known[]> | undefined,
  objectType: string,
): Known[] {
  return (
    Object.entries(byType ?? {}).find(([name]) => isSameObjectType(name, objectType))?.[1] ?? []
  );
}

/** HubSpot searches the default text properties of a type; here that is every property. */
function holdsText(properties: CrmProperties, text: string): boolean {
  return (
    text === '' || Object.values(properties).some((value) => value?.toLowerCase().includes(text))
  );
}

/** HubSpot's search cannot be asked for them, as its documentation says. */
function refuseCustomObjects(objectType: string): void {
  if (/^(2-|p\d*_)/.test(objectType)) {
    throw new Error(`HubSpot's search has no associations with custom objects: ${objectType}`);
  }
}
