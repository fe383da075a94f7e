import { boolean, index, integer, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

export const enrolmentScope = pgEnum('enrolment_scope', ['user', 'account']);

/** The account's opt-in, made by a super admin for every user; no row when there is none. */
export const accountEnrolments = pgTable('account_enrolments', {
  portalId: portalId().primaryKey(),
  termsVersion: text('terms_version').notNull(),
  acceptedBy: text('accepted_by').notNull(),
  acceptedAt: instant('accepted_at').notNull(),
});

/** What a user chose for themselves, in or out; it takes precedence over the account's opt-in. */
export const userChoices = pgTable(
  'user_choices',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    enrolled: boolean('enrolled').notNull(),
    /** Null when the user left. */
    termsVersion: text('terms_version'),
    /** When the terms were accepted; null when the user left. */
    acceptedAt: instant('accepted_at'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.userId] })],
);

/** Who saw figures because the account is opted in: they take part without a choice of their own. */
export const accountParticipants = pgTable(
  'account_participants',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.userId] })],
);

/** Append-only: every acceptance of the beta terms, kept when someone leaves again. */
export const acceptances = pgTable(
  'acceptances',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    portalId: portalId(),
    userId: text('user_id').notNull(),
    scope: enrolmentScope('scope').notNull(),
    termsVersion: text('terms_version').notNull(),
    acceptedAt: instant('accepted_at').notNull(),
  },
  (table) => [index('acceptances_by_account').on(table.portalId, table.id)],
);
