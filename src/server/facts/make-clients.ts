import { randomUUID } from 'node:crypto';
import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import { objectTypes } from '../hubspot/crm-object.ts';
import type { ClientRow, QuarantineRow, StoredRead } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import { keepNewestSales } from './keep-newest-sales.ts';
import { letOthersIn } from '../model/let-others-in.ts';
import { Ownership } from './ownership.ts';

/** Records that are asked of the store at a time; their facts are a few hundred kilobytes. */
const clientsAtOnce = 200;
const companiesAtOnce = 5_000;
const problemsAtOnce = 500;

type Parts = Pick<Store, 'records' | 'facts'>;

interface Reading {
  portalId: string;
  startedAt: Date;
  /** Rows of each list without an id that could be read. */
  nameless: Record<(typeof objectTypes)[number], number>;
  /** The property that decides which deals count: without it, nobody knows whose a deal would be. */
  countsProperty: string;
  signal: AbortSignal;
}

/**
 * Makes clients with their sales out of an account's records and stores them as a read that nobody
 * sees yet. Whatever the size of the account, only ids are held in memory: the facts pass through
 * page by page.
 */
export async function makeClients(store: Parts, reading: Reading): Promise<StoredRead> {
  const { portalId, startedAt, signal } = reading;
  const readId = randomUUID();
  const { dealsOf, joined } = await joinDeals(store, portalId, signal);
  const quarantine = new QuarantineWriter(store, portalId, readId);

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
      rows.push({ facts: await withSales(facts, companyIds, own, quarantine), companyIds });
    }
    await store.facts.addClients(portalId, readId, position, rows);
    position += rows.length;
  }

  await setProblemsAside(store, reading, joined, quarantine);
  return { readId, startedAt, totalClients: position, setAside: await quarantine.end() };
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
  quarantine: QuarantineWriter,
): Promise<ClientFacts> {
  const { sales, setAside } = keepNewestSales(all);
  for (const { id } of setAside) {
    await quarantine.add('deals', id, [{ property: null, reason: 'tooManySales' }]);
  }
  return { ...facts, companyId: companyIds[0] ?? null, sales };
}

/** A deal with somebody who is no partner client is none of our business, broken or not. */
async function setProblemsAside(
  { records }: Parts,
  { portalId, nameless, countsProperty, signal }: Reading,
  joined: ReadonlySet<number>,
  quarantine: QuarantineWriter,
): Promise<void> {
  for (const objectType of objectTypes) {
    const pages = pagesOf(problemsAtOnce, signal, (page) =>
      records.problems(portalId, objectType, page),
    );
    for await (const rows of pages) {
      for (const { objectId, problems } of rows) {
        const ours = problems.filter(
          ({ property }) =>
            objectType === 'partner_clients' ||
            joined.has(objectId) ||
            // Nobody knows whether these would have counted.
            property === null ||
            property === countsProperty,
        );
        await quarantine.add(objectType, String(objectId), ours);
      }
    }
    for (let count = 0; count < nameless[objectType]; count += 1) {
      await quarantine.add(objectType, '', [{ property: null, reason: 'rowUnreadable' }]);
    }
  }
}

/** Writes what is set aside in batches, and counts the records that it is about. */
class QuarantineWriter {
  readonly #store: Parts;
  readonly #portalId: string;
  readonly #readId: string;
  readonly #waiting: QuarantineRow[] = [];
  readonly #records = new Set<string>();
  #nameless = 0;
  #position = 0;

  constructor(store: Parts, portalId: string, readId: string) {
    this.#store = store;
    this.#portalId = portalId;
    this.#readId = readId;
  }

  async add(
    objectType: string,
    objectId: string,
    problems: readonly Pick<QuarantineRow, 'property' | 'reason'>[],
  ): Promise<void> {
    if (problems.length === 0) return;
    // A record with several bad values counts once; rows without an id cannot be told apart.
    if (objectId === '') this.#nameless += 1;
    else this.#records.add(`${objectType}/${objectId}`);
    this.#waiting.push(...problems.map((problem) => ({ objectType, objectId, ...problem })));
    if (this.#waiting.length >= problemsAtOnce) await this.#write();
  }

  /** Writes the rest. @returns how many records have something set aside. */
  async end(): Promise<number> {
    await this.#write();
    return this.#records.size + this.#nameless;
  }

  async #write(): Promise<void> {
    const rows = this.#waiting.splice(0);
    await this.#store.facts.addQuarantine(this.#portalId, this.#readId, this.#position, rows);
    this.#position += rows.length;
  }
}
