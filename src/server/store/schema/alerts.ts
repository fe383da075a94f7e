import type { AlertKind } from '@partner-tier-points/contract';
import { bigserial, index, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { FoundAlert } from '../../model/found-alert.ts';
import { instant, portalId } from './columns.ts';

/** What users are told before it is too late: each thing once, by its id. */
export const alerts = pgTable(
  'alerts',
  {
    portalId: portalId(),
    /** Kind, subject and day. */
    id: text('id').notNull(),
    /** The order in which alerts were raised, for pages. */
    position: bigserial('position', { mode: 'number' }).notNull(),
    kind: text('kind').$type<AlertKind>().notNull(),
    details: jsonb('details').$type<FoundAlert>().notNull(),
    raisedAt: instant('raised_at').notNull(),
    /** Null while it is true. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.portalId, table.id] }),
    index('alerts_by_position').on(table.portalId, table.position),
  ],
);

/** What an account's alerts were last found from. */
export const alertStates = pgTable('alert_states', {
  portalId: portalId().primaryKey(),
  /** A hash of sync, day, settings and rules: nothing is found anew while it is the same. */
  basis: text('basis'),
  /** When an alert was last raised, changed or ended. */
  changedAt: instant('changed_at').notNull(),
});

/** Up to when a user has seen the alerts. */
export const alertViews = pgTable(
  'alert_views',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.userId] })],
);
