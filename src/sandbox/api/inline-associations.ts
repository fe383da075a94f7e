import { objectTypeOf, objectTypes } from '../account/object-types.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { validationError } from './errors.ts';

/** How many entries HubSpot puts inline before it sends a cursor. */
export const inlineAssociationsLimit = 100;

interface AssociatedIds {
  results: { id: string; type: string }[];
  paging?: { next: { after: string; link: string } };
}

/**
 * Makes the `associations` of a listed record: one entry for each type of association, so between
 * companies and deals every id comes twice (the primary company, and the same without a label).
 * Without any the field is absent.
 * @throws ApiError 400 for an object type that the account does not know
 */
export function associationViewer(
  objectType: ObjectTypeName,
  asked: readonly string[],
  origin: string,
): (record: SandboxRecord) => Record<string, AssociatedIds> | undefined {
  const others = asked.map((segment) => {
    const other = objectTypeOf(segment);
    if (!other) throw validationError(`Unable to infer object type from: ${segment}`);
    return { key: other, types: associationTypes(objectType, other) };
  });
  return (record) => {
    const found = others
      .map(({ key, types }) => [key, inlineIds(record, objectType, key, types, origin)] as const)
      .filter(([, ids]) => ids.results.length > 0);
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
}

function associationTypes(from: ObjectTypeName, to: ObjectTypeName): string[] {
  const type = `${objectTypes[from].singular}_to_${objectTypes[to].singular}`;
  const primary = from !== 'partner_clients' && to !== 'partner_clients';
  return primary ? [type, `${type}_unlabeled`] : [type];
}

function inlineIds(
  record: SandboxRecord,
  objectType: ObjectTypeName,
  other: ObjectTypeName,
  types: readonly string[],
  origin: string,
): AssociatedIds {
  const ids = record.associations[other] ?? [];
  const shown = ids.slice(0, Math.floor(inlineAssociationsLimit / types.length));
  const results = shown.flatMap((id) => types.map((type) => ({ id, type })));
  const next = ids[shown.length];
  if (next === undefined) return { results };
  const link = `${origin}/crm/v4/objects/${objectType}/${record.id}/associations/${other}?after=${next}`;
  return { results, paging: { next: { after: next, link } } };
}
