import { and, asc, eq, isNotNull, notInArray } from 'drizzle-orm';
import type { Database } from './database.ts';
import { alertLists } from './schema/alert-lists.ts';

export type StoredAlertList = typeof alertLists.$inferSelect;
export type ChosenAlertList = Pick<StoredAlertList, 'kind' | 'name'>;

export interface AlertListStore {
  list(portalId: string): Promise<StoredAlertList[]>;
  /**
   * Keeps these from now on and no others; one with another name is another list. One that was refused
   * is tried again.
   */
  choose(portalId: string, chosen: readonly ChosenAlertList[]): Promise<void>;
  /** Notes what is in a list; not when another one was chosen meanwhile. */
  save(list: StoredAlertList): Promise<void>;
}

/** Which lists in HubSpot are kept up to date with alerts. */
export function createAlertListStore(database: Database): AlertListStore {
  return {
    list: (portalId) =>
      database
        .select()
        .from(alertLists)
        .where(eq(alertLists.portalId, portalId))
        .orderBy(asc(alertLists.kind)),

    async choose(portalId, chosen) {
      await database.transaction(async (tx) => {
        const kinds = chosen.map(({ kind }) => kind);
        await tx
          .delete(alertLists)
          .where(
            and(
              eq(alertLists.portalId, portalId),
              kinds.length > 0 ? notInArray(alertLists.kind, kinds) : undefined,
            ),
          );
        for (const { kind, name } of chosen) {
          const list = { name, companyIds: [] };
          await tx
            .delete(alertLists)
            .where(
              and(
                eq(alertLists.portalId, portalId),
                eq(alertLists.kind, kind),
                notInArray(alertLists.name, [name]),
              ),
            );
          await tx
            .insert(alertLists)
            .values({ portalId, kind, ...list })
            .onConflictDoUpdate({
              target: [alertLists.portalId, alertLists.kind],
              set: { refused: null, keptAt: null },
              setWhere: isNotNull(alertLists.refused),
            });
        }
      });
    },

    async save({ portalId, kind, name, ...kept }) {
      await database
        .update(alertLists)
        .set(kept)
        .where(
          and(
            eq(alertLists.portalId, portalId),
            eq(alertLists.kind, kind),
            eq(alertLists.name, name),
          ),
        );
    },
  };
}
