import { and, eq } from 'drizzle-orm';
import type { Settings } from '@partner-tier-points/contract';
import type { Database } from './database.ts';
import { settings } from './schema/settings.ts';

export interface SettingsStore {
  /** The account's settings; empty ones when nobody has entered any. */
  find(portalId: string): Promise<Settings>;
  /** When they were saved last; null when nobody has entered any. */
  changedAt(portalId: string): Promise<Date | null>;
  /** Corrects the time of the last change: it came from a clock that ran ahead. */
  mendChangedAt(portalId: string, wrong: Date, at: Date): Promise<void>;
  /** Replaces the account's settings and keeps who did it and when. */
  save(portalId: string, value: Settings, userId: string, at: Date): Promise<void>;
}

/** What the partner enters because HubSpot's API does not say it. */
export function createSettingsStore(database: Database): SettingsStore {
  return {
    async find(portalId) {
      const [row] = await database
        .select({
          partner: settings.partner,
          ruleSet: settings.ruleSet,
          managedMrrCurrency: settings.managedMrrCurrency,
        })
        .from(settings)
        .where(eq(settings.portalId, portalId));
      return toSettings(row ?? null);
    },

    async changedAt(portalId) {
      const [row] = await database
        .select({ updatedAt: settings.updatedAt })
        .from(settings)
        .where(eq(settings.portalId, portalId));
      return row?.updatedAt ?? null;
    },

    async mendChangedAt(portalId, wrong, updatedAt) {
      await database
        .update(settings)
        .set({ updatedAt })
        .where(and(eq(settings.portalId, portalId), eq(settings.updatedAt, wrong)));
    },

    async save(portalId, value, updatedBy, updatedAt) {
      const { partner, ruleSet, managedMrrCurrency = null } = value;
      const row = { partner, ruleSet, managedMrrCurrency, updatedBy, updatedAt };
      await database
        .insert(settings)
        .values({ portalId, ...row })
        .onConflictDoUpdate({ target: settings.portalId, set: row });
    },
  };
}

/** Empty ones where nobody has entered any. */
export function toSettings(
  row: Pick<typeof settings.$inferSelect, 'partner' | 'ruleSet' | 'managedMrrCurrency'> | null,
): Settings {
  if (row === null) return { partner: {}, ruleSet: null };
  const { managedMrrCurrency, ...rest } = row;
  return managedMrrCurrency === null ? rest : { ...rest, managedMrrCurrency };
}
