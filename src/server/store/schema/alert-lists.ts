import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** The HubSpot lists with the companies of clients that have an alert, by its kind. */
export const alertLists = pgTable(
  'alert_lists',
  {
    portalId: portalId(),
    kind: text('kind', { enum: ['expiry', 'lapse', 'cancellation'] }).notNull(),
    name: text('name').notNull(),
    /** HubSpot's id of the list; null until it is made. */
    listId: text('list_id'),
    /** The companies that were put into it and not taken out. */
    companyIds: text('company_ids').array().notNull(),
    /** When companies were last added to it or taken out, or it was made. */
    writtenAt: instant('written_at'),
    /** Why HubSpot did not take the last change; null when it did. */
    refused: text('refused', { enum: ['nameTaken', 'scope', 'other'] }),
    /** Up to which change of the alerts it is kept; null before the first. */
    keptAt: instant('kept_at'),
  },
  (table) => [primaryKey({ columns: [table.portalId, table.kind] })],
);
