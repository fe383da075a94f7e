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

const types = new Map(
  Object.entries(definitions).map(([objectType, properties]) => [
    objectType,
    new Map(properties.map(({ name, type }) => [name, type])),
  ]),
);

/** The properties of an object type, as the properties API lists them. */
export function propertiesOf(objectType: ObjectTypeName): readonly PropertyDefinition[] {
  return definitions[objectType];
}

/** The type of a property, or undefined when the object type has no such property. */
export function propertyType(
  objectType: ObjectTypeName,
  name: string,
): PropertyDefinition['type'] | undefined {
  return types.get(objectType)?.get(name);
}
