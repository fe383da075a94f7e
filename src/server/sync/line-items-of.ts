import type { HubSpotObject } from '../hubspot/crm-object.ts';
import { readLineItems, type LineItems } from '../hubspot/line-items.ts';
import type { SliceTools } from './slice.ts';

/**
 * The line items of the deals that need them, by deal id. Where the mapping does not choose line
 * items, or no deal counts, that is no call.
 *
 * @throws {HubSpotError}
 */
export async function lineItemsOf(
  { connection, reader, signal }: Pick<SliceTools, 'connection' | 'reader' | 'signal'>,
  objects: readonly HubSpotObject[],
): Promise<ReadonlyMap<string, LineItems>> {
  const ids = objects.filter((object) => reader.needsLineItems(object)).map(({ id }) => id);
  if (ids.length === 0) return new Map();
  return readLineItems(connection, ids, connection.inBackground, signal);
}
