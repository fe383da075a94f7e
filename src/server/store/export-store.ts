import type { ExportRequest } from '@partner-tier-points/contract';
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { clocksDiffer, isAhead } from '../model/clock.ts';
import type { Database } from './database.ts';
import { exportParts, tableExports } from './schema/exports.ts';

/** How long a table waits for its next part, and its link for a click; in milliseconds. */
export const exportLasts = 10 * 60 * 1000;

/** A table that waits to be downloaded. */
export interface StoredExport {
  /** HubSpot's id of the user who exports it. */
  createdBy: string;
  name: string;
  format: ExportRequest['format'];
  columns: string[];
  /** How many parts there are; null until the last one has come. */
  parts: number | null;
  expiresAt: Date;
}

/** Whether a table may no longer be had: it has expired, or a clock that ran ahead gave it longer. */
export function isOver({ expiresAt }: Pick<StoredExport, 'expiresAt'>, now: Date): boolean {
  return expiresAt <= now || isAhead(new Date(expiresAt.getTime() - exportLasts), now);
}

export type Rows = ExportRequest['rows'];

export interface ExportStore {
  create(portalId: string, id: string, table: StoredExport): Promise<void>;
  find(portalId: string, id: string): Promise<StoredExport | null>;
  /**
   * Adds the rows of one part to a table that is not complete. A part that is there already stays as
   * it is, so that a repeated request changes nothing.
   *
   * @param part place of the part, from 0
   * @param last whether it is the last one: the table is complete then
   */
  addPart(portalId: string, id: string, part: number, rows: Rows, last: boolean): Promise<void>;
  /** How many parts have come. */
  countParts(portalId: string, id: string): Promise<number>;
  rows(portalId: string, id: string, part: number): Promise<Rows>;
  /** Removes what has expired, of every account, and what a clock that ran ahead would keep longer. */
  removeExpired(now: Date): Promise<void>;
}

/** Tables on their way to a file, for a short while. */
export function createExportStore(database: Database): ExportStore {
  const isExport = (portalId: string, id: string) =>
    and(eq(tableExports.portalId, portalId), eq(tableExports.exportId, id));
  const partsOf = (portalId: string, id: string) =>
    and(eq(exportParts.portalId, portalId), eq(exportParts.exportId, id));

  return {
    async create(portalId, exportId, table) {
      await database.insert(tableExports).values({ portalId, exportId, ...table });
    },

    async find(portalId, id) {
      const [row] = await database
        .select({
          createdBy: tableExports.createdBy,
          name: tableExports.name,
          format: tableExports.format,
          columns: tableExports.columns,
          parts: tableExports.parts,
          expiresAt: tableExports.expiresAt,
        })
        .from(tableExports)
        .where(isExport(portalId, id));
      return row ?? null;
    },

    async addPart(portalId, exportId, part, rows, last) {
      await database.transaction(async (transaction) => {
        await transaction
          .insert(exportParts)
          .values({ portalId, exportId, part, rows })
          .onConflictDoNothing();
        if (!last) return;
        await transaction
          .update(tableExports)
          .set({ parts: part + 1 })
          .where(and(isExport(portalId, exportId), isNull(tableExports.parts)));
      });
    },

    async countParts(portalId, id) {
      const [row] = await database
        .select({ parts: sql<number>`count(*)::int` })
        .from(exportParts)
        .where(partsOf(portalId, id));
      return row?.parts ?? 0;
    },

    async rows(portalId, id, part) {
      const [row] = await database
        .select({ rows: exportParts.rows })
        .from(exportParts)
        .where(and(partsOf(portalId, id), eq(exportParts.part, part)));
      return row?.rows ?? [];
    },

    async removeExpired(now) {
      const latest = new Date(now.getTime() + exportLasts + clocksDiffer);
      await database
        .delete(tableExports)
        .where(or(lte(tableExports.expiresAt, now), gt(tableExports.expiresAt, latest)));
    },
  };
}
