import { randomUUID } from 'node:crypto';
import {
  openLedger,
  type ClientFacts,
  type PartnerFacts,
  type RuleSet,
  type SaleFacts,
  type SetAside,
} from '@partner-tier-points/points';
import { objectTypes, type ObjectType } from '../model/object-type.ts';
import type { ManagedCurrency } from '../model/partner-facts.ts';
import type { StoredSync } from '../model/stored-sync.ts';
import type { Turn } from '../model/turn.ts';
import type { ClientRow } from '../store/facts-store.ts';
import type { Store } from '../store/store.ts';
import { joinDeals } from './join-deals.ts';
import { keepNewestSales } from './keep-newest-sales.ts';
import { pagesOf } from './pages-of.ts';
import { SetAsideWriter } from './set-aside-writer.ts';

/** Records that are asked of the store at a time; their facts are a few hundred kilobytes. */
const clientsAtOnce = 200;
const setAsideAtOnce = 500;

type Stores = Pick<Store, 'records' | 'facts'>;

/** What is known of the records that a sync has read. */
interface SyncedRecords {
  turn: Turn;
  startedAt: Date;
  /** Rows of each list without an id that could be read. */
  nameless: Record<ObjectType, number>;
  /**
   * The property that decides which deals count: without it, nobody knows whose a deal would be.
   */
  countsProperty: string;
  /** By what the clients are scored, to tell what cannot be. */
  scoring: {
    partner: PartnerFacts;
    ruleSet: RuleSet;
    /** What managed MRR is in; null: what HubSpot says of each client. */
    managedCurrency: ManagedCurrency | null;
    /** HubSpot's name of the property that a reason is about. */
    propertyOf: (fact: SetAside) => string | null;
  };
  signal: AbortSignal;
}

/**
 * Makes clients with their sales out of an account's records and stores them as a sync that nobody
 * sees yet. Whatever the size of the account, only ids are held in memory: the facts pass through
 * page by page.
 */
export async function makeClients(stores: Stores, synced: SyncedRecords): Promise<StoredSync> {
  const { records, facts } = stores;
  const { turn, startedAt, signal } = synced;
  const { portalId } = turn;
  const syncId = randomUUID();
  const { dealsOf, joined } = await joinDeals(records, portalId, signal);
  const setAside = new SetAsideWriter(facts, turn, syncId);
  await keepSetAside(stores, synced, joined, setAside);

  let position = 0;
  const clientPages = pagesOf(clientsAtOnce, signal, (page) =>
    records.facts<ClientFacts>(portalId, 'partner_clients', page),
  );
  for await (const clients of clientPages) {
    const dealIds = clients.flatMap(({ objectId }) => dealsOf.get(objectId) ?? []);
    const sales = await records.sales(portalId, dealIds);
    const saleOf = new Map(sales.map((sale) => [Number(sale.id), sale]));
    const rows: ClientRow[] = [];
    for (const client of clients) {
      const own = (dealsOf.get(client.objectId) ?? []).flatMap((id) => saleOf.get(id) ?? []);
      const { companyIds } = client;
      const facts = inCurrency(client.facts, synced.scoring.managedCurrency);
      rows.push({ facts: await withSales(facts, companyIds, own, setAside), companyIds });
    }
    await tellUnscored(rows, synced.scoring, setAside);
    await facts.addClients(turn, syncId, position, rows);
    position += rows.length;
  }

  return { syncId, startedAt, totalClients: position, setAside: await setAside.end() };
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

/** The client with its MRR by HubSpot in the currency of the settings, where they name one. */
function inCurrency(client: ClientFacts, chosen: ManagedCurrency | null): ClientFacts {
  if (chosen === null) return client;
  const { managed, renewals } = client;
  const currency = chosen.code;
  return {
    ...client,
    managed: managed && { ...managed, currency },
    renewals: renewals && renewals.map((each) => (each.mrr ? { ...each, currency } : each)),
  };
}

/** What scoring cannot use stays in the facts; its reason is listed with the values set aside. */
async function tellUnscored(
  rows: readonly ClientRow[],
  { partner, ruleSet, propertyOf }: SyncedRecords['scoring'],
  setAside: SetAsideWriter,
): Promise<void> {
  const clients = rows.map((row) => row.facts);
  for (const unscored of openLedger({ partner, clients }, ruleSet).setAside.values()) {
    for (const fact of unscored) {
      const { clientId, saleId, reason, value } = fact;
      const found = { property: propertyOf(fact), reason, value };
      if (saleId === null) await setAside.addUnscored('partner_clients', clientId, found);
      else await setAside.addUnscored('deals', saleId, found);
    }
  }
}

/** A deal with a company that is no partner client does not matter, broken or not. */
async function keepSetAside(
  { records }: Stores,
  { turn: { portalId }, nameless, countsProperty, signal }: SyncedRecords,
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
