import type { Snapshot } from '@partner-tier-points/points';
import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { portalId } from './columns.ts';

/**
 * `kept` on the day itself, or filled `back` from HubSpot's property history; `incomplete` where
 * that does not reach back so far for every client.
 */
const origins = ['kept', 'back', 'incomplete'] as const;
export type Origin = (typeof origins)[number];

/**
 * The totals of each account by rule set: of each day, and after 400 days the last one of each month.
 */
export const snapshots = pgTable(
  'snapshots',
  {
    portalId: portalId(),
    ruleSet: text('rule_set').notNull(),
    /** `YYYY-MM-DD` in the account's time zone. */
    day: text('day').notNull(),
    totals: jsonb('totals').$type<Snapshot['totals']>().notNull(),
    origin: text('origin', { enum: origins }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.ruleSet, table.day] })],
);
