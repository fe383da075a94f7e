import type { DealMapping } from '@partner-tier-points/contract';
import type { SaleFacts } from '@partner-tier-points/points';
import type { AccountMetadata } from '../model/account-metadata.ts';
import type { ObjectType } from '../model/object-type.ts';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import { readClient } from './client-facts.ts';
import { clientProperties } from './client-properties.ts';
import { lastModified, type HubSpotObject } from './crm-object.ts';
import { createDayReader, readInstant } from './days.ts';
import { createDealReader } from './deal-facts.ts';
import { mappedProperties } from './deal-mapping.ts';
import { isOfLineItems, revenueOf, type Revenue } from './line-item-mrr.ts';
import type { LineItems } from './line-items.ts';
import type { ValueFilter } from './search-page.ts';

/** Why a record cannot be used whose companies HubSpot refuses to tell. */
export const companiesRefused = 'companiesRefused';

/** Turns what HubSpot sends into what is stored. */
export interface RecordReader {
  /** The properties to ask for: those of ours that the account has. */
  properties: readonly string[];
  /** Which records of the type count, where not all do: their number is compared with HubSpot's. */
  counted: ValueFilter | null;
  /**
   * @param companyIds null when HubSpot refuses to tell them.
   * @param lineItems those of a deal that needs them.
   */
  read(object: HubSpotObject, companyIds: string[] | null, lineItems?: LineItems): StoredRecord;
  /** What would be stored if nothing but the record itself had changed: not what belongs to it. */
  readAlone(object: HubSpotObject, before: StoredRecord | undefined): StoredRecord;
  /** Whether its line items have to be read with it. */
  needsLineItems(object: HubSpotObject): boolean;
  /** What is stored of a row that could not be read, so that it is counted and shown. */
  unreadable(id: string): StoredRecord;
}

/** The readers of an account's records, for what was learned about the account. */
export function createRecordReaders(
  { propertyTypes, amountCurrencies, timeZone }: AccountMetadata,
  mapping: DealMapping,
): Record<ObjectType, RecordReader> {
  const days = createDayReader(timeZone);
  const clientTypes = new Map(Object.entries(propertyTypes.partner_clients));
  const dealTypes = new Map(Object.entries(propertyTypes.deals));
  const currencies = new Map(Object.entries(amountCurrencies));
  const deals = createDealReader(mapping, { types: dealTypes, amountCurrencies: currencies }, days);
  const stored = (
    object: HubSpotObject,
    companyIds: string[] | null,
    facts: (setAside: SetAsideValue[]) => StoredRecord['facts'],
  ): StoredRecord => {
    const setAside: SetAsideValue[] = [];
    const read = facts(setAside);
    return {
      objectId: Number(object.id),
      modifiedAt: readInstant(object.properties[lastModified] ?? '')?.toISOString() ?? null,
      facts: read,
      companyIds: companyIds ?? [],
      setAside:
        companyIds === null
          ? [...setAside, { property: null, reason: companiesRefused }]
          : setAside,
    };
  };
  const reader = (
    used: readonly string[],
    types: ReadonlyMap<string, string>,
    counted: ValueFilter | null = null,
  ) => ({
    counted,
    properties: [...used.filter((name) => types.has(name)), lastModified],
    unreadable: (id: string): StoredRecord => ({
      objectId: Number(id),
      modifiedAt: null,
      facts: null,
      companyIds: [],
      setAside: [{ property: null, reason: 'rowUnreadable' }],
    }),
  });
  const readOne = (object: HubSpotObject, companyIds: string[] | null) =>
    stored(object, companyIds, (setAside) =>
      readClient(object, { types: clientTypes, days }, setAside),
    );
  return {
    partner_clients: {
      ...reader(clientProperties, clientTypes),
      read: readOne,
      readAlone: (object, before) => readOne(object, before?.companyIds ?? []),
      needsLineItems: () => false,
    },
    deals: {
      ...reader(
        mappedProperties(mapping, currencies),
        dealTypes,
        dealTypes.has(mapping.counts.property) ? mapping.counts : null,
      ),
      read: (deal, companyIds, lineItems = null) =>
        stored(deal, companyIds, (setAside) =>
          deals.read(deal, setAside, (dealCurrency) => revenueOf(lineItems, dealCurrency)),
        ),
      readAlone: (deal, before) =>
        stored(deal, before?.companyIds ?? [], (setAside) =>
          deals.read(deal, setAside, () => storedRevenue(before)),
        ),
      needsLineItems: (deal) => deals.needsLineItems(deal),
    },
  };
}

/** What a deal's line items were worth when they were read last. */
function storedRevenue(before: StoredRecord | undefined): Revenue {
  const { facts = null, setAside = [] } = before ?? {};
  const sale: SaleFacts | null = facts;
  return {
    mrr: sale?.mrr ?? null,
    currency: sale?.currency ?? null,
    setAside: setAside.filter(isOfLineItems),
  };
}
