import type { DealMapping } from '@partner-tier-points/contract';
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
import type { ValueFilter } from './search-page.ts';

/** Why a record cannot be used whose companies HubSpot refuses to tell. */
export const companiesRefused = 'companiesRefused';

/** Turns what HubSpot sends into what is stored. */
export interface RecordReader {
  /** The properties to ask for: those of ours that the account has. */
  properties: readonly string[];
  /** Which records of the type count, where not all do: their number is compared with HubSpot's. */
  counted: ValueFilter | null;
  /** @param companyIds null when HubSpot refuses to tell them. */
  read(object: HubSpotObject, companyIds: string[] | null): StoredRecord;
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
  const reader = (
    used: readonly string[],
    types: ReadonlyMap<string, string>,
    facts: (object: HubSpotObject, setAside: SetAsideValue[]) => StoredRecord['facts'],
    counted: ValueFilter | null = null,
  ): RecordReader => ({
    counted,
    properties: [...used.filter((name) => types.has(name)), lastModified],
    read(object, companyIds) {
      const setAside: SetAsideValue[] = [];
      const read = facts(object, setAside);
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
    },
    unreadable: (id) => ({
      objectId: Number(id),
      modifiedAt: null,
      facts: null,
      companyIds: [],
      setAside: [{ property: null, reason: 'rowUnreadable' }],
    }),
  });
  return {
    partner_clients: reader(clientProperties, clientTypes, (object, setAside) =>
      readClient(object, { types: clientTypes, days }, setAside),
    ),
    deals: reader(
      mappedProperties(mapping, currencies),
      dealTypes,
      (deal, setAside) => deals.read(deal, setAside),
      dealTypes.has(mapping.counts.property) ? mapping.counts : null,
    ),
  };
}
