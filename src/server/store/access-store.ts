import { openAccess, type AccessChoice } from '@partner-tier-points/contract';
import { eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Acceptor } from './enrolment-store.ts';
import { accessChoices } from './schema/access.ts';

export interface AccessStore {
  /** Who may see the account's figures and fill lists: everyone, unless a super admin chose otherwise. */
  find(portalId: string): Promise<AccessChoice>;
  /** Replaces it, and keeps who did it and when. */
  save(who: Acceptor, chosen: AccessChoice, at: Date): Promise<void>;
}

/** Who of an account's users may see what. */
export function createAccessStore(database: Database): AccessStore {
  return {
    async find(portalId) {
      const [row] = await database
        .select({ figures: accessChoices.figures, lists: accessChoices.lists })
        .from(accessChoices)
        .where(eq(accessChoices.portalId, portalId));
      return row ?? openAccess;
    },

    async save({ portalId, userId }, { figures, lists }, updatedAt) {
      const row = { figures, lists, updatedBy: userId, updatedAt };
      await database
        .insert(accessChoices)
        .values({ portalId, ...row })
        .onConflictDoUpdate({ target: accessChoices.portalId, set: row });
    },
  };
}
