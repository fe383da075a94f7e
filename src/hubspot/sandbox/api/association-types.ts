import { objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';

/** One way in which two records belong together; two records can be linked by several. */
export interface AssociationType {
  /** The name that the v3 API puts beside an id. */
  name: string;
  /** The number that the v4 API uses. */
  typeId: number;
  label: string | null;
}

/**
 * HubSpot's numbers for companies and deals. For partner clients it publishes none: these two stand
 * in for them, and nothing should depend on their value.
 */
const typeIds: Partial<
  Record<`${ObjectTypeName} ${ObjectTypeName}`, [primary: number, plain: number]>
> = {
  'companies deals': [6, 342],
  'deals companies': [5, 341],
};
const partnerClientTypeIds: Partial<Record<ObjectTypeName, number>> = {
  partner_clients: 990001,
  companies: 990002,
};

/**
 * The types that link each associated pair. Between companies and deals there are two: the primary
 * company, and the same without a label, so every id comes twice where v3 lists one entry per type.
 */
export function associationTypes(from: ObjectTypeName, to: ObjectTypeName): AssociationType[] {
  const name = `${objectTypes[from].singular}_to_${objectTypes[to].singular}`;
  const ids = typeIds[`${from} ${to}`];
  if (!ids) return [{ name, typeId: partnerClientTypeIds[from] ?? 990000, label: null }];
  return [
    { name, typeId: ids[0], label: 'Primary' },
    { name: `${name}_unlabeled`, typeId: ids[1], label: null },
  ];
}
