import { readAssociations } from './batch-associations.ts';
import type { RunCall } from './call-policy.ts';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';
import { HubSpotError } from './hubspot-error.ts';
import { lineItemMapping, lineItemsType } from './line-item-mrr.ts';
import { describeProperties } from './properties.ts';
import { readByIds } from './read-by-ids.ts';

/** The scope that reading them needs; an app need not have it. */
export const lineItemsScope = 'crm.objects.line_items.read';

/** The line items of a deal; null when HubSpot does not give all of them. */
export type LineItems = readonly HubSpotObject[] | null;

/** Any line item belongs as much to its deal as any other. */
const isPrimary = () => false;

/**
 * The line items of deals, by deal id: of every deal that was asked for. One that was deleted in the
 * meantime is none of the deal's.
 *
 * @throws {HubSpotError} `refused` without the scope.
 */
export async function readLineItems(
  connection: HubSpotConnection,
  dealIds: readonly string[],
  run: RunCall,
  signal?: AbortSignal,
): Promise<Map<string, LineItems>> {
  const ends = { from: 'deals', to: lineItemsType, isPrimary } as const;
  const wanted = dealIds.map((id) => ({ id, after: null }));
  const { associated, refused } = await readAssociations(connection, ends, wanted, run, signal);
  const ids = [...new Set([...associated.values()].flat())];
  const asked = { ids, properties: Object.values(lineItemMapping) };
  const { objects, gone } = await readByIds(connection, lineItemsType, asked, { run, signal });
  const itemOf = new Map(objects.map((item) => [item.id, item]));
  const isGone = new Set(gone);
  return new Map(
    dealIds.map((dealId) => {
      const own = (associated.get(dealId) ?? []).filter((id) => !isGone.has(id));
      const items = own.flatMap((id) => itemOf.get(id) ?? []);
      return [dealId, refused.has(dealId) || items.length < own.length ? null : items];
    }),
  );
}

/**
 * Whether the app may read line items.
 *
 * @throws {HubSpotError} when HubSpot does not answer.
 */
export async function mayReadLineItems(connection: HubSpotConnection): Promise<boolean> {
  try {
    await describeProperties(connection, lineItemsType, connection.whileWaiting);
    return true;
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

export function isRefused(error: unknown): boolean {
  return error instanceof HubSpotError && error.kind === 'refused';
}
