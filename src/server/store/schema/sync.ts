import { boolean, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { AccountMetadata } from '../../model/account-metadata.ts';
import type { FillBack } from '../../model/fill-back.ts';
import type { Freshness } from '../../model/freshness.ts';
import type { RetentionState } from '../../model/retention.ts';
import type { SyncFailure } from '../../model/sync-failure.ts';
import type { SyncPlan } from '../../model/sync-plan.ts';
import { instant, portalId } from './columns.ts';

/** How far the sync of each account is, and which turn may write it. */
export const syncStates = pgTable('sync_states', {
  portalId: portalId().primaryKey(),
  /** The turn that may write: a job of the queue and the attempt at it. Null before the first. */
  fence: text('fence'),
  /** Counts the syncs of the account, so that rows can say which one saw them. */
  syncNumber: integer('sync_number').notNull().default(0),
  /** The sync under way, with its cursors; null when there is none. */
  plan: jsonb('plan').$type<SyncPlan>(),
  metadata: jsonb('metadata').$type<AccountMetadata>(),
  freshness: jsonb('freshness').$type<Freshness>(),
  /** True when records have changed since clients were last made out of them. */
  dirty: boolean('dirty').notNull().default(false),
  /** Why the last sync failed; null when it did not. */
  failure: jsonb('failure').$type<SyncFailure>(),
  failedAt: instant('failed_at'),
  /** When a user last asked for a sync. */
  refreshedAt: instant('refreshed_at'),
  /** When a sync was asked for that has not been made yet; null when none was. */
  askedAt: instant('asked_at'),
  /** How far snapshots are filled back from HubSpot's property history; null before and after. */
  fillBack: jsonb('fill_back').$type<FillBack>(),
  /** When snapshots were filled back from HubSpot's property history; null before. */
  filledBackAt: instant('filled_back_at'),
  /** The estimate of retention, and how far the next one is. */
  retention: jsonb('retention').$type<RetentionState>(),
});

/** Calls to HubSpot by this app, by day in UTC. */
export const callCounts = pgTable(
  'call_counts',
  {
    portalId: portalId(),
    /** `YYYY-MM-DD`. */
    day: text('day').notNull(),
    calls: integer('calls').notNull(),
    /** What HubSpot last said is left of the day's calls; null when it did not. */
    leftToday: integer('left_today'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.day] })],
);
