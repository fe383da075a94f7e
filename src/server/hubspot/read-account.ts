import type { SaleFacts } from '@partner-tier-points/points';
import type { ClientRow, QuarantineRow } from '../store/facts-store.ts';
import { readAccountDetails } from './account-details.ts';
import { readClient, type DayContext } from './client-facts.ts';
import { clientProperties } from './client-properties.ts';
import { inlineCompanies, readFurtherCompanies } from './company-associations.ts';
import type { HubSpotConnection } from './connection.ts';
import { createDayReader } from './days.ts';
import { readSale } from './deal-facts.ts';
import { dealMapping, dealProperties } from './deal-mapping.ts';
import { joinSales } from './join-sales.ts';
import { keepNewestSales } from './keep-newest-sales.ts';
import { countObjects, listObjects, type HubSpotObject, type ObjectType } from './list-objects.ts';
import { readPropertyTypes } from './property-types.ts';

export interface AccountFacts {
  clients: ClientRow[];
  quarantine: QuarantineRow[];
}

/** How far a read has come; `expected` is null while HubSpot has not said how many clients there are. */
export interface ReadProgress {
  read: number;
  expected: number | null;
}

/** Something of HubSpot with the companies that it belongs to, the primary one first. */
export interface WithCompanies<Value> {
  value: Value;
  companyIds: string[];
}

/**
 * Reads everything that the points of an account are computed from: its partner clients, and the
 * deals that were won with them. Clients and deals are listed side by side, a hundred at a time,
 * with their companies inline: (clients + deals) / 100 calls.
 *
 * @throws {HubSpotError} `refused` when this is no partner account or a scope is missing.
 */
export async function readAccount(
  connection: HubSpotConnection,
  options: { signal: AbortSignal; onProgress: (progress: ReadProgress) => void },
): Promise<AccountFacts> {
  const { signal, onProgress } = options;
  const quarantine: QuarantineRow[] = [];
  const { timeZone } = await readAccountDetails(connection, connection.inBackground, signal);
  const days = createDayReader(timeZone);
  const [clientTypes, dealTypes] = await Promise.all([
    readPropertyTypes(connection, 'partner_clients', clientProperties, signal),
    readPropertyTypes(connection, 'deals', dealProperties, signal),
  ]);

  const expected = await countObjects(connection, 'partner_clients');
  onProgress({ read: 0, expected });
  const ofClients: DayContext = { types: clientTypes, days };
  const [clients, sales] = await Promise.all([
    readAll(connection, 'partner_clients', [...clientTypes.keys()], signal, quarantine, {
      map: (object) => readClient(object, ofClients, quarantine),
      onPage: (read) => onProgress({ read, expected }),
    }),
    readAll<SaleFacts>(connection, 'deals', [...dealTypes.keys()], signal, quarantine, {
      map: (object) => readSale(object, dealTypes, days, quarantine),
    }),
  ]);
  const joined = joinSales(clients, sales);
  const kept = withoutOtherDeals(quarantine, joined);
  for (const { facts } of joined) {
    const { sales: newest, setAside } = keepNewestSales(facts.sales ?? []);
    facts.sales = newest;
    for (const { id } of setAside) {
      kept.push({ objectType: 'deals', objectId: id, property: null, reason: 'tooManySales' });
    }
  }
  return { clients: joined, quarantine: kept };
}

/** A deal with somebody who is no partner client is none of our business, broken or not. */
function withoutOtherDeals(quarantine: QuarantineRow[], clients: ClientRow[]): QuarantineRow[] {
  const sales = new Set(clients.flatMap(({ facts }) => (facts.sales ?? []).map(({ id }) => id)));
  return quarantine.filter(
    ({ objectType, objectId, property }) =>
      objectType !== 'deals' ||
      sales.has(objectId) ||
      // Nobody knows whether these were won.
      property === null ||
      property === dealMapping.closedWon,
  );
}

interface Reading<Value> {
  /** Null leaves the record out. */
  map: (object: HubSpotObject) => Value | null;
  /** Called after every page with the number of records so far. */
  onPage?: (read: number) => void;
}

async function readAll<Value>(
  connection: HubSpotConnection,
  objectType: ObjectType,
  properties: string[],
  signal: AbortSignal,
  quarantine: QuarantineRow[],
  { map, onPage }: Reading<Value>,
): Promise<WithCompanies<Value>[]> {
  const seen = new Set<string>();
  const found = new Map<string, WithCompanies<Value>>();
  const cutOff = new Map<string, string>();
  for await (const page of listObjects(connection, objectType, properties, signal)) {
    for (const object of page.objects) {
      // A record that changes while it is being listed may come again on a later page.
      if (seen.has(object.id)) continue;
      seen.add(object.id);
      const value = map(object);
      if (value === null) continue;
      const { ids, after } = inlineCompanies(object, objectType);
      found.set(object.id, { value, companyIds: ids });
      if (after !== undefined) cutOff.set(object.id, after);
    }
    for (const objectId of page.unreadable) {
      const row = { objectType, objectId: objectId ?? '', property: null };
      quarantine.push({ ...row, reason: 'rowUnreadable' });
    }
    onPage?.(seen.size);
  }
  const further = await readFurtherCompanies(connection, objectType, cutOff, signal);
  for (const [id, companyIds] of further) found.get(id)?.companyIds.push(...companyIds);
  return [...found.values()];
}
