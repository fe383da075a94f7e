import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { portalId } from './columns.ts';

/** A user's own choices on the Tier page; no row when there are none. */
export const preferences = pgTable(
  'preferences',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    ruleSet: text('rule_set'),
    goalTier: text('goal_tier'),
    language: text('language'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.userId] })],
);
