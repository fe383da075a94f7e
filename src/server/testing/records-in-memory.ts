import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { ObjectType } from '../model/object-type.ts';
import type { SetAsideRow } from '../model/set-aside.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { ClientRow, FactsStore } from '../store/facts-store.ts';
import type { RecordStore } from '../store/record-store.ts';

/** A record with what a test says of it. */
export function record(objectId: number, known: Partial<StoredRecord> = {}): StoredRecord {
  return { objectId, modifiedAt: null, facts: null, companyIds: [], setAside: [], ...known };
}

/**
 * The records of one account as the store gives them, page by page, without a database: for tests of
 * what is made out of them. `asked` notes the pages that were asked for.
 */
export function recordsInMemory(of: Partial<Record<ObjectType, readonly StoredRecord[]>>) {
  const asked: { what: string; afterId: number; limit: number }[] = [];
  const page = (
    what: string,
    objectType: ObjectType,
    { afterId, limit }: { afterId: number; limit: number },
    isOnIt: (record: StoredRecord) => boolean,
  ) => {
    asked.push({ what: `${what} of ${objectType}`, afterId, limit });
    return (of[objectType] ?? [])
      .filter((record) => record.objectId > afterId && isOnIt(record))
      .toSorted((a, b) => a.objectId - b.objectId)
      .slice(0, limit);
  };
  const hasFacts = ({ facts }: StoredRecord) => facts !== null;
  const records: RecordStore = {
    companies: async (_portalId, objectType, range) =>
      page('companies', objectType, range, hasFacts),
    facts: async <Facts extends ClientFacts | SaleFacts>(
      _portalId: string,
      objectType: ObjectType,
      range: { afterId: number; limit: number; companyId?: string },
    ) => {
      const { companyId } = range;
      return page('facts', objectType, range, (record) => {
        const isOfCompany = companyId === undefined || record.companyIds.includes(companyId);
        return hasFacts(record) && isOfCompany;
      }).map(({ objectId, companyIds, facts }) => ({
        objectId,
        companyIds,
        facts: facts as Facts,
      }));
    },
    sales: async (_portalId, dealIds) =>
      (of.deals ?? [])
        .filter((deal) => hasFacts(deal) && dealIds.includes(deal.objectId))
        .map(({ facts }) => facts as SaleFacts),
    setAside: async (_portalId, objectType, range) =>
      page('set aside', objectType, range, ({ setAside }) => setAside.length > 0),
    departed: async () => [],
    known: async (_portalId, objectType, objectIds) => {
      const all = of[objectType] ?? [];
      const these = all.filter(({ objectId }) => objectIds.includes(objectId));
      return {
        count: all.length,
        withFacts: all.filter(hasFacts).length,
        stored: new Map(these.map((one) => [one.objectId, one])),
      };
    },
    ids: async (_portalId, objectType, { after, to, withFacts }) =>
      (of[objectType] ?? [])
        .filter((one) => one.objectId > after && one.objectId <= to)
        .filter((one) => !withFacts || hasFacts(one))
        .map(({ objectId }) => objectId),
  };
  return { records, asked };
}

/** Clients and what is set aside as they are added to a sync. */
export function addedFacts() {
  const clients: ClientRow[] = [];
  const setAside: SetAsideRow[] = [];
  const facts = {
    addClients: async (_turn, _syncId, position, rows) => {
      clients.splice(position, clients.length, ...rows);
    },
    addSetAside: async (_turn, _syncId, position, rows) => {
      setAside.splice(position, setAside.length, ...rows);
    },
  } satisfies Partial<FactsStore> as unknown as FactsStore;
  return { facts, clients, setAside };
}
