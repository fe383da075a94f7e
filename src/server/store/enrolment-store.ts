import { and, asc, desc, eq, ne, sql } from 'drizzle-orm';
import type { EnrolmentScope } from '@partner-tier-points/contract';
import type { Database } from './database.ts';
import {
  acceptances,
  accountEnrolments,
  accountParticipants,
  userChoices,
} from './schema/enrolment.ts';

/** The account's opt-in for every user. */
export interface AccountEnrolment {
  termsVersion: string;
  acceptedBy: string;
  acceptedAt: Date;
}

interface OptIn {
  enrolled: true;
  termsVersion: string;
  acceptedAt: Date;
}

interface OptOut {
  enrolled: false;
}

/** What a user chose for themselves. */
export type UserChoice = OptIn | OptOut;

export interface EnrolmentRecord {
  account: AccountEnrolment | null;
  user: UserChoice | null;
}

/** One line of the log of acceptances. */
export interface Acceptance {
  userId: string;
  scope: EnrolmentScope;
  termsVersion: string;
  acceptedAt: Date;
}

/** Someone of an account who has accepted the terms or left, or takes part with the account. */
export interface Participant {
  userId: string;
  /** Their own choice that holds today; null when they have none. */
  choice: UserChoice | null;
  /** The last time that they accepted; null when they never did. */
  accepted: { termsVersion: string; acceptedAt: Date } | null;
}

/** Someone of an account who accepts or leaves. */
export interface Acceptor {
  portalId: string;
  userId: string;
}

export interface EnrolmentStore {
  find(who: Acceptor): Promise<EnrolmentRecord>;
  /** The user's own opt-in. Repeating it with the same terms changes nothing. */
  acceptForUser(who: Acceptor, termsVersion: string, at: Date): Promise<void>;
  /**
   * Opts every user in. It also ends an earlier choice of the super admin to leave: who accepts for
   * everyone accepts for themselves. Repeating it changes nothing, for those who left since either.
   */
  acceptForAccount(who: Acceptor, termsVersion: string, at: Date): Promise<void>;
  /**
   * Ends the user's own opt-in. While the account is opted in, it also excepts the user from that;
   * the exception ends with it, so that a later opt-in for all users is for all of them.
   */
  leaveAsUser(who: Acceptor): Promise<void>;
  /** Ends the account's opt-in and the exceptions from it; users' own opt-ins stay. */
  leaveAsAccount(portalId: string): Promise<void>;
  /** Whether that was noted before. */
  isParticipant(who: Acceptor): Promise<boolean>;
  /** Notes that a user takes part because the account is opted in. Repeating it changes nothing. */
  noteParticipant(who: Acceptor, at: Date): Promise<void>;
  /**
   * The account's opt-in and everyone who ever accepted or left, the last acceptance first; while the
   * account is opted in, also everyone who took part with it.
   */
  findAll(portalId: string): Promise<{ account: AccountEnrolment | null; users: Participant[] }>;
  /** Every acceptance of the account, oldest first. */
  acceptances(portalId: string): Promise<Acceptance[]>;
}

/** Enrolment in the beta, of an account and of its users. */
export function createEnrolmentStore(database: Database): EnrolmentStore {
  const ofUser = (who: Acceptor) =>
    and(eq(userChoices.portalId, who.portalId), eq(userChoices.userId, who.userId));

  async function findAccount(portalId: string): Promise<AccountEnrolment | null> {
    const [row] = await database
      .select({
        termsVersion: accountEnrolments.termsVersion,
        acceptedBy: accountEnrolments.acceptedBy,
        acceptedAt: accountEnrolments.acceptedAt,
      })
      .from(accountEnrolments)
      .where(eq(accountEnrolments.portalId, portalId));
    return row ?? null;
  }

  async function findUser(who: Acceptor): Promise<UserChoice | null> {
    const [row] = await database.select().from(userChoices).where(ofUser(who));
    return row === undefined ? null : toChoice(row);
  }

  async function findParticipants(portalId: string, accountIsIn: boolean): Promise<Participant[]> {
    const choices = await database
      .select()
      .from(userChoices)
      .where(eq(userChoices.portalId, portalId));
    const accepted = await database
      .selectDistinctOn([acceptances.userId])
      .from(acceptances)
      .where(eq(acceptances.portalId, portalId))
      .orderBy(acceptances.userId, desc(acceptances.id));
    const seen = accountIsIn
      ? await database
          .select({ userId: accountParticipants.userId })
          .from(accountParticipants)
          .where(eq(accountParticipants.portalId, portalId))
      : [];
    const choiceOf = new Map(choices.map((row) => [row.userId, toChoice(row)]));
    const acceptedBy = new Map(accepted.map((row) => [row.userId, row]));
    const seenIds = seen.map(({ userId }) => userId);
    return [...new Set([...acceptedBy.keys(), ...choiceOf.keys(), ...seenIds])]
      .map((userId) => {
        const last = acceptedBy.get(userId);
        return {
          userId,
          choice: choiceOf.get(userId) ?? null,
          accepted: last ? { termsVersion: last.termsVersion, acceptedAt: last.acceptedAt } : null,
        };
      })
      .sort((a, b) => instantOf(b) - instantOf(a) || a.userId.localeCompare(b.userId, 'en'));
  }

  async function isParticipant(who: Acceptor): Promise<boolean> {
    const { portalId, userId } = accountParticipants;
    const found = await database
      .select({ userId })
      .from(accountParticipants)
      .where(and(eq(portalId, who.portalId), eq(userId, who.userId)));
    return found.length > 0;
  }

  return {
    async find(who) {
      const [account, user] = await Promise.all([findAccount(who.portalId), findUser(who)]);
      return { account, user };
    },

    async acceptForUser(who, termsVersion, acceptedAt) {
      const choice = { enrolled: true, termsVersion, acceptedAt };
      await database.transaction(async (transaction) => {
        // One statement decides whether this is news, so that of two requests at once only one is.
        const changed = await transaction
          .insert(userChoices)
          .values({ ...who, ...choice })
          .onConflictDoUpdate({
            target: [userChoices.portalId, userChoices.userId],
            set: choice,
            setWhere: sql`not ${userChoices.enrolled} or ${userChoices.termsVersion} <> ${termsVersion}`,
          })
          .returning({ userId: userChoices.userId });
        if (changed.length > 0) {
          await transaction
            .insert(acceptances)
            .values({ ...who, scope: 'user', termsVersion, acceptedAt });
        }
      });
    },

    async acceptForAccount(who, termsVersion, acceptedAt) {
      const enrolment = { termsVersion, acceptedBy: who.userId, acceptedAt };
      await database.transaction(async (transaction) => {
        await transaction
          .delete(userChoices)
          .where(and(ofUser(who), eq(userChoices.enrolled, false)));
        const changed = await transaction
          .insert(accountEnrolments)
          .values({ portalId: who.portalId, ...enrolment })
          .onConflictDoUpdate({
            target: accountEnrolments.portalId,
            set: enrolment,
            setWhere: ne(accountEnrolments.termsVersion, termsVersion),
          })
          .returning({ portalId: accountEnrolments.portalId });
        if (changed.length > 0) {
          await transaction
            .insert(acceptances)
            .values({ ...who, scope: 'account', termsVersion, acceptedAt });
        }
      });
    },

    async leaveAsUser(who) {
      const choice = { enrolled: false, termsVersion: null, acceptedAt: null };
      await database.transaction(async (transaction) => {
        const accountIsIn = await transaction
          .select({ portalId: accountEnrolments.portalId })
          .from(accountEnrolments)
          .where(eq(accountEnrolments.portalId, who.portalId))
          .for('share');
        if (accountIsIn.length === 0) {
          await transaction.delete(userChoices).where(ofUser(who));
          return;
        }
        await transaction
          .insert(userChoices)
          .values({ ...who, ...choice })
          .onConflictDoUpdate({ target: [userChoices.portalId, userChoices.userId], set: choice });
      });
    },

    async leaveAsAccount(portalId) {
      await database.transaction(async (transaction) => {
        await transaction.delete(accountEnrolments).where(eq(accountEnrolments.portalId, portalId));
        await transaction
          .delete(userChoices)
          .where(and(eq(userChoices.portalId, portalId), eq(userChoices.enrolled, false)));
      });
    },

    isParticipant,

    async noteParticipant(who, firstSeenAt) {
      // Asked with every request, and new once.
      if (await isParticipant(who)) return;
      // The account may have left since it was looked at.
      await database
        .insert(accountParticipants)
        .select(
          database
            .select({
              portalId: accountEnrolments.portalId,
              userId: sql<string>`${who.userId}`.as('user_id'),
              firstSeenAt: sql<Date>`${sql.param(firstSeenAt, accountParticipants.firstSeenAt)}`.as(
                'first_seen_at',
              ),
            })
            .from(accountEnrolments)
            .where(eq(accountEnrolments.portalId, who.portalId)),
        )
        .onConflictDoNothing();
    },

    async findAll(portalId) {
      const account = await findAccount(portalId);
      return { account, users: await findParticipants(portalId, account !== null) };
    },

    acceptances(portalId) {
      return database
        .select({
          userId: acceptances.userId,
          scope: acceptances.scope,
          termsVersion: acceptances.termsVersion,
          acceptedAt: acceptances.acceptedAt,
        })
        .from(acceptances)
        .where(eq(acceptances.portalId, portalId))
        .orderBy(asc(acceptances.id));
    },
  };
}

export function toChoice(
  row: Pick<typeof userChoices.$inferSelect, 'enrolled' | 'termsVersion' | 'acceptedAt'>,
): UserChoice {
  if (!row.enrolled || row.termsVersion === null || row.acceptedAt === null) {
    return { enrolled: false };
  }
  return { enrolled: true, termsVersion: row.termsVersion, acceptedAt: row.acceptedAt };
}

/** Milliseconds since 1970; after all others for those who never accepted. */
function instantOf({ accepted }: Participant): number {
  return accepted?.acceptedAt.getTime() ?? 0;
}
