import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** Keys to an account's figures. */
export const apiKeys = pgTable(
  'api_keys',
  {
    portalId: portalId(),
    id: text('id').notNull(),
    /** SHA-256 of the key, which is random enough for it. */
    hash: text('hash').notNull().unique(),
    name: text('name').notNull(),
    /** HubSpot's id of the user. */
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    /** `YYYY-MM-DD`, the last day, in the account's time zone, on which it is valid; null without an end. */
    endsOn: text('ends_on'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.id] })],
);
