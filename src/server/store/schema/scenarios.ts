import type { Change } from '@partner-tier-points/points';
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** What-if scenarios, which belong to the account under their names. */
export const scenarios = pgTable(
  'scenarios',
  {
    portalId: portalId(),
    name: text('name').notNull(),
    changes: jsonb('changes').$type<Change[]>().notNull(),
    savedBy: text('saved_by').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.name] })],
);
