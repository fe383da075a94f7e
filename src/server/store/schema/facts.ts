import type { ClientFacts } from '@partner-tier-points/points';
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/**
 * The complete syncs of an account. The rows of a sync are written first and its line here last, so
 * nobody ever sees half of one; rows without a line are left from a sync that was cut short.
 */
export const syncs = pgTable(
  'syncs',
  {
    portalId: portalId(),
    syncId: text('sync_id').notNull(),
    /** When it began to read HubSpot. */
    startedAt: instant('started_at').notNull(),
    completedAt: instant('completed_at').notNull(),
    totalClients: integer('total_clients').notNull(),
    /** Records with at least one value that was set aside. */
    setAside: integer('set_aside').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.syncId] })],
);

/** The facts of one client, in the order of their pages. */
export const clients = pgTable(
  'clients',
  {
    portalId: portalId(),
    syncId: text('sync_id').notNull(),
    /** Place in the sync, from 0. */
    position: integer('position').notNull(),
    clientId: text('client_id').notNull(),
    /** Every company of the client, the primary one first. */
    companyIds: text('company_ids').array().notNull(),
    facts: jsonb('facts').$type<ClientFacts>().notNull(),
    /** UTF-8 bytes of the facts as JSON: pages are filled by it. */
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.syncId, table.position] })],
);

/** Values that were set aside. */
export const setAsideRows = pgTable(
  'set_aside',
  {
    portalId: portalId(),
    syncId: text('sync_id').notNull(),
    position: integer('position').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    /** HubSpot's name of the property; null when the record as a whole cannot be used. */
    property: text('property'),
    reason: text('reason').notNull(),
    /** Its beginning; null where there is none, and where an earlier version wrote the row. */
    value: text('value'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.syncId, table.position] })],
);
