import { and, eq, sql } from 'drizzle-orm';
import { clocksDiffer, isAhead } from '../model/clock.ts';
import type { Database } from './database.ts';
import { alertDeliveries, alertSubscriptions } from './schema/alert-mail.ts';
import { alerts } from './schema/alerts.ts';

export type Subscription = typeof alertSubscriptions.$inferSelect;

/** Someone of an account. */
export interface Subscriber {
  portalId: string;
  userId: string;
}

/** What a user asks for. */
export type AskedSubscription = Pick<Subscription, 'frequency' | 'language'> & { address: string };

export interface SubscriptionStore {
  find(who: Subscriber): Promise<Subscription | null>;
  /**
   * Keeps an address that is still to be confirmed, and sends the link to it.
   *
   * @param limit links in a day; false when the user has asked for so many
   */
  ask(
    who: Subscriber,
    asked: AskedSubscription,
    link: { nonce: string; endsAt: Date },
    now: Date,
    limit: number,
  ): Promise<boolean>;
  /** Changes how the alerts of a confirmed address come. */
  change(who: Subscriber, chosen: Pick<Subscription, 'frequency' | 'language'>): Promise<void>;
  /**
   * Confirms the address for whose link the nonce was made, once; everything that is true is sent.
   *
   * @returns false when the link was used or has ended
   */
  confirm(who: Subscriber, nonce: string, now: Date, digestAt: Date): Promise<boolean>;
  /** Sends nothing more, to this address when one is given. */
  remove(who: Subscriber, address?: string): Promise<void>;
  /** Notes that the address was refused for good. */
  refuse(who: Subscriber, code: number): Promise<void>;
}

/** How long the link that confirms an address works; in milliseconds. */
const linkLasts = 24 * 60 * 60_000;

/** When a link that is made now has ended. */
export const linkEndsAt = (now: Date) => new Date(now.getTime() + linkLasts);

/** Whether a link works: one that ends later than any made by now was made by a clock that ran ahead. */
export function isLinkOpen(endsAt: Date | null, now: Date): boolean {
  return endsAt !== null && endsAt > now && !isAhead(endsAt, linkEndsAt(now));
}

/** The addresses that alerts are sent to. */
export function createSubscriptionStore(database: Database): SubscriptionStore {
  const ofUser = ({ portalId, userId }: Subscriber) =>
    and(eq(alertSubscriptions.portalId, portalId), eq(alertSubscriptions.userId, userId));

  return {
    async find(who) {
      const [row] = await database.select().from(alertSubscriptions).where(ofUser(who));
      return row ?? null;
    },

    async ask({ portalId, userId }, asked, { nonce, endsAt }, now, limit) {
      const askedOn = now.toISOString().slice(0, 10);
      return database.transaction(async (tx) => {
        const set = { ...asked, nonce, nonceEndsAt: endsAt, confirmedAt: null, refused: null };
        const [row] = await tx
          .insert(alertSubscriptions)
          .values({ portalId, userId, ...set, asked: 1, askedOn })
          .onConflictDoUpdate({
            target: [alertSubscriptions.portalId, alertSubscriptions.userId],
            set: {
              ...set,
              askedOn,
              asked: sql`case when ${alertSubscriptions.askedOn} = ${askedOn}
                then ${alertSubscriptions.asked} + 1 else 1 end`,
            },
            setWhere: sql`${alertSubscriptions.askedOn} <> ${askedOn}
              or ${alertSubscriptions.asked} < ${limit}`,
          })
          .returning({ userId: alertSubscriptions.userId });
        if (row === undefined) return false;
        await tx.insert(alertDeliveries).values({
          portalId,
          userId,
          alertId: `confirm:${nonce}`,
          channel: 'email',
          state: 'waiting',
          dueAt: now,
        });
        return true;
      });
    },

    async change(who, chosen) {
      await database.update(alertSubscriptions).set(chosen).where(ofUser(who));
    },

    async confirm(who, nonce, now, digestAt) {
      const { portalId, userId } = who;
      const latest = new Date(linkEndsAt(now).getTime() + clocksDiffer);
      return database.transaction(async (tx) => {
        const [row] = await tx
          .update(alertSubscriptions)
          .set({ nonce: null, nonceEndsAt: null, confirmedAt: now })
          .where(
            and(
              ofUser(who),
              eq(alertSubscriptions.nonce, nonce),
              sql`${alertSubscriptions.nonceEndsAt} > ${now.toISOString()}`,
              sql`${alertSubscriptions.nonceEndsAt} <= ${latest.toISOString()}`,
              sql`${alertSubscriptions.address} is not null`,
            ),
          )
          .returning({ frequency: alertSubscriptions.frequency });
        if (row === undefined) return false;
        const dueAt = row.frequency === 'weekly' ? digestAt : now;
        await tx.execute(sql`
          insert into ${alertDeliveries} (portal_id, user_id, alert_id, channel, state, due_at)
          select portal_id, ${userId}, id, 'email', 'waiting', ${dueAt.toISOString()}
          from ${alerts} where portal_id = ${portalId} and ended_at is null
          on conflict do nothing`);
        return true;
      });
    },

    async remove(who, address) {
      const isTheirs = address === undefined ? undefined : eq(alertSubscriptions.address, address);
      await database
        .update(alertSubscriptions)
        .set({ address: null, nonce: null, nonceEndsAt: null, confirmedAt: null, refused: null })
        .where(and(ofUser(who), isTheirs));
    },

    async refuse(who, code) {
      await database.update(alertSubscriptions).set({ refused: code }).where(ofUser(who));
    },
  };
}
