import type { ExportRequest } from '@partner-tier-points/contract';
import { and, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
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
  /** `jsonl` has no parts: it is everything that is stored of the account. */
  format: ExportRequest['format'] | 'jsonl';
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

/** Bytes, as JSON, of all tables that wait. */
export interface ExportBytes {
  user: number;
  account: number;
}

export interface ExportStore {
  create(portalId: string, id: string, table: StoredExport): Promise<void>;
  find(portalId: string, id: string): Promise<StoredExport | null>;
  /**
   * Adds the rows of one part to a table that is not complete. A part that is there already stays as
   * it is, so that a repeated request changes nothing.
   *
   * @param part place of the part, from 0
   * @param last whether it is the last one: the table is complete then
   * @returns when there will be room again, where the user's or the account's tables would take more
   * than `limits`; nothing was stored then. Else null.
   */
  addPart(
    portalId: string,
    id: string,
    part: number,
    rows: Rows,
    last: boolean,
    limits: ExportBytes,
  ): Promise<Date | null>;
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

    async addPart(portalId, exportId, part, rows, last, limits) {
      const bytes = Buffer.byteLength(JSON.stringify(rows));
      return database.transaction(async (transaction) => {
        // Two that come at once would each see the room that only one of them may have.
        await transaction.execute(
          sql`select pg_advisory_xact_lock(hashtextextended(${`exports ${portalId}`}, 0))`,
        );
        const isOfUser = sql`${tableExports.createdBy} = (select ${tableExports.createdBy}
          from ${tableExports} where ${isExport(portalId, exportId)})`;
        const [stored] = await transaction
          .select({
            account: sql`coalesce(sum(${exportParts.bytes}), 0)`.mapWith(Number),
            user: sql`coalesce(sum(${exportParts.bytes}) filter (where ${isOfUser}), 0)`.mapWith(
              Number,
            ),
            roomAt: sql`min(${tableExports.expiresAt})`.mapWith(tableExports.expiresAt),
          })
          .from(exportParts)
          .innerJoin(
            tableExports,
            and(
              eq(tableExports.portalId, exportParts.portalId),
              eq(tableExports.exportId, exportParts.exportId),
            ),
          )
          .where(
            and(
              eq(exportParts.portalId, portalId),
              or(ne(exportParts.exportId, exportId), ne(exportParts.part, part)),
            ),
          );
        const { user = 0, account = 0, roomAt = null } = stored ?? {};
        if (user + bytes > limits.user || account + bytes > limits.account) return roomAt;
        await transaction
          .insert(exportParts)
          .values({ portalId, exportId, part, rows, bytes })
          .onConflictDoNothing();
        if (!last) return null;
        await transaction
          .update(tableExports)
          .set({ parts: part + 1 })
          .where(and(isExport(portalId, exportId), isNull(tableExports.parts)));
        return null;
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
