import type { SandboxAccount } from '../account/account.ts';
import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { shownAssociations, type ShownAssociation } from './association-types.ts';
import { knownType } from './input.ts';

interface AssociatedIds {
  results: { id: string; type: string }[];
  paging?: { next: { after: string; link: string } };
}

/**
 * Makes the `associations` of a listed record: one entry for each pair and type of association.
 * The field is absent from a record that has none of those asked for.
 * @param options.origin where the API is, for the link to the rest
 * @throws ApiError 400 for an object type that the account does not know
 */
export function associationViewer(
  objectType: ObjectTypeName,
  asked: readonly string[],
  { account, origin }: { account: SandboxAccount; origin: string },
): (record: SandboxRecord) => Record<string, AssociatedIds> | undefined {
  const limit = account.pageSizes.inlineAssociations;
  const others = asked.map(knownType);
  return (record) => {
    const found = others.flatMap((other) => {
      const all = shownAssociations(account, record, objectType, other);
      const base = `${origin}/crm/v4/objects/${objectType}/${record.id}/associations/${other}`;
      return all.length === 0 ? [] : [[other, inlineIds(all, { base, limit })] as const];
    });
    return found.length > 0 ? Object.fromEntries(found) : undefined;
  };
}

function inlineIds(
  all: readonly ShownAssociation[],
  { base, limit }: { base: string; limit: number },
): AssociatedIds {
  const typesOfEach = all[0]?.types.length ?? 1;
  const shown = all.slice(0, Math.max(1, Math.floor(limit / typesOfEach)));
  const results = shown.flatMap(({ id, types }) => types.map(({ name }) => ({ id, type: name })));
  const after = all[shown.length]?.id;
  if (after === undefined) return { results };
  return { results, paging: { next: { after, link: `${base}?after=${after}` } } };
}
