import type { Settings } from '@partner-tier-points/contract';
import { jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

export const settings = pgTable('settings', {
  portalId: portalId().primaryKey(),
  partner: jsonb('partner').$type<Settings['partner']>().notNull(),
  ruleSet: text('rule_set'),
  managedMrrCurrency: text('managed_mrr_currency').$type<Settings['managedMrrCurrency']>(),
  updatedBy: text('updated_by').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
