import type { ObjectType } from '../model/object-type.ts';

/** HubSpot's ids of the types; that of partner clients is reported, not published. */
export const typeIds: Readonly<Record<ObjectType, string>> = {
  partner_clients: '0-145',
  deals: '0-3',
};

/**
 * Where HubSpot shows a record; null for a type that we do not know and for a row without an id.
 *
 * @param uiDomain the account's, such as `app.hubspot.com`.
 */
export function recordLink(
  { uiDomain, portalId }: { uiDomain: string; portalId: string },
  objectType: string,
  objectId: string,
): string | null {
  const typeId = Object.entries(typeIds).find(([type]) => type === objectType)?.[1];
  if (typeId === undefined || objectId === '') return null;
  return `https://${uiDomain}/contacts/${portalId}/record/${typeId}/${objectId}`;
}

/** Where HubSpot shows a list. */
export function listLink(
  { uiDomain, portalId }: { uiDomain: string; portalId: string },
  listId: string,
): string {
  return `https://${uiDomain}/contacts/${portalId}/objectLists/${listId}/filters`;
}
