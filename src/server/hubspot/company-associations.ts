import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject, ObjectType } from './list-objects.ts';

/** HubSpot takes this many records in one read of associations. */
const batchSize = 1000;

const answerSchema = z.object({
  results: z.array(
    z.object({
      _from: z.object({ id: z.string() }),
      to: z.array(z.object({ toObjectId: z.union([z.string(), z.int().transform(String)]) })),
      paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
    }),
  ),
});

/** The companies of a record, the primary one first, and where its inline list was cut off. */
export interface InlineCompanies {
  ids: string[];
  /** Give it to HubSpot for the rest; undefined when the list is whole. */
  after: string | undefined;
}

/** The companies that HubSpot sent with a record. */
export function inlineCompanies(object: HubSpotObject, objectType: ObjectType): InlineCompanies {
  const list = object.associations?.['companies'];
  // HubSpot sends the primary company twice, once by this type: `deal_to_company`; every other one
  // is `deal_to_company_unlabeled` or carries the partner's own label.
  const primaryType = objectType === 'deals' ? 'deal_to_company' : 'partner_client_to_company';
  const results = list?.results ?? [];
  const primary = results.filter(({ type }) => type === primaryType);
  return {
    ids: [...new Set([...primary, ...results].map(({ id }) => id))],
    after: list?.paging?.next?.after,
  };
}

/**
 * The rest of every list of companies that HubSpot cut off.
 *
 * @param cutOff cursor of the inline list, by record id.
 * @returns the further company ids, by record id.
 * @throws {HubSpotError}
 */
export async function readFurtherCompanies(
  connection: HubSpotConnection,
  objectType: ObjectType,
  cutOff: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Map<string, string[]>> {
  const further = new Map<string, string[]>();
  let pending = [...cutOff].map(([id, after]) => ({ id, after }));
  while (pending.length > 0) {
    const inputs = pending.slice(0, batchSize);
    pending = pending.slice(batchSize);
    const { results } = await connection.inBackground(
      `read the companies of ${objectType}`,
      async () =>
        answerSchema.parse(
          await connection.client.crm.associations.v4.batchApi.getPage(objectType, 'companies', {
            inputs,
          }),
        ),
      signal,
    );
    for (const { _from, to, paging } of results) {
      const ids = further.get(_from.id) ?? [];
      further.set(_from.id, [...ids, ...to.map(({ toObjectId }) => toObjectId)]);
      const after = paging?.next?.after;
      if (after !== undefined) pending.push({ id: _from.id, after });
    }
  }
  return further;
}
