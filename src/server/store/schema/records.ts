import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { portalId } from './columns.ts';

/** One value of a record that could not be used; `property` is null when it is the row as a whole. */
export interface RecordProblem {
  property: string | null;
  reason: string;
}

/**
 * What HubSpot was last heard to say of each record, written as it is read: clients without their
 * sales, and deals. Nobody is shown these rows: a finished read makes the clients of `clients` out of
 * them.
 */
export const records = pgTable(
  'records',
  {
    portalId: portalId(),
    objectType: text('object_type').notNull(),
    objectId: bigint('object_id', { mode: 'number' }).notNull(),
    /** The last read whose list had it: what a complete list does not have is gone. */
    readNumber: integer('read_number').notNull(),
    /** HubSpot's `hs_lastmodifieddate`, as it came; null when it did not. */
    modifiedAt: text('modified_at'),
    /** Null for a deal that is no sale and for a row that could not be read. */
    facts: jsonb('facts').$type<ClientFacts | SaleFacts>(),
    /** Every company of the record, the primary one first. */
    companyIds: text('company_ids').array().notNull(),
    problems: jsonb('problems').$type<RecordProblem[]>(),
  },
  // No other index: where nobody keeps statistics, as in PGlite, it is taken for pages by id as well,
  // and then every page costs a sort of the whole account.
  (table) => [primaryKey({ columns: [table.portalId, table.objectType, table.objectId] })],
);
