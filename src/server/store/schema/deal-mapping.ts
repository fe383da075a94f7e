import type { DealMapping } from '@partner-tier-points/contract';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** The partner's own deal mapping; null after it went back to the default, which is a change too. */
export const dealMappings = pgTable('deal_mappings', {
  portalId: portalId().primaryKey(),
  mapping: jsonb('mapping').$type<DealMapping>(),
  changedBy: text('changed_by').notNull(),
  changedAt: instant('changed_at').notNull(),
});
