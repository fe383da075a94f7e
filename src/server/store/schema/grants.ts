import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { GrantFailure } from '../../model/grant-failure.ts';
import { instant, portalId } from './columns.ts';

/** The tokens of every account that installed the app. */
export const grants = pgTable('grants', {
  portalId: portalId().primaryKey(),
  /** Both tokens, encrypted. */
  sealed: text('sealed').notNull(),
  /** Which key of the ring they were sealed with. */
  keyId: text('key_id').notNull(),
  accessExpiresAt: instant('access_expires_at').notNull(),
  /** Counts the tokens that the account had: what was read of one version never replaces a later one. */
  version: integer('version').notNull(),
  /** Why the last refresh failed; null when it did not. */
  failure: jsonb('failure').$type<GrantFailure>(),
});

/** When HubSpot's token endpoint may be asked next, by all processes together; one row. */
export const tokenEndpoint = pgTable('token_endpoint', {
  id: integer('id').primaryKey(),
  nextAt: instant('next_at').notNull(),
  /** How many requests have failed, one after the other, for reasons that are no account's. */
  failures: integer('failures').notNull(),
});
