import type { ObjectTypeName } from '../account/object-types.ts';
import { companyProperties } from './companies.ts';
import { dealProperties } from './deals.ts';
import { partnerClientProperties } from './partner-clients.ts';
import type { PropertyDefinition } from './property.ts';

const definitions: Readonly<Record<ObjectTypeName, readonly PropertyDefinition[]>> = {
  partner_clients: partnerClientProperties,
  companies: companyProperties,
  deals: dealProperties,
};

const names = new Map<string, ReadonlySet<string>>(
  Object.entries(definitions).map(([objectType, properties]) => [
    objectType,
    new Set(properties.map(({ name }) => name)),
  ]),
);

/** The properties of an object type, as the properties API lists them. */
export function propertiesOf(objectType: ObjectTypeName): readonly PropertyDefinition[] {
  return definitions[objectType];
}

/** The names of the properties that the account knows for an object type. */
export function propertyNames(objectType: ObjectTypeName): ReadonlySet<string> {
  return names.get(objectType) ?? new Set();
}
