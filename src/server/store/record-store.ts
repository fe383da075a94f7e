import { and, asc, count, eq, gt, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { ObjectType } from '../hubspot/crm-object.ts';
import type { Database } from './database.ts';
import { records, type RecordProblem } from './schema/records.ts';

/** What is kept of one record of HubSpot's. */
export interface StoredRecord {
  objectId: number;
  /** When HubSpot says that it changed last, ISO 8601; null when HubSpot does not say. */
  modifiedAt: string | null;
  /** Null for a deal that is no sale and for a row that could not be read. */
  facts: ClientFacts | SaleFacts | null;
  /** Every company of the record, the primary one first. */
  companyIds: string[];
  problems: RecordProblem[];
}

export interface RecordStore {
  /** At most `limit` records with facts, by ascending id above `afterId`, without the facts. */
  companies(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number },
  ): Promise<{ objectId: number; companyIds: string[] }[]>;
  /** At most `limit` records with facts, by ascending id above `afterId`; of one read when given. */
  facts<Facts extends ClientFacts | SaleFacts>(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number; readNumber?: number; companyId?: string },
  ): Promise<{ objectId: number; companyIds: string[]; facts: Facts }[]>;
  /** The sales that these deals are. */
  sales(portalId: string, dealIds: number[]): Promise<SaleFacts[]>;
  /** At most `limit` records with something wrong, by ascending id above `afterId`. */
  problems(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number },
  ): Promise<{ objectId: number; problems: RecordProblem[] }[]>;
  /** When each of these records had changed last, as far as it is stored. */
  modified(
    portalId: string,
    objectType: ObjectType,
    objectIds: number[],
  ): Promise<Map<number, string | null>>;
  /** How many records of a type are stored. */
  count(portalId: string, objectType: ObjectType): Promise<number>;
}

/** What HubSpot was last heard to say of each record of every account. */
export function createRecordStore(database: Database): RecordStore {
  const ofType = (portalId: string, objectType: ObjectType) =>
    and(eq(records.portalId, portalId), eq(records.objectType, objectType));
  const { objectId, companyIds, facts, problems, modifiedAt } = records;

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
      page: { afterId: number; limit: number; readNumber?: number; companyId?: string },
    ) {
      const rows = await database
        .select({ objectId, companyIds, facts })
        .from(records)
        .where(
          and(
            ofType(portalId, objectType),
            gt(objectId, page.afterId),
            isNotNull(facts),
            page.readNumber === undefined ? undefined : eq(records.readNumber, page.readNumber),
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
        .where(
          and(
            ofType(portalId, 'deals'),
            sql`${objectId} = any(${`{${dealIds.join(',')}}`}::bigint[])`,
            isNotNull(facts),
          ),
        )
        .orderBy(asc(objectId));
      return rows.map((row) => row.facts as SaleFacts);
    },

    async problems(portalId, objectType, { afterId, limit }) {
      const rows = await database
        .select({ objectId, problems })
        .from(records)
        .where(and(ofType(portalId, objectType), gt(objectId, afterId), isNotNull(problems)))
        .orderBy(asc(objectId))
        .limit(limit);
      return rows.map((row) => ({ objectId: row.objectId, problems: row.problems ?? [] }));
    },

    async modified(portalId, objectType, objectIds) {
      if (objectIds.length === 0) return new Map();
      const rows = await database
        .select({ objectId, modifiedAt })
        .from(records)
        .where(and(ofType(portalId, objectType), inArray(objectId, objectIds)));
      return new Map(rows.map((row) => [row.objectId, row.modifiedAt]));
    },

    async count(portalId, objectType) {
      const [row] = await database
        .select({ count: count() })
        .from(records)
        .where(ofType(portalId, objectType));
      return row?.count ?? 0;
    },
  };
}

/**
 * Writes records as a read saw them; of two with one id the later one stands. The rows travel as one
 * JSON document: a parameter for each value would take longer than HubSpot does.
 */
export async function writeRecords(
  database: Database,
  portalId: string,
  objectType: ObjectType,
  readNumber: number,
  rows: readonly StoredRecord[],
): Promise<void> {
  if (rows.length === 0) return;
  const last = [...new Map(rows.map((row) => [row.objectId, row])).values()];
  const document = JSON.stringify(
    last.map((row) => ({ ...row, problems: row.problems.length === 0 ? null : row.problems })),
  );
  await database.execute(sql`
    insert into ${records}
      (portal_id, object_type, object_id, read_number, modified_at, facts, company_ids, problems)
    select ${portalId}, ${objectType}, row."objectId", ${readNumber}::integer, row."modifiedAt",
      row.facts, array(select jsonb_array_elements_text(row."companyIds")), row.problems
    from jsonb_to_recordset(${document}::jsonb) as row (
      "objectId" bigint, "modifiedAt" text, facts jsonb, "companyIds" jsonb, problems jsonb
    )
    on conflict (portal_id, object_type, object_id) do update set
      read_number = excluded.read_number, modified_at = excluded.modified_at,
      facts = excluded.facts, company_ids = excluded.company_ids, problems = excluded.problems`);
}

/** Takes away what a complete list of a type did not have. */
export async function forgetUnseen(
  database: Database,
  portalId: string,
  objectType: ObjectType,
  readNumber: number,
): Promise<void> {
  await database
    .delete(records)
    .where(
      and(
        eq(records.portalId, portalId),
        eq(records.objectType, objectType),
        lt(records.readNumber, readNumber),
      ),
    );
}
