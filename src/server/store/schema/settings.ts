import type { PartnerFacts } from '@partner-tier-points/points';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

export const settings = pgTable('settings', {
  portalId: portalId().primaryKey(),
  partner: jsonb('partner').$type<PartnerFacts>().notNull(),
  ruleSet: text('rule_set'),
  updatedBy: text('updated_by').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
