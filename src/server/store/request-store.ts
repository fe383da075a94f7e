import {
  openAccess,
  type AccessChoice,
  type Preferences,
  type Settings,
} from '@partner-tier-points/contract';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { StoredSync } from '../model/stored-sync.ts';
import type { Database } from './database.ts';
import type { OwnDealMapping } from './deal-mapping-store.ts';
import { toChoice, type Acceptor, type EnrolmentRecord } from './enrolment-store.ts';
import { noPreferences, toPreferences } from './preferences-store.ts';
import { accounts } from './schema/accounts.ts';
import { accessChoices } from './schema/access.ts';
import { dealMappings } from './schema/deal-mapping.ts';
import { accountEnrolments, accountParticipants, userChoices } from './schema/enrolment.ts';
import { syncs } from './schema/facts.ts';
import { preferences } from './schema/preferences.ts';
import { settings } from './schema/settings.ts';
import { syncStates } from './schema/sync.ts';
import { toSettings } from './settings-store.ts';
import { storedSyncColumns } from './facts-store.ts';
import { syncStateColumns, toSyncState, type SyncState } from './sync-store.ts';

/** What is stored of an account and one of its users that nearly every request needs. */
export interface StoredForRequest {
  enrolment: EnrolmentRecord;
  /** Whether it was noted that the user takes part because the account is opted in. */
  isParticipant: boolean;
  access: AccessChoice;
  preferences: Preferences;
  settings: Settings;
  latest: StoredSync | null;
  state: SyncState | null;
  mapping: OwnDealMapping;
}

export interface RequestStore {
  /** All of it in one round trip: one query after the other would take as many times as long. */
  find(who: Acceptor): Promise<StoredForRequest>;
  /** The same as it was a second ago at most, for what only reads; see `keepForRequests`. */
  recall(who: Acceptor): Promise<StoredForRequest>;
}

export function createRequestStore(database: Database): Pick<RequestStore, 'find'> {
  const portalId = sql.placeholder('portalId');
  const userId = sql.placeholder('userId');
  const latest = database
    .select(storedSyncColumns)
    .from(syncs)
    .where(eq(syncs.portalId, portalId))
    .orderBy(desc(syncs.completedAt))
    .limit(1)
    .as('latest');
  // By its first column Drizzle tells whether a row was joined: that one must not be nullable.
  const find = database
    .select({
      account: {
        termsVersion: accountEnrolments.termsVersion,
        acceptedBy: accountEnrolments.acceptedBy,
        acceptedAt: accountEnrolments.acceptedAt,
      },
      choice: {
        enrolled: userChoices.enrolled,
        termsVersion: userChoices.termsVersion,
        acceptedAt: userChoices.acceptedAt,
      },
      participant: { userId: accountParticipants.userId },
      access: { figures: accessChoices.figures, lists: accessChoices.lists },
      preferences: {
        userId: preferences.userId,
        ruleSet: preferences.ruleSet,
        goalTier: preferences.goalTier,
        language: preferences.language,
      },
      settings: {
        partner: settings.partner,
        ruleSet: settings.ruleSet,
        managedMrrCurrency: settings.managedMrrCurrency,
      },
      latest: latest._.selectedFields,
      state: syncStateColumns,
      mapping: { changedAt: dealMappings.changedAt, mapping: dealMappings.mapping },
    })
    .from(accounts)
    .leftJoin(accountEnrolments, eq(accountEnrolments.portalId, portalId))
    .leftJoin(userChoices, and(eq(userChoices.portalId, portalId), eq(userChoices.userId, userId)))
    .leftJoin(
      accountParticipants,
      and(eq(accountParticipants.portalId, portalId), eq(accountParticipants.userId, userId)),
    )
    .leftJoin(accessChoices, eq(accessChoices.portalId, portalId))
    .leftJoin(preferences, and(eq(preferences.portalId, portalId), eq(preferences.userId, userId)))
    .leftJoin(settings, eq(settings.portalId, portalId))
    .leftJoin(latest, sql`true`)
    .leftJoin(syncStates, eq(syncStates.portalId, portalId))
    .leftJoin(dealMappings, eq(dealMappings.portalId, portalId))
    .where(eq(accounts.portalId, portalId))
    .prepare('stored_for_request');

  return {
    async find(who) {
      const [row] = await find.execute({ portalId: who.portalId, userId: who.userId });
      return {
        enrolment: {
          account: row?.account ?? null,
          user: row?.choice ? toChoice(row.choice) : null,
        },
        isParticipant: Boolean(row?.participant),
        access: row?.access ?? openAccess,
        preferences: row?.preferences ? toPreferences(row.preferences) : noPreferences,
        settings: toSettings(row?.settings ?? null),
        latest: row?.latest ?? null,
        state: row?.state ? toSyncState(row.state) : null,
        mapping: row?.mapping ?? { mapping: null, changedAt: null },
      };
    },
  };
}
