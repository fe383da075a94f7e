import { integer, pgTable } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** When somebody last looked for accounts whose time to be deleted has come; one row for all of them. */
export const housekeeping = pgTable('housekeeping', {
  id: integer('id').primaryKey(),
  lookedAt: instant('looked_at').notNull(),
});
