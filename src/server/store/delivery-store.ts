import { randomUUID } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { clocksDiffer } from '../model/clock.ts';
import type { Database } from './database.ts';
import { rowsOf } from './schema-version.ts';
import { accounts } from './schema/accounts.ts';
import { alertDeliveries, alertSubscriptions } from './schema/alert-mail.ts';
import type { Subscriber } from './subscription-store.ts';

/** How long sending one message may take; in milliseconds. */
const claimLasts = 2 * 60_000;
/** The longest after which a message is tried again; in milliseconds. */
export const longestPause = 6 * 60 * 60_000;
/** The longest that a weekly message waits, an hour of summer time included; in milliseconds. */
const longestDigest = (7 * 24 + 1) * 60 * 60_000;
/** How long users are told of what may not have been delivered; in milliseconds. */
const uncertainFor = 30 * 24 * 60 * 60_000;

/** One message to one user, which is this process's to send. */
export interface ClaimedMessage {
  portalId: string;
  userId: string;
  /** The same whenever it is tried again. */
  messageId: string;
  /** Of whoever takes it after this one, it is another instant. */
  claimedUntil: Date;
  alertIds: string[];
  /** How often it was tried, this time included. */
  attempts: number;
}

export interface Uncertain {
  alerts: number;
  /** The link that confirms their address now. */
  link: boolean;
}

export interface DeliveryStore {
  /** Accounts that have something to send. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Takes the next message of an account, which nobody else takes meanwhile; null without one. */
  claim(portalId: string, now: Date): Promise<ClaimedMessage | null>;
  /** Leaves alerts out of a message: they are not true any more, or nobody may be told. */
  drop(message: ClaimedMessage, alertIds: readonly string[]): Promise<void>;
  /**
   * Notes that the mail server is about to be given the message: from now on nobody tries it again,
   * unless the server says that it has not taken it.
   *
   * @returns false when the message is not this process's any more, or the account has ended
   */
  give(message: ClaimedMessage): Promise<boolean>;
  /** Notes how sending ended. */
  end(message: ClaimedMessage, state: 'sent' | 'refused'): Promise<void>;
  /** Tries it again at an instant: it was not sent. */
  postpone(message: ClaimedMessage, until: Date): Promise<void>;
  /** What a user's mail server was given lately without it being known whether it took it. */
  uncertain(who: Subscriber, now: Date): Promise<Uncertain>;
}

const instant = (time: Date) => sql`${time.toISOString()}::timestamptz`;

/** What is to be sent to whom. Of the processes that look at the same time, one gets each message. */
export function createDeliveryStore(database: Database): DeliveryStore {
  const isWeekly = sql`(attempts = 0 and exists (select from ${alertSubscriptions} as subscription
    where subscription.portal_id = ${alertDeliveries.portalId}
      and subscription.user_id = ${alertDeliveries.userId} and frequency = 'weekly'))`;
  /** Its time has passed, or is so much later that only a clock that ran ahead can have set it. */
  const isDue = (now: Date) => {
    const after = (wait: number) => instant(new Date(now.getTime() + wait + clocksDiffer));
    const tooLate = sql`case when ${isWeekly} then ${after(longestDigest)}
      else ${after(longestPause)} end`;
    return sql`(state = 'waiting' and (due_at <= ${instant(now)} or due_at > ${tooLate})
      or state = 'sending' and ${isOver(now)})`;
  };
  /** Of a claim. */
  const isOver = (now: Date) => sql`(claimed_until <= ${instant(now)}
    or claimed_until > ${instant(new Date(now.getTime() + claimLasts + clocksDiffer))})`;

  const ofMessage = ({ portalId, messageId, claimedUntil }: ClaimedMessage) =>
    and(
      eq(alertDeliveries.portalId, portalId),
      eq(alertDeliveries.messageId, messageId),
      eq(alertDeliveries.claimedUntil, claimedUntil),
      inArray(alertDeliveries.state, ['sending', 'given']),
    );

  return {
    async due(now, limit) {
      const rows = await database
        .selectDistinct({ portalId: alertDeliveries.portalId })
        .from(alertDeliveries)
        .where(isDue(now))
        .limit(limit);
      return rows.map(({ portalId }) => portalId);
    },

    async claim(portalId, now) {
      const claimedUntil = new Date(now.getTime() + claimLasts);
      const rows = rowsOf<{
        user_id: string;
        message_id: string;
        alert_id: string;
        attempts: number;
      }>(
        await database.execute(sql`
          with next as (
            select user_id, message_id, alert_id like 'confirm:%' as confirms
            from ${alertDeliveries} where portal_id = ${portalId} and ${isDue(now)}
            order by due_at, alert_id limit 1)
          update ${alertDeliveries} set
            state = 'sending', attempts = attempts + 1,
            message_id = coalesce(${alertDeliveries.messageId}, ${randomUUID()}),
            claimed_until = ${claimedUntil.toISOString()}
          from next
          where portal_id = ${portalId} and ${alertDeliveries.userId} = next.user_id
            and ${alertDeliveries.messageId} is not distinct from next.message_id
            and alert_id like 'confirm:%' = next.confirms and ${isDue(now)}
          returning ${alertDeliveries.userId}, ${alertDeliveries.messageId}, alert_id, attempts`),
      );
      const [first] = rows;
      if (first === undefined) return null;
      return {
        portalId,
        userId: first.user_id,
        messageId: first.message_id,
        claimedUntil,
        alertIds: rows.map(({ alert_id }) => alert_id),
        attempts: Math.max(...rows.map(({ attempts }) => attempts)),
      };
    },

    async drop(message, alertIds) {
      if (alertIds.length === 0) return;
      await database
        .update(alertDeliveries)
        .set({ state: 'dropped' })
        .where(
          and(
            ofMessage(message),
            sql`${alertDeliveries.alertId} in (
              select jsonb_array_elements_text(${JSON.stringify(alertIds)}::jsonb))`,
          ),
        );
    },

    async give(message) {
      const given = await database
        .update(alertDeliveries)
        .set({ state: 'given' })
        .where(
          and(
            ofMessage(message),
            eq(alertDeliveries.state, 'sending'),
            // A super admin may have ended it since anybody looked, in another process.
            sql`not exists (select from ${accounts} where ${accounts.portalId} = ${message.portalId}
              and ${accounts.status} = 'uninstalled')`,
          ),
        )
        .returning({ alertId: alertDeliveries.alertId });
      return given.length > 0;
    },

    async end(message, state) {
      await database.update(alertDeliveries).set({ state }).where(ofMessage(message));
    },

    async postpone(message, until) {
      await database
        .update(alertDeliveries)
        .set({ state: 'waiting', dueAt: until })
        .where(ofMessage(message));
    },

    async uncertain({ portalId, userId }, now) {
      const [row] = rowsOf<{ alerts: number; link: boolean }>(
        await database.execute(sql`
          select count(*) filter (where alert_id not like 'confirm:%')::int as alerts,
            coalesce(bool_or(alert_id = 'confirm:' || nonce), false) as link
          from ${alertDeliveries} left join ${alertSubscriptions} using (portal_id, user_id)
          where portal_id = ${portalId} and user_id = ${userId} and state = 'given'
            and ${isOver(now)}
            and claimed_until > ${new Date(now.getTime() - uncertainFor).toISOString()}`),
      );
      return row ?? { alerts: 0, link: false };
    },
  };
}
