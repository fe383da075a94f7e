import type { AccessChoice } from '@partner-tier-points/contract';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** Who may see an account's figures and fill lists, where a super admin chose it. */
export const accessChoices = pgTable('access_choices', {
  portalId: portalId().primaryKey(),
  figures: jsonb('figures').$type<AccessChoice['figures']>().notNull(),
  lists: jsonb('lists').$type<AccessChoice['lists']>().notNull(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
