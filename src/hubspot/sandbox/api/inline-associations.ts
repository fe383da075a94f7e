import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { associationTypes } from './association-types.ts';
import type { AssociationType } from './association-types.ts';
import { knownType } from './input.ts';

interface AssociatedIds {
  results: { id: string; type: string }[];
  paging?: { next: { after: string; link: string } };
}

/**
 * Makes the `associations` of a listed record: one entry for each pair and type of association.
 * The field is absent from a record that has none of those asked for.
 * @param options.origin where the API is, for the link to the rest
 * @param options.limit how many entries are put inline before a cursor is given
 * @throws ApiError 400 for an object type that the account does not know
 */
export function associationViewer(
  objectType: ObjectTypeName,
  asked: readonly string[],
  { origin, limit }: { origin: string; limit: number },
): (record: SandboxRecord) => Record<string, AssociatedIds> | undefined {
  const others = asked.map((segment) => {
    const other = knownType(segment);
    return { other, types: associationTypes(objectType, other) };
  });
  return (record) => {
    const found = others.flatMap(({ other, types }) => {
      const ids = record.associations[other] ?? [];
      const base = `${origin}/crm/v4/objects/${objectType}/${record.id}/associations/${other}`;
      return ids.length === 0 ? [] : [[other, inlineIds(ids, types, { base, limit })] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
}

function inlineIds(
  ids: readonly string[],
  types: readonly AssociationType[],
  { base, limit }: { base: string; limit: number },
): AssociatedIds {
  const shown = ids.slice(0, Math.max(1, Math.floor(limit / types.length)));
  const results = shown.flatMap((id) => types.map(({ name }) => ({ id, type: name })));
  const after = ids[shown.length];
  if (after === undefined) return { results };
  return { results, paging: { next: { after, link: `${base}?after=${after}` } } };
}
