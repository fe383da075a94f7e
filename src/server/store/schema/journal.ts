import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { JournalRefusal } from '../../model/journal.ts';
import { instant } from './columns.ts';

/** How far HubSpot's journal is followed; one row for all accounts. */
export const journalCursor = pgTable('journal_cursor', {
  id: integer('id').primaryKey(),
  offset: text('offset'),
  /** Counts who has followed it: what one has read is not kept once another has begun. */
  version: integer('version').notNull(),
  /** Nobody else follows it before that. */
  heldUntil: instant('held_until'),
  readAt: instant('read_at'),
  attempts: integer('attempts').notNull(),
  refusal: jsonb('refusal').$type<JournalRefusal>(),
  gapAt: instant('gap_at'),
  restsUntil: instant('rests_until'),
  subscribedAt: instant('subscribed_at'),
});
