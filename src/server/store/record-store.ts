import { and, asc, eq, gt, gte, isNotNull, lte, not, notExists, sql, type SQL } from 'drizzle-orm';
import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { ObjectType } from '../model/object-type.ts';
import type { SetAsideValue } from '../model/set-aside.ts';
import type { StoredRecord } from '../model/stored-record.ts';
import type { Database } from './database.ts';
import { sinceSyncedDays } from './days-passed.ts';
import { duringTurn, type WithState } from './during-turn.ts';
import { departedClients } from './schema/departed-clients.ts';
import { recordCounts, records } from './schema/records.ts';

/** What clients last paid is kept for so many days on which the account was synced. */
const daysKept = 365;

export interface RecordStore {
  /** At most `limit` records with facts, by ascending id above `afterId`, without the facts. */
  companies(
    portalId: string,
    objectType: ObjectType,
    page: { afterId: number; limit: number },
  ): Promise<{ objectId: number; companyIds: string[] }[]>;
  /**
   * At most `limit` records with facts, by ascending id above `afterId`; of one sync when given.
   */
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
  /**
   * How many records of a type are stored, how many of them have facts, and these ones as they are.
   */
  known(portalId: string, objectType: ObjectType, objectIds: number[]): Promise<KnownRecords>;
  /**
   * What clients last paid that HubSpot has ceased to list since a time; forgets those of before, once
   * the account was synced on the days of a year.
   */
  departed(portalId: string, since: Date): Promise<DepartedClient[]>;
  /**
   * The ids of stored records above `after` and up to `to`, ascending; of those with facts, if
   * asked.
   */
  ids(
    portalId: string,
    objectType: ObjectType,
    range: { after: number; to: number; withFacts: boolean },
  ): Promise<number[]>;
}

export interface DepartedClient {
  mrr: number;
  currency: string | null;
}

export interface KnownRecords {
  count: number;
  withFacts: number;
  stored: Map<number, StoredRecord>;
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
    .select({ stored: recordCounts.stored, withFacts: recordCounts.withFacts })
    .from(recordCounts)
    .where(
      and(
        eq(recordCounts.portalId, sql.placeholder('portalId')),
        eq(recordCounts.objectType, sql.placeholder('objectType')),
      ),
    )
    .as('all_of_type');
  const these = database
    .select({ objectId, modifiedAt, facts, companyIds, setAside })
    .from(records)
    .where(and(ofTypeAsked, sql`${objectId} = any(${sql.placeholder('ids')}::bigint[])`))
    .as('these');
  const known = database
    .select({ count: all.stored, withFacts: all.withFacts, these: these._.selectedFields })
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
      const stored = new Map<number, StoredRecord>();
      for (const { these: row } of rows) {
        if (row !== null) stored.set(row.objectId, { ...row, setAside: row.setAside ?? [] });
      }
      return { count: rows[0]?.count ?? 0, withFacts: rows[0]?.withFacts ?? 0, stored };
    },

    async departed(portalId, since) {
      const ofAccount = eq(departedClients.portalId, portalId);
      const ofLate = gte(departedClients.leftAt, since);
      const { leftAt } = departedClients;
      await database
        .delete(departedClients)
        .where(
          and(ofAccount, not(ofLate), sql`${leftAt} < ${sinceSyncedDays(portalId, daysKept)}`),
        );
      // HubSpot may list one again.
      const isBack = database
        .select({ objectId })
        .from(records)
        .where(
          and(ofType(portalId, 'partner_clients'), eq(records.objectId, departedClients.objectId)),
        );
      return database
        .select({ mrr: departedClients.mrr, currency: departedClients.currency })
        .from(departedClients)
        .where(and(ofAccount, ofLate, notExists(isBack)));
    },

    async ids(portalId, objectType, { after, to, withFacts }) {
      const rows = await database
        .select({ objectId })
        .from(records)
        .where(
          and(
            ofType(portalId, objectType),
            gt(objectId, after),
            lte(objectId, to),
            withFacts ? isNotNull(facts) : undefined,
          ),
        )
        .orderBy(asc(objectId));
      return rows.map((row) => row.objectId);
    },
  };
}

/** Records of one type as a slice of a sync saw them. */
export interface RecordsOfSlice {
  objectType: ObjectType;
  /** Of two with one id the later one wins. */
  rows: readonly StoredRecord[];
  /** Ids of records that are taken away. */
  gone?: readonly number[];
  /** Whether a complete list ended with them: what it did not have is taken away. */
  isWhole: boolean;
}

/** The statements that write the records of a slice, for one with that of the account's state. */
interface WrittenRecords {
  /** Has to come before the state's: the rows. */
  before: WithState;
  /** Whether they differ from what is stored in anything that clients are made of. */
  isNews: SQL;
  also: WithState;
}

/** The sync that a slice is of. */
interface SyncOfSlice {
  portalId: string;
  syncNumber: number;
  /** ISO 8601. */
  startedAt: string;
}

/**
 * Writes the records of a slice. The rows travel as one JSON document: a parameter for each value
 * would take longer than HubSpot does.
 */
export function writeRecords(
  { portalId, syncNumber, startedAt }: SyncOfSlice,
  { objectType, rows, gone = [], isWhole }: RecordsOfSlice,
): WrittenRecords {
  const last = [...new Map(rows.map((row) => [row.objectId, row])).values()];
  const document = JSON.stringify(
    last.map((row) => ({ ...row, setAside: row.setAside.length === 0 ? null : row.setAside })),
  );
  const isOfType = sql`portal_id = ${portalId} and object_type = ${objectType}`;
  const goneIds = sql`${`{${gone.join(',')}}`}::bigint[]`;
  // Records of this slice still have the number of an earlier sync where this looks.
  const isForgotten = sql`(object_id = any(${goneIds}) or (${isWhole}::boolean
    and sync_number < ${syncNumber}::integer
    and not exists (select from incoming where "objectId" = object_id)))`;
  const mayForget = isWhole || gone.length > 0;
  const before = {
    incoming: sql`
      select "objectId", "modifiedAt", nullif(facts, 'null'::jsonb) as facts,
        array(select jsonb_array_elements_text("companyIds")) as company_ids,
        nullif("setAside", 'null'::jsonb) as set_aside
      from jsonb_to_recordset(${document}::jsonb) as row (
        "objectId" bigint, "modifiedAt" text, facts jsonb, "companyIds" jsonb, "setAside" jsonb)`,
  };
  const isNews = sql`exists (
    select from incoming left join ${records} as stored
      on stored.portal_id = ${portalId} and stored.object_type = ${objectType}
        and stored.object_id = "objectId"
    where incoming.facts is distinct from stored.facts
      or incoming.set_aside is distinct from stored.set_aside
      or (incoming.facts is not null and incoming.company_ids is distinct from stored.company_ids)
  ) or exists (
    select from ${records}
    where ${isOfType} and (facts is not null or set_aside is not null) and ${isForgotten})`;
  return {
    before,
    isNews,
    also: {
      written: sql`
      insert into ${records}
        (portal_id, object_type, object_id, sync_number, modified_at, facts, company_ids, set_aside)
      select ${portalId}, ${objectType}, "objectId", ${syncNumber}::integer, "modifiedAt",
        facts, company_ids, set_aside
      from incoming where ${duringTurn}
      on conflict (portal_id, object_type, object_id) do update set
        sync_number = excluded.sync_number, modified_at = excluded.modified_at,
        facts = excluded.facts, company_ids = excluded.company_ids, set_aside = excluded.set_aside`,
      ...(mayForget && {
        forgotten: sql`delete from ${records} where ${isOfType} and ${isForgotten} and ${duringTurn}
          returning object_id, facts`,
        ...(objectType === 'partner_clients' && { departed: keepDeparted(portalId, startedAt) }),
      }),
      counted: countChanges(portalId, objectType, mayForget),
    },
  };
}

/** Keeps how many records there are, by what the same statement adds and takes away. */
function countChanges(portalId: string, objectType: ObjectType, mayForget: boolean): SQL {
  const forgotten = mayForget
    ? sql`union all select -1, case when facts is null then 0 else -1 end from forgotten`
    : sql``;
  return sql`
    insert into ${recordCounts} (portal_id, object_type, stored, with_facts)
    select ${portalId}, ${objectType}, coalesce(sum(one), 0), coalesce(sum(one_with_facts), 0)
    from (
      select case when stored.object_id is null then 1 else 0 end,
        (incoming.facts is not null)::integer - (stored.facts is not null)::integer
      from incoming left join ${records} as stored
        on stored.portal_id = ${portalId} and stored.object_type = ${objectType}
          and stored.object_id = "objectId"
      ${forgotten}
    ) as change (one, one_with_facts)
    where ${duringTurn}
    having count(*) > 0
    on conflict (portal_id, object_type) do update set
      stored = ${recordCounts.stored} + excluded.stored,
      with_facts = ${recordCounts.withFacts} + excluded.with_facts`;
}

/** Notes what clients paid that are forgotten by the same statement. */
function keepDeparted(portalId: string, leftAt: string): SQL {
  const mrr = sql`(facts #>> '{managed,mrr}')::double precision`;
  return sql`
    insert into ${departedClients} (portal_id, object_id, left_at, mrr, currency)
    select ${portalId}, object_id, ${leftAt}::timestamptz, ${mrr}, facts #>> '{managed,currency}'
    from forgotten where ${mrr} > 0
    on conflict (portal_id, object_id) do update set
      left_at = excluded.left_at, mrr = excluded.mrr, currency = excluded.currency`;
}
