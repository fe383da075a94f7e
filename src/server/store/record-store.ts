import { and, asc, count, eq, gt, isNotNull, sql } from 'drizzle-orm';
import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { ObjectType } from '../model/object-type.ts';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { Database } from './database.ts';
import { whileHeld, type WithState } from './held-lease.ts';
import { records } from './schema/records.ts';

export interface RecordStore {
  /** At most `limit` records with facts, by ascending id above `afterId`, without the facts. */
  companies(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number },
  ): Promise<{ objectId: number; companyIds: string[] }[]>;
  /** At most `limit` records with facts, by ascending id above `afterId`; of one sync when given. */
  facts<Facts extends ClientFacts | SaleFacts>(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number; syncNumber?: number; companyId?: string },
  ): Promise<{ objectId: number; companyIds: string[]; facts: Facts }[]>;
  /** The sales that these deals are. */
  sales(portalId: string, dealIds: number[]): Promise<SaleFacts[]>;
  /** At most `limit` records with something set aside, by ascending id above `afterId`. */
  setAside(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number },
  ): Promise<{ objectId: number; setAside: SetAsideValue[] }[]>;
  /** How many records of a type are stored, and of these ones when each had changed last. */
  known(
    portalId: string,
    objectType: ObjectType,
    objectIds: number[],
  ): Promise<{ count: number; modified: Map<number, string | null> }>;
}

/** What HubSpot last said of each record of every account. */
export function createRecordStore(database: Database): RecordStore {
  const ofType = (portalId: string, objectType: ObjectType) =>
    and(eq(records.portalId, portalId), eq(records.objectType, objectType));
  const { objectId, companyIds, facts, setAside, modifiedAt } = records;
  /** One parameter, however many ids there are. */
  const isOneOf = (ids: readonly number[]) =>
    sql`${objectId} = any(${`{${ids.join(',')}}`}::bigint[])`;

  const ofTypeAsked = and(
    eq(records.portalId, sql.placeholder('portalId')),
    eq(records.objectType, sql.placeholder('objectType')),
  );
  const all = database
    .select({ count: count().as('count') })
    .from(records)
    .where(ofTypeAsked)
    .as('all_of_type');
  const these = database
    .select({ objectId, modifiedAt })
    .from(records)
    .where(and(ofTypeAsked, sql`${objectId} = any(${sql.placeholder('ids')}::bigint[])`))
    .as('these');
  const known = database
    .select({ count: all.count, objectId: these.objectId, modifiedAt: these.modifiedAt })
    .from(all)
    .leftJoin(these, sql`true`)
    .prepare('known_records');

  return {
    companies(portalId, objectType, { afterId, limit }) {
      return database
        .select({ objectId, companyIds })
        .from(records)
        .where(and(ofType(portalId, objectType), gt(objectId, afterId), isNotNull(facts)))
        .orderBy(asc(objectId))
        .limit(limit);
    },

    async facts<Facts extends ClientFacts | SaleFacts>(
      portalId: string,
      objectType: ObjectType,
      page: { afterId: number; limit: number; syncNumber?: number; companyId?: string },
    ) {
      const rows = await database
        .select({ objectId, companyIds, facts })
        .from(records)
        .where(
          and(
            ofType(portalId, objectType),
            gt(objectId, page.afterId),
            isNotNull(facts),
            page.syncNumber === undefined ? undefined : eq(records.syncNumber, page.syncNumber),
            page.companyId === undefined
              ? undefined
              : sql`${companyIds} @> array[${page.companyId}]::text[]`,
          ),
        )
        .orderBy(asc(objectId))
        .limit(page.limit);
      return rows.map((row) => ({ ...row, facts: row.facts as Facts }));
    },

    async sales(portalId, dealIds) {
      if (dealIds.length === 0) return [];
      const rows = await database
        .select({ facts })
        .from(records)
        .where(and(ofType(portalId, 'deals'), isOneOf(dealIds), isNotNull(facts)))
        .orderBy(asc(objectId));
      return rows.map((row) => row.facts as SaleFacts);
    },

    async setAside(portalId, objectType, { afterId, limit }) {
      const rows = await database
        .select({ objectId, setAside })
        .from(records)
        .where(and(ofType(portalId, objectType), gt(objectId, afterId), isNotNull(setAside)))
        .orderBy(asc(objectId))
        .limit(limit);
      return rows.map((row) => ({ objectId: row.objectId, setAside: row.setAside ?? [] }));
    },

    async known(portalId, objectType, objectIds) {
      const ids = `{${objectIds.join(',')}}`;
      const rows = await known.execute({ portalId, objectType, ids });
      const modified = new Map<number, string | null>();
      for (const row of rows) if (row.objectId !== null) modified.set(row.objectId, row.modifiedAt);
      return { count: rows[0]?.count ?? 0, modified };
    },
  };
}

/** Records of one type as a slice of a sync saw them. */
export interface RecordsOfSlice {
  objectType: ObjectType;
  /** Of two with one id the later one stands. */
  rows: readonly StoredRecord[];
  /** Whether a complete list ended with them: what it did not have is taken away. */
  isWhole: boolean;
}

/**
 * Writes the records of a slice. The rows travel as one JSON document: a parameter for each value
 * would take longer than HubSpot does.
 */
export function writeRecords(
  { portalId, syncNumber }: { portalId: string; syncNumber: number },
  { objectType, rows, isWhole }: RecordsOfSlice,
): WithState {
  const last = [...new Map(rows.map((row) => [row.objectId, row])).values()];
  const document = JSON.stringify(
    last.map((row) => ({ ...row, setAside: row.setAside.length === 0 ? null : row.setAside })),
  );
  return {
    seen: sql`
      select * from jsonb_to_recordset(${document}::jsonb) as row (
        "objectId" bigint, "modifiedAt" text, facts jsonb, "companyIds" jsonb, "setAside" jsonb
      ) where ${whileHeld}`,
    written: sql`
      insert into ${records}
        (portal_id, object_type, object_id, sync_number, modified_at, facts, company_ids, set_aside)
      select ${portalId}, ${objectType}, "objectId", ${syncNumber}::integer, "modifiedAt",
        facts, array(select jsonb_array_elements_text("companyIds")), "setAside"
      from seen
      on conflict (portal_id, object_type, object_id) do update set
        sync_number = excluded.sync_number, modified_at = excluded.modified_at,
        facts = excluded.facts, company_ids = excluded.company_ids, set_aside = excluded.set_aside`,
    ...(isWhole && {
      // Records of this slice still have the number of an earlier sync where this looks.
      forgotten: sql`
        delete from ${records}
        where portal_id = ${portalId} and object_type = ${objectType}
          and sync_number < ${syncNumber} and ${whileHeld}
          and not exists (select from seen where "objectId" = object_id)`,
    }),
  };
}
