import type { ObjectTypeName } from '../account/object-types.ts';
import type { PropertyValue, SandboxRecord } from '../account/record.ts';

/** The ways in which a row can be spoilt. */
const brokenKinds = [
  'mrr.notNumeric',
  'date.impossible',
  'currency.unknown',
  'mrr.negative',
  'name.missing',
] as const;
export type BrokenKind = (typeof brokenKinds)[number];

/** A row that was broken on purpose, so that a test can compare it with what a sync set aside. */
export interface BrokenRow {
  objectType: ObjectTypeName;
  id: string;
  kind: BrokenKind;
  property: string;
  value: PropertyValue;
}

const spoilt: Record<BrokenKind, Partial<Record<ObjectTypeName, [string, PropertyValue]>>> = {
  'mrr.notNumeric': {
    partner_clients: ['hs_managed_mrr', 'about 1,200'],
    deals: ['hs_mrr', 'see quote'],
  },
  'date.impossible': {
    partner_clients: ['hs_managed_relationship_estimated_expiration_date', '2026-13-45'],
    deals: ['closedate', '2026-02-31T25:61:00Z'],
  },
  'currency.unknown': {
    partner_clients: ['hs_managed_local_mrr_currency', 'euros'],
    deals: ['deal_currency_code', 'kr'],
  },
  'mrr.negative': { partner_clients: ['hs_managed_mrr', '-420.00'], deals: ['hs_mrr', '-180.5'] },
  'name.missing': { partner_clients: ['hs_client_name', null], companies: ['name', null] },
};

/** The kinds that an object type can be spoilt in. */
export function brokenKindsOf(objectType: ObjectTypeName): BrokenKind[] {
  return brokenKinds.filter((kind) => spoilt[kind][objectType]);
}

/**
 * Spoils one record in place.
 * @throws RangeError when the kind does not fit the object type.
 */
export function breakValue(
  objectType: ObjectTypeName,
  record: SandboxRecord,
  kind: BrokenKind,
): BrokenRow {
  const change = spoilt[kind][objectType];
  if (!change) throw new RangeError(`${kind} does not fit ${objectType}.`);
  const [property, value] = change;
  Object.assign(record.properties, { [property]: value });
  return { objectType, id: record.id, kind, property, value };
}
