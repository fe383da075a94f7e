import { objectTypes } from '../account/object-types.ts';
import type { SandboxAccount } from '../account/account.ts';
import type { SandboxRecord } from '../account/record.ts';
import type { ObjectTypeName } from '../account/object-types.ts';

/** One way in which two records belong together; two records can be linked by several. */
export interface AssociationType {
  category: 'HUBSPOT_DEFINED' | 'USER_DEFINED';
  /** The name that the v3 API puts next to an id. */
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
/** HubSpot's numbers of pairs that are linked in one way only. */
const singleTypeIds: Partial<Record<`${ObjectTypeName} ${ObjectTypeName}`, number>> = {
  'deals line_items': 19,
  'line_items deals': 20,
};
const partnerClientTypeIds: Partial<Record<ObjectTypeName, number>> = {
  partner_clients: 990001,
  companies: 990002,
};

/**
 * The types that can link a pair. Between companies and deals there are two: the primary company,
 * and the same without a label, so a primary company comes twice where v3 lists one entry per type.
 */
export function associationTypes(from: ObjectTypeName, to: ObjectTypeName): AssociationType[] {
  const name = `${objectTypes[from].singular}_to_${objectTypes[to].singular}`;
  const ids = typeIds[`${from} ${to}`];
  const category = 'HUBSPOT_DEFINED';
  const single = singleTypeIds[`${from} ${to}`] ?? partnerClientTypeIds[from] ?? 990000;
  if (!ids) return [{ category, name, typeId: single, label: null }];
  return [
    { category, name, typeId: ids[0], label: 'Primary' },
    { category, name: `${name}_unlabeled`, typeId: ids[1], label: null },
  ];
}

/** An association of a record as the API shows it. */
export interface ShownAssociation {
  id: string;
  types: AssociationType[];
}

/**
 * The associations of a record. In an account with `ownLabels` the primary one is the first of the
 * record's, comes last, and its label is in the account's language, while the partner calls all the
 * others "Primary".
 */
export function shownAssociations(
  { ownLabels }: Pick<SandboxAccount, 'ownLabels'>,
  record: SandboxRecord | undefined,
  from: ObjectTypeName,
  to: ObjectTypeName,
): ShownAssociation[] {
  const ids = record?.associations[to] ?? [];
  const types = associationTypes(from, to);
  const [primary, plain] = types;
  if (!primary || !plain) return ids.map((id) => ({ id, types }));
  if (!ownLabels) {
    // A deal has one primary company; a company is the primary one of most of its deals.
    const isPrimary = (index: number) => from !== 'deals' || index === 0;
    return ids.map((id, index) => ({ id, types: isPrimary(index) ? types : [plain] }));
  }
  const own = {
    category: 'USER_DEFINED',
    name: 'own_primary',
    typeId: 88,
    label: 'Primary',
  } as const;
  const shown = ids.map((id, index) => ({
    id,
    types: [plain, index === 0 ? { ...primary, label: 'Primärt' } : own],
  }));
  return shown.toReversed();
}
