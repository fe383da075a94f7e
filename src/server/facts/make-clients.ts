import { randomUUID } from 'node:crypto';
import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import { letOthersIn } from '../model/let-others-in.ts';
import { objectTypes, type ObjectType } from '../model/object-type.ts';
import type { SetAsideRow, SetAsideValue } from '../model/set-aside.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { ClientRow } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import { keepNewestSales } from './keep-newest-sales.ts';
import { Ownership } from './ownership.ts';

/** Records that are asked of the store at a time; their facts are a few hundred kilobytes. */
const clientsAtOnce = 200;
const companiesAtOnce = 5_000;
const setAsideAtOnce = 500;

type Parts = Pick<Store, 'records' | 'facts'>;

interface SyncedRecords {
  portalId: string;
  startedAt: Date;
  /** Rows of each list without an id that could be read. */
  nameless: Record<ObjectType, number>;
  /** The property that decides which deals count: without it, nobody knows whose a deal would be. */
  countsProperty: string;
  signal: AbortSignal;
}

/**
 * Makes clients with their sales out of an account's records and stores them as a sync that nobody
 * sees yet. Whatever the size of the account, only ids are held in memory: the facts pass through
 * page by page.
 */
export async function makeClients(store: Parts, synced: SyncedRecords): Promise<StoredSync> {
  const { portalId, startedAt, signal } = synced;
  const syncId = randomUUID();
  const { dealsOf, joined } = await joinDeals(store, portalId, signal);
  const setAside = new SetAsideWriter(store, portalId, syncId);

  let position = 0;
  const clientPages = pagesOf(clientsAtOnce, signal, (page) =>
    store.records.facts<ClientFacts>(portalId, 'partner_clients', page),
  );
  for await (const clients of clientPages) {
    const dealIds = clients.flatMap(({ objectId }) => dealsOf.get(objectId) ?? []);
    const sales = await store.records.sales(portalId, dealIds);
    const saleOf = new Map(sales.map((sale) => [Number(sale.id), sale]));
    const rows: ClientRow[] = [];
    for (const { objectId, companyIds, facts } of clients) {
      const own = (dealsOf.get(objectId) ?? []).flatMap((id) => saleOf.get(id) ?? []);
      rows.push({ facts: await withSales(facts, companyIds, own, setAside), companyIds });
    }
    await store.facts.addClients(portalId, syncId, position, rows);
    position += rows.length;
  }

  await keepSetAside(store, synced, joined, setAside);
  return { syncId, startedAt, totalClients: position, setAside: await setAside.end() };
}

/** Page after page of records by ascending id; one that is not full is the last. */
async function* pagesOf<Row extends { objectId: number }>(
  limit: number,
  signal: AbortSignal,
  read: (page: { afterId: number; limit: number }) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let afterId = 0; ;) {
    await letOthersIn(signal);
    const rows = await read({ afterId, limit });
    const last = rows.at(-1);
    if (last !== undefined) yield rows;
    if (last === undefined || rows.length < limit) return;
    afterId = last.objectId;
  }
}

/** The deals of each client, by ascending id, and all of them together. */
async function joinDeals({ records }: Parts, portalId: string, signal: AbortSignal) {
  const ownership = new Ownership();
  const dealsOf = new Map<number, number[]>();
  const joined = new Set<number>();
  for (const objectType of objectTypes) {
    const pages = pagesOf(companiesAtOnce, signal, (page) =>
      records.companies(portalId, objectType, page),
    );
    for await (const rows of pages) {
      for (const row of rows) {
        if (objectType === 'partner_clients') ownership.addClient(row);
        else {
          const client = ownership.clientOf(row);
          if (client === undefined) continue;
          joined.add(row.objectId);
          const deals = dealsOf.get(client);
          if (deals === undefined) dealsOf.set(client, [row.objectId]);
          else deals.push(row.objectId);
        }
      }
    }
  }
  return { dealsOf, joined };
}

async function withSales(
  facts: ClientFacts,
  companyIds: string[],
  all: SaleFacts[],
  setAside: SetAsideWriter,
): Promise<ClientFacts> {
  const { sales, tooMany } = keepNewestSales(all);
  for (const { id } of tooMany) {
    await setAside.add('deals', id, [{ property: null, reason: 'tooManySales' }]);
  }
  return { ...facts, companyId: companyIds[0] ?? null, sales };
}

/** A deal with somebody who is no partner client is none of our business, broken or not. */
async function keepSetAside(
  { records }: Parts,
  { portalId, nameless, countsProperty, signal }: SyncedRecords,
  joined: ReadonlySet<number>,
  setAside: SetAsideWriter,
): Promise<void> {
  for (const objectType of objectTypes) {
    const pages = pagesOf(setAsideAtOnce, signal, (page) =>
      records.setAside(portalId, objectType, page),
    );
    for await (const rows of pages) {
      for (const { objectId, setAside: values } of rows) {
        const ours = values.filter(
          ({ property }) =>
            objectType === 'partner_clients' ||
            joined.has(objectId) ||
            // Nobody knows whether these would have counted.
            property === null ||
            property === countsProperty,
        );
        await setAside.add(objectType, String(objectId), ours);
      }
    }
    for (let count = 0; count < nameless[objectType]; count += 1) {
      await setAside.add(objectType, '', [{ property: null, reason: 'rowUnreadable' }]);
    }
  }
}

/** Writes what is set aside in batches, and counts the records that it is about. */
class SetAsideWriter {
  readonly #store: Parts;
  readonly #portalId: string;
  readonly #syncId: string;
  readonly #waiting: SetAsideRow[] = [];
  readonly #records = new Set<string>();
  #nameless = 0;
  #position = 0;

  constructor(store: Parts, portalId: string, syncId: string) {
    this.#store = store;
    this.#portalId = portalId;
    this.#syncId = syncId;
  }

  async add(objectType: string, objectId: string, values: readonly SetAsideValue[]): Promise<void> {
    if (values.length === 0) return;
    // A record with several bad values counts once; rows without an id cannot be told apart.
    if (objectId === '') this.#nameless += 1;
    else this.#records.add(`${objectType}/${objectId}`);
    this.#waiting.push(...values.map((value) => ({ objectType, objectId, ...value })));
    if (this.#waiting.length >= setAsideAtOnce) await this.#write();
  }

  /** Writes the rest. @returns how many records have something set aside. */
  async end(): Promise<number> {
    await this.#write();
    return this.#records.size + this.#nameless;
  }

  async #write(): Promise<void> {
    const rows = this.#waiting.splice(0);
    await this.#store.facts.addSetAside(this.#portalId, this.#syncId, this.#position, rows);
    this.#position += rows.length;
  }
}
