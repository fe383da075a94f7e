import type { Preferences } from '@partner-tier-points/contract';
import { and, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import type { Acceptor } from './enrolment-store.ts';
import { preferences } from './schema/preferences.ts';

export interface PreferencesStore {
  /** The user's choices; all null when there are none. */
  find(who: Acceptor): Promise<Preferences>;
  save(who: Acceptor, chosen: Preferences): Promise<void>;
}

/** Of a user who has chosen nothing. */
export const noPreferences: Preferences = { ruleSet: null, goalTier: null, language: null };

/** What a user chose on the Tier page. */
export function createPreferencesStore(database: Database): PreferencesStore {
  return {
    async find(who) {
      const [row] = await database
        .select({
          ruleSet: preferences.ruleSet,
          goalTier: preferences.goalTier,
          language: preferences.language,
        })
        .from(preferences)
        .where(and(eq(preferences.portalId, who.portalId), eq(preferences.userId, who.userId)));
      return row ?? noPreferences;
    },

    async save(who, { ruleSet, goalTier, language }) {
      const row = { ruleSet, goalTier, language };
      await database
        .insert(preferences)
        .values({ portalId: who.portalId, userId: who.userId, ...row })
        .onConflictDoUpdate({ target: [preferences.portalId, preferences.userId], set: row });
    },
  };
}

export function toPreferences({ ruleSet, goalTier, language }: Preferences): Preferences {
  return { ruleSet, goalTier, language };
}
