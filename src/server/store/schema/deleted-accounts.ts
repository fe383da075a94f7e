import { pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/** Accounts whose data was deleted, so that a restored backup does not bring it back. */
export const deletedAccounts = pgTable('deleted_accounts', {
  /** A hash of HubSpot's id of the account; the id itself is deleted too. */
  account: text('account').primaryKey(),
  deletedAt: instant('deleted_at').notNull(),
});
