import type { WorkbenchRecord } from '../shared/account.ts';
import type { CrmProperties } from '../shared/crm.ts';
import { objectTypeOf, type ObjectType, singularOf } from 'hubspot-crm';

/** The HubSpot properties that name records of a type; custom types have their own. */
const namesByType: Record<string, string[]> = {
  contacts: ['firstname', 'lastname'],
  companies: ['name'],
  deals: ['dealname'],
  tickets: ['subject'],
  partner_clients: ['hs_client_name'],
  appointments: ['hs_appointment_name'],
  courses: ['hs_course_name'],
  leads: ['hs_lead_name'],
  listings: ['hs_name'],
  orders: ['hs_order_name'],
  services: ['hs_name'],
};

export const nameProperties = [...new Set(Object.values(namesByType).flat())];

/** What a record is called, from its own properties; null where they do not say. */
export function recordName(objectType: string, properties: CrmProperties): string | null {
  const names = namesByType[objectTypeOf(objectType).name] ?? [];
  return names.flatMap((it) => properties[it] ?? []).join(' ') || null;
}

/** A record of which only its properties are known. */
export function namedRecord(
  type: ObjectType,
  objectId: string,
  properties: CrmProperties,
): WorkbenchRecord {
  const name = recordName(type.name, properties) ?? `${singularOf(type)} ${objectId}`;
  return { objectType: type.name, objectTypeId: type.id, objectId, name };
}
