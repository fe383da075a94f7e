import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { portalId } from './columns.ts';

/** The HubSpot lists that the app created, by the name that it was asked for. */
export const lists = pgTable(
  'lists',
  {
    portalId: portalId(),
    name: text('name').notNull(),
    /** HubSpot's id of the list. */
    listId: text('list_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.name] })],
);
