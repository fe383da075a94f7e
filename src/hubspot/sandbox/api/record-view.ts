import { ownValue } from 'hubspot-crm';
import { objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxAccount } from '../account/account.ts';
import type { HistoryEntry, PropertyValue, SandboxRecord } from '../account/record.ts';

/** A record as the CRM API gives it. */
export interface RecordView {
  id: string;
  properties: Record<string, PropertyValue>;
  propertiesWithHistory?: Record<string, HistoryEntry[]>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  archivedAt?: string;
  url: string;
}

/** Which properties a request names; with none, HubSpot returns a few by default. */
export interface Selection {
  properties: readonly string[];
  propertiesWithHistory: readonly string[];
}

/**
 * Makes the view of one record after another. Properties that the account does not know are left
 * out in silence; known ones without a value are null.
 */
export function recordViewer(
  account: SandboxAccount,
  objectType: ObjectTypeName,
  { properties, propertiesWithHistory }: Selection,
): (record: SandboxRecord) => RecordView {
  const { typeId, alwaysReturned, defaultProperties } = objectTypes[objectType];
  const known = new Set(account.properties(objectType).map(({ name }) => name));
  const asked = [...properties, ...propertiesWithHistory];
  const named = [
    ...new Set([...(asked.length ? asked : defaultProperties), ...alwaysReturned]),
  ].filter((name) => known.has(name));
  const withHistory = [...new Set(propertiesWithHistory)].filter((name) => known.has(name));
  return (record) => ({
    id: record.id,
    properties: Object.fromEntries(
      named.map((name) => [name, ownValue(record.properties, name) ?? null]),
    ),
    ...(withHistory.length > 0 && {
      propertiesWithHistory: Object.fromEntries(
        withHistory.map((name) => [name, historyOf(record, name).slice(0, account.historyLimit)]),
      ),
    }),
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    archived: record.archivedAt !== undefined,
    ...(record.archivedAt !== undefined && { archivedAt: record.archivedAt }),
    url: `https://app.hubspot.com/contacts/${account.portalId}/record/${typeId}/${record.id}`,
  });
}

/** A value whose changes were not kept has the one entry from when it was set. */
function historyOf(record: SandboxRecord, name: string): HistoryEntry[] {
  const value = ownValue(record.properties, name);
  return (
    ownValue(record.history, name) ??
    (value ? [{ value, timestamp: record.createdAt, sourceType: 'INTEGRATION' }] : [])
  );
}
