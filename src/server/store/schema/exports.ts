import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { instant, portalId } from './columns.ts';

/** `jsonl` is everything that is stored of the account, which is read when it is downloaded. */
export const exportFormat = pgEnum('export_format', ['csv', 'json', 'jsonl']);

/** Tables that wait to be downloaded; gone soon after they expire. */
export const tableExports = pgTable(
  'exports',
  {
    portalId: portalId(),
    exportId: text('export_id').notNull(),
    /** HubSpot's id of the user who exports: nobody else adds to it. */
    createdBy: text('created_by').notNull(),
    name: text('name').notNull(),
    format: exportFormat('format').notNull(),
    columns: text('columns').array().notNull(),
    /** How many parts there are; null until the last one has come. */
    parts: integer('parts'),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.portalId, table.exportId] }),
    index('exports_by_expiry').on(table.expiresAt),
  ],
);

/** The rows of one part of an export. */
export const exportParts = pgTable(
  'export_parts',
  {
    portalId: portalId(),
    exportId: text('export_id').notNull(),
    /** Place among the parts, from 0. */
    part: integer('part').notNull(),
    rows: jsonb('rows').$type<(string | number | null)[][]>().notNull(),
    /** Size of the rows as JSON: what a user and an account may store is bounded. */
    bytes: integer('bytes').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.portalId, table.exportId, table.part] }),
    foreignKey({
      name: 'export_parts_of_export',
      columns: [table.portalId, table.exportId],
      foreignColumns: [tableExports.portalId, tableExports.exportId],
    }).onDelete('cascade'),
  ],
);
