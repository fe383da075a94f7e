import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { SetAsideValue } from '../../model/set-aside.ts';
import { portalId } from './columns.ts';

/**
 * What HubSpot last said of each record, written as it is read: clients without their sales, and
 * deals. Nobody is shown these rows: a finished sync makes the clients of `clients` out of them.
 */
export const records = pgTable(
  'records',
  {
    portalId: portalId(),
    objectType: text('object_type').notNull(),
    objectId: bigint('object_id', { mode: 'number' }).notNull(),
    /** The last sync whose list had it: what a complete list does not have is gone. */
    syncNumber: integer('sync_number').notNull(),
    /** HubSpot's `hs_lastmodifieddate`, as it came; null when it did not. */
    modifiedAt: text('modified_at'),
    /** Null for a deal that is no sale and for a record that cannot be read. */
    facts: jsonb('facts').$type<ClientFacts | SaleFacts>(),
    /** Every company of the record, the primary one first. */
    companyIds: text('company_ids').array().notNull(),
    /** Null when nothing was. */
    setAside: jsonb('set_aside').$type<SetAsideValue[]>(),
  },
  // No other index: where nobody keeps statistics, as in PGlite, it is taken for pages by id as well,
  // and then every page costs a sort of the whole account.
  (table) => [primaryKey({ columns: [table.portalId, table.objectType, table.objectId] })],
);

/** How many records of each type are stored: to count those of a large account takes a second. */
export const recordCounts = pgTable(
  'record_counts',
  {
    portalId: portalId(),
    objectType: text('object_type').notNull(),
    stored: integer('stored').notNull(),
    withFacts: integer('with_facts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.objectType] })],
);
