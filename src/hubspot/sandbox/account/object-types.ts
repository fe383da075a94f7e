import { objectTypeOf } from 'hubspot-crm';

/** The CRM object types that the sandbox holds, under the names that HubSpot's paths use. */
export const objectTypeNames = ['partner_clients', 'companies', 'deals', 'line_items'] as const;
export type ObjectTypeName = (typeof objectTypeNames)[number];

interface ObjectType {
  /** HubSpot's type id, which its paths accept in place of the name. */
  typeId: string;
  /** The scope that is needed to read the type and its properties. */
  readScope: string;
  /** The scope that changing records of the type needs. */
  writeScope: string;
  /** Properties that HubSpot returns when a request names none. */
  defaultProperties: readonly string[];
  /** Returned whatever the request names. */
  alwaysReturned: readonly string[];
  singular: string;
}

export const objectTypes: Readonly<Record<ObjectTypeName, ObjectType>> = {
  partner_clients: {
    typeId: objectTypeOf('partner_clients').id,
    readScope: 'crm.objects.partner-clients.read',
    writeScope: 'crm.objects.partner-clients.write',
    defaultProperties: [],
    alwaysReturned: ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    singular: objectTypeOf('partner_clients').singular,
  },
  companies: {
    typeId: objectTypeOf('companies').id,
    readScope: 'crm.objects.companies.read',
    writeScope: 'crm.objects.companies.write',
    defaultProperties: ['domain', 'name'],
    alwaysReturned: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    singular: objectTypeOf('companies').singular,
  },
  deals: {
    typeId: objectTypeOf('deals').id,
    readScope: 'crm.objects.deals.read',
    writeScope: 'crm.objects.deals.write',
    defaultProperties: ['amount', 'closedate', 'dealname', 'dealstage', 'pipeline'],
    alwaysReturned: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    singular: objectTypeOf('deals').singular,
  },
  line_items: {
    typeId: objectTypeOf('line_items').id,
    readScope: 'crm.objects.line_items.read',
    writeScope: 'crm.objects.line_items.write',
    defaultProperties: ['name', 'price', 'quantity'],
    alwaysReturned: ['createdate', 'hs_lastmodifieddate', 'hs_object_id'],
    singular: objectTypeOf('line_items').singular,
  },
};

/** The object type that a path segment means (`deals`, `deal` or `0-3`), or undefined. */
export function objectTypeNameOf(segment: string): ObjectTypeName | undefined {
  const { name } = objectTypeOf(segment);
  return objectTypeNames.find((it) => it === name);
}
