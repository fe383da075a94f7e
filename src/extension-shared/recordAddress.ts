/** The types of records in HubSpot's addresses. */
const typeIds = { company: '0-2', deal: '0-3' } as const;

/** Where HubSpot shows a record. */
export function recordAddress(
  portalId: number | string,
  type: keyof typeof typeIds,
  recordId: string,
): string {
  return `https://app.hubspot.com/contacts/${portalId}/record/${typeIds[type]}/${recordId}`;
}
