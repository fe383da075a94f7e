import type { ClientFacts } from '@partner-tier-points/points';
import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/**
 * The complete reads of an account. The rows of a read are written first and its line here last, so
 * nobody ever sees half of one; rows without a line are left from a read that was cut short.
 */
export const reads = pgTable(
  'reads',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    /** When the read of HubSpot began. */
    startedAt: instant('started_at').notNull(),
    completedAt: instant('completed_at').notNull(),
    totalClients: integer('total_clients').notNull(),
    /** Rows of HubSpot with at least one value that could not be used. */
    setAside: integer('set_aside').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId] })],
);

/** The facts of one client, in the order of their pages. */
export const clients = pgTable(
  'clients',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    /** Place in the read, from 0. */
    position: integer('position').notNull(),
    clientId: text('client_id').notNull(),
    /** Every company of the client, the primary one first. */
    companyIds: text('company_ids').array().notNull(),
    facts: jsonb('facts').$type<ClientFacts>().notNull(),
    /** UTF-8 bytes of the facts as JSON: pages are filled by it. */
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId, table.position] })],
);

/** Values of HubSpot that could not be used. Never the value itself: it may be personal. */
export const quarantine = pgTable(
  'quarantine',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    position: integer('position').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    /** HubSpot's name of the property; null when the row as a whole is at fault. */
    property: text('property'),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId, table.position] })],
);
