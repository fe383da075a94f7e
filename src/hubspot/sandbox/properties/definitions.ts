import type { ObjectTypeName } from '../account/object-types.ts';
import { companyProperties } from './companies.ts';
import { dealProperties } from './deals.ts';
import { lineItemProperties } from './line-items.ts';
import { partnerClientProperties } from './partner-clients.ts';
import type { PropertyDefinition } from './property.ts';

const definitions: Readonly<Record<ObjectTypeName, readonly PropertyDefinition[]>> = {
  partner_clients: partnerClientProperties,
  companies: companyProperties,
  deals: dealProperties,
  line_items: lineItemProperties,
};

/** The properties of an object type, as the properties API lists them. */
export function propertiesOf(objectType: ObjectTypeName): readonly PropertyDefinition[] {
  return definitions[objectType];
}
