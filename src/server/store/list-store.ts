import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { lists } from './schema/lists.ts';

export interface ListStore {
  /** HubSpot's id of the list that was created under a name; null when none was. */
  find(portalId: string, name: string): Promise<string | null>;
  /** Whether the app created a list, under whatever name. */
  isOurs(portalId: string, listId: string): Promise<boolean>;
  save(portalId: string, name: string, listId: string): Promise<void>;
}

/** Which HubSpot lists the app created. */
export function createListStore(database: Database): ListStore {
  return {
    async find(portalId, name) {
      const [row] = await database
        .select({ listId: lists.listId })
        .from(lists)
        .where(and(eq(lists.portalId, portalId), eq(lists.name, name)));
      return row?.listId ?? null;
    },

    async isOurs(portalId, listId) {
      const found = await database
        .select({ listId: lists.listId })
        .from(lists)
        .where(and(eq(lists.portalId, portalId), eq(lists.listId, listId)));
      return found.length > 0;
    },

    async save(portalId, name, listId) {
      await database
        .insert(lists)
        .values({ portalId, name, listId })
        .onConflictDoUpdate({ target: [lists.portalId, lists.name], set: { listId } });
    },
  };
}
