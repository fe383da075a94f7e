import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** How soon alerts are sent: when they are raised, or all of a week together. */
export const frequencies = ['atOnce', 'weekly'] as const;

/** Who wants alerts by e-mail, and where to. */
export const alertSubscriptions = pgTable(
  'alert_subscriptions',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    /** Null once it was removed: how often the user has asked is still known. */
    address: text('address'),
    frequency: text('frequency', { enum: frequencies }).notNull(),
    language: text('language').notNull(),
    /** What the link to confirm the address is signed with; null once it was used. */
    nonce: text('nonce'),
    nonceEndsAt: instant('nonce_ends_at'),
    /** Null until the owner of the address has confirmed it. */
    confirmedAt: instant('confirmed_at'),
    /** The SMTP code with which the address was refused for good; null while it was not. */
    refused: integer('refused'),
    /** How many links were asked for on a day. */
    asked: integer('asked').notNull(),
    askedOn: text('asked_on').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.userId] })],
);

/**
 * `given`: the mail server was given the message and has not said whether it took it. When that lasts,
 * the process or the connection ended in between, and nobody knows.
 */
const states = ['waiting', 'sending', 'given', 'sent', 'dropped', 'refused'] as const;

/**
 * What is to be sent: each alert once for each channel and user, or the link to confirm an address.
 * Those with the same message id are one message, whoever tries it again.
 */
export const alertDeliveries = pgTable(
  'alert_deliveries',
  {
    portalId: portalId(),
    userId: text('user_id').notNull(),
    /** The alert, or `confirm:` with the nonce of a link. */
    alertId: text('alert_id').notNull(),
    channel: text('channel', { enum: ['email'] }).notNull(),
    state: text('state', { enum: states }).notNull(),
    dueAt: instant('due_at').notNull(),
    messageId: text('message_id'),
    /** Whoever is sending has come to grief when this has passed. */
    claimedUntil: instant('claimed_until'),
    attempts: integer('attempts').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.portalId, table.alertId, table.channel, table.userId] }),
    index('alert_deliveries_due')
      .on(table.dueAt)
      .where(sql`state in ('waiting', 'sending')`),
  ],
);
