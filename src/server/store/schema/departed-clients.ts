import { bigint, doublePrecision, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/**
 * What clients last paid that HubSpot does not list any more: the estimate of retention would be too
 * high without them. Kept for a year, and never a name.
 */
export const departedClients = pgTable(
  'departed_clients',
  {
    portalId: portalId(),
    objectId: bigint('object_id', { mode: 'number' }).notNull(),
    /** When the sync began that missed it. */
    leftAt: instant('left_at').notNull(),
    /** Managed MRR, above zero. */
    mrr: doublePrecision('mrr').notNull(),
    /** ISO 4217; null when HubSpot named none. */
    currency: text('currency'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.objectId] })],
);
