import type { WorkbenchAccount, WorkbenchRecord } from '../../shared/account.ts';

/** A record's properties by HubSpot's names. */
export function propertiesOf(record: WorkbenchRecord): Record<string, string> {
  return { name: record.name, ...record.properties, hs_object_id: record.objectId };
}

/** The named properties, or all with `*`; one that the record does not have is null, as in HubSpot. */
export function pickProperties(
  record: WorkbenchRecord,
  names: string[] | '*',
): Record<string, string | null> {
  const properties = propertiesOf(record);
  if (names === '*') return properties;
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]));
}

interface SearchRequest {
  objectType?: string;
  properties?: string[];
  query?: string;
  pageLength?: number;
  after?: string;
}

/**
 * Answers the SDK's CRM search from the account's records: by type, by a text in the name, in
 * pages. Filters and sorts are refused rather than ignored.
 */
export function searchRecords(account: WorkbenchAccount, asked: unknown) {
  const request = asked as SearchRequest & { filterGroups?: unknown[]; sorts?: unknown[] };
  if (request.filterGroups?.length || request.sorts?.length) {
    throw new Error('The workbench searches records by text only, without filters and sorts');
  }
  const names = ['companies', 'company', '0-2'];
  const query = request.query?.toLowerCase() ?? '';
  const found = names.includes(request.objectType?.toLowerCase() ?? '')
    ? account.records.filter((it) => it.name.toLowerCase().includes(query))
    : [];
  const start = Number(request.after ?? 0);
  const end = start + (request.pageLength ?? 10);
  return {
    results: found.slice(start, end).map((record) => ({
      objectId: Number(record.objectId),
      properties: pickProperties(record, request.properties ?? []),
    })),
    total: found.length,
    hasMore: end < found.length,
    ...(end < found.length ? { after: String(end) } : {}),
  };
}
