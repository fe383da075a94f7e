import type { WorkbenchAccount, WorkbenchRecord } from '../../shared/account.ts';
import type { CrmProperties, RecordKey } from '../../shared/crm.ts';
import { isSameObjectType } from '../../shared/object-types.ts';
import { allProperties, pickProperties } from '../../shared/record-properties.ts';
import { type CrmSource, defaultPageLength } from './crm-source.ts';
import { matchesFilterGroups } from '../../shared/crm-filters.ts';
import { sortRecords } from '../../shared/crm-sorts.ts';

/** Answers from the records that the workbench was given, by HubSpot's rules. */
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
      const found = ofType(objectType).filter(
        (record) =>
          holdsText(allProperties(record), text) &&
          matchesFilterGroups(allProperties(record), filterGroups),
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
      const associated = (find(key).associations ?? []).filter((it) =>
        isSameObjectType(it.objectTypeId, toObjectType),
      );
      const end = offset + (pageLength ?? defaultPageLength);
      return {
        results: associated.slice(offset, end).map((association) => ({
          toObjectId: Number(association.objectId),
          associationTypes: [
            { category: 'HUBSPOT_DEFINED', typeId: 1, label: association.label ?? '' },
          ],
          properties: pickProperties(find(association), properties),
        })),
        hasMore: end < associated.length,
        nextOffset: Math.min(end, associated.length),
      };
    },

    async definitions(objectType) {
      const types = Object.entries(account.properties ?? {});
      return types.find(([name]) => isSameObjectType(name, objectType))?.[1] ?? [];
    },

    request: async () => ({
      status: 501,
      headers: { 'content-type': 'application/json' },
      body: { status: 'error', message: 'The workbench was started without a HubSpot API' },
    }),
  };
}

/** HubSpot searches the default text properties of a type; here that is every property. */
function holdsText(properties: CrmProperties, text: string): boolean {
  return (
    text === '' || Object.values(properties).some((value) => value?.toLowerCase().includes(text))
  );
}
