import { apiEndpoints, endpoints, type Endpoint } from '@partner-tier-points/contract';
import { ruleSets } from '@partner-tier-points/points';
import type { $ZodType } from 'zod/v4/core';

/** What HubSpot adds to the query of a request. */
const ofHubSpot = ['portalId', 'userId', 'userEmail', 'appId'];
let ours: ReadonlySet<string> | undefined;

/** A name that the contract knows; `*` for any other, which was sent and may be a client's or a secret. */
export function ownName(name: string): string {
  ours ??= namesOfContract();
  return ours.has(name) ? name : '*';
}

function namesOfContract(): ReadonlySet<string> {
  const names = new Set([...ofHubSpot, ...ruleSets.flatMap((ruleSet) => ruleSet.tiers)]);
  const seen = new Set<$ZodType>();
  for (const { params, query, body } of Object.values<Endpoint>({
    ...endpoints,
    ...apiEndpoints,
  })) {
    for (const schema of [params, query, body]) if (schema) addNames(schema, names, seen);
  }
  return names;
}

/** The fields of objects, wherever they are in a schema. */
function addNames(schema: $ZodType, names: Set<string>, seen: Set<$ZodType>): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const { shape = {}, ...rest } = schema._zod.def as { shape?: Record<string, $ZodType> };
  for (const name of Object.keys(shape)) names.add(name);
  for (const part of [...Object.values(shape), ...Object.values(rest).flat()]) {
    if (isSchema(part)) addNames(part, names, seen);
  }
}

function isSchema(value: unknown): value is $ZodType {
  return typeof value === 'object' && value !== null && '_zod' in value;
}
