import type { AccountMetadata } from '../model/account-metadata.ts';
import { objectTypes } from '../model/object-type.ts';
import { typeIds } from './record-link.ts';

/**
 * What HubSpot is asked to note of an account's records: those that a sync reads, and of changes those
 * of the properties that it uses. That it notes partner clients, and calculated properties, is
 * published nowhere.
 */
export function journalObjects(portalId: string, { propertyTypes }: AccountMetadata) {
  return objectTypes.map((objectType) => ({
    subscriptionType: 'OBJECT',
    portalId: Number(portalId),
    objectTypeId: typeIds[objectType],
    actions: ['CREATE', 'UPDATE', 'DELETE', 'MERGE', 'RESTORE'],
    objectIds: [],
    properties: Object.keys(propertyTypes[objectType]).sort(),
  }));
}
