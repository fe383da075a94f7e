import type { ClientFacts, PartnerFacts } from '@partner-tier-points/points';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** Every table carries the HubSpot account (`portal_id`), and every query names it. */
const portalId = () => text('portal_id').notNull();
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const enrolmentScope = pgEnum('enrolment_scope', ['user', 'account']);

/** The account's opt-in, made by a super admin for every user; no row when there is none. */
export const accountEnrolments = pgTable('account_enrolments', {
  portalId: portalId().primaryKey(),
  termsVersion: text('terms_version').notNull(),
  acceptedBy: text('accepted_by').notNull(),
  acceptedAt: instant('accepted_at').notNull(),
});

/** What a user chose for themselves, in or out; it stands before the account's opt-in. */
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

export const settings = pgTable('settings', {
  portalId: portalId().primaryKey(),
  partner: jsonb('partner').$type<PartnerFacts>().notNull(),
  ruleSet: text('rule_set'),
  updatedBy: text('updated_by').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/**
 * The complete reads of an account. The rows of a read are written first and its line here last, so
 * nobody ever sees half of one; rows without a line are left from a read that was cut short.
 */
export const reads = pgTable(
  'reads',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    /** When the read of HubSpot began. */
    startedAt: instant('started_at').notNull(),
    completedAt: instant('completed_at').notNull(),
    totalClients: integer('total_clients').notNull(),
    /** Rows of HubSpot with at least one value that could not be used. */
    setAside: integer('set_aside').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId] })],
);

/** The facts of one client, in the order of their pages. */
export const clients = pgTable(
  'clients',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    /** Place in the read, from 0. */
    position: integer('position').notNull(),
    clientId: text('client_id').notNull(),
    /** Every company of the client, the primary one first. */
    companyIds: text('company_ids').array().notNull(),
    facts: jsonb('facts').$type<ClientFacts>().notNull(),
    /** UTF-8 bytes of the facts as JSON: pages are filled by it. */
    bytes: integer('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId, table.position] })],
);

/** Values of HubSpot that could not be used. Never the value itself: it may be personal. */
export const quarantine = pgTable(
  'quarantine',
  {
    portalId: portalId(),
    readId: text('read_id').notNull(),
    position: integer('position').notNull(),
    objectType: text('object_type').notNull(),
    objectId: text('object_id').notNull(),
    /** HubSpot's name of the property; null when the row as a whole is at fault. */
    property: text('property'),
    reason: text('reason').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.readId, table.position] })],
);
