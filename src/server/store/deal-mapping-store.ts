import type { DealMapping } from '@partner-tier-points/contract';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { dealMappings } from './schema/deal-mapping.ts';

/** The partner's own mapping, null when it has none, and when that changed last. */
export interface OwnDealMapping {
  mapping: DealMapping | null;
  /** Null when it never did. */
  changedAt: Date | null;
}

export interface DealMappingStore {
  find(portalId: string): Promise<OwnDealMapping>;
  /** Corrects the time of the last change: it came from a clock that ran ahead. */
  mendChangedAt(portalId: string, wrong: Date, at: Date): Promise<void>;
  /** Replaces the account's mapping, or takes it away, and keeps who did it and when. */
  save(portalId: string, mapping: DealMapping | null, userId: string, at: Date): Promise<void>;
}

/** Which of an account's deals count as sales, where the partner said so. */
export function createDealMappingStore(database: Database): DealMappingStore {
  const find = database
    .select({ mapping: dealMappings.mapping, changedAt: dealMappings.changedAt })
    .from(dealMappings)
    .where(eq(dealMappings.portalId, sql.placeholder('portalId')))
    .prepare('deal_mapping');

  return {
    async find(portalId) {
      const [row] = await find.execute({ portalId });
      return row ?? { mapping: null, changedAt: null };
    },

    async mendChangedAt(portalId, wrong, changedAt) {
      await database
        .update(dealMappings)
        .set({ changedAt })
        .where(and(eq(dealMappings.portalId, portalId), eq(dealMappings.changedAt, wrong)));
    },

    async save(portalId, mapping, changedBy, changedAt) {
      const row = { mapping, changedBy, changedAt };
      await database
        .insert(dealMappings)
        .values({ portalId, ...row })
        .onConflictDoUpdate({ target: dealMappings.portalId, set: row });
    },
  };
}
