import { objectTypes } from '../model/object-type.ts';
import type { RecordStore } from '../store/record-store.ts';
import { Ownership } from './ownership.ts';
import { pagesOf } from './pages-of.ts';

/** Records of which only the ids are held: few hundred kilobytes at a time. */
const companiesAtOnce = 5_000;

export interface JoinedDeals {
  /** The deals of each client, by ascending id. */
  dealsOf: ReadonlyMap<number, readonly number[]>;
  /** The deals of all clients together. */
  joined: ReadonlySet<number>;
}

/** Which client each of an account's deals was made to, through the companies of both. */
export async function joinDeals(
  records: RecordStore,
  portalId: string,
  signal: AbortSignal,
): Promise<JoinedDeals> {
  const ownership = new Ownership();
  const dealsOf = new Map<number, number[]>();
  const joined = new Set<number>();
  for (const objectType of objectTypes) {
    const pages = pagesOf(companiesAtOnce, signal, (page) =>
      records.companies(portalId, objectType, page),
    );
    for await (const rows of pages) {
      for (const row of rows) {
        if (objectType === 'partner_clients') {
          ownership.addClient(row);
          continue;
        }
        const client = ownership.clientOf(row);
        if (client === undefined) continue;
        joined.add(row.objectId);
        const deals = dealsOf.get(client);
        if (deals === undefined) dealsOf.set(client, [row.objectId]);
        else deals.push(row.objectId);
      }
    }
  }
  return { dealsOf, joined };
}
