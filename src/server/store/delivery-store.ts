import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import { rowsOf } from './schema-version.ts';
import { alertDeliveries } from './schema/alert-mail.ts';

/** How long sending one message may take; in milliseconds. */
const claimLasts = 2 * 60_000;

/** One message to one user, which is this process's to send. */
export interface ClaimedMessage {
  portalId: string;
  userId: string;
  /** The same whenever it is sent again. */
  messageId: string;
  alertIds: string[];
  /** How often it was tried, this time included. */
  attempts: number;
}

export interface DeliveryStore {
  /** Accounts that have something to send. */
  due(now: Date, limit: number): Promise<string[]>;
  /** Takes the next message of an account, which nobody else takes meanwhile; null without one. */
  claim(portalId: string, now: Date): Promise<ClaimedMessage | null>;
  /** Leaves alerts out of a message: they are not true any more, or nobody may be told. */
  drop(message: ClaimedMessage, alertIds: readonly string[]): Promise<void>;
  /** Notes how sending ended. */
  end(message: ClaimedMessage, state: 'sent' | 'refused'): Promise<void>;
  /** Sends it again at an instant. */
  postpone(message: ClaimedMessage, until: Date): Promise<void>;
}

/** What is to be sent to whom. Of the processes that look at the same time, one gets each message. */
export function createDeliveryStore(database: Database): DeliveryStore {
  const isDue = (now: Date) => sql`(state = 'waiting' and due_at <= ${now.toISOString()}
    or state = 'sending' and claimed_until <= ${now.toISOString()})`;

  const ofMessage = ({ portalId, messageId }: ClaimedMessage) =>
    and(
      eq(alertDeliveries.portalId, portalId),
      eq(alertDeliveries.messageId, messageId),
      eq(alertDeliveries.state, 'sending'),
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
          update ${alertDeliveries} as delivery set
            state = 'sending', attempts = attempts + 1,
            message_id = coalesce(delivery.message_id, ${randomUUID()}),
            claimed_until = ${new Date(now.getTime() + claimLasts).toISOString()}
          from next
          where delivery.portal_id = ${portalId} and delivery.user_id = next.user_id
            and delivery.message_id is not distinct from next.message_id
            and delivery.alert_id like 'confirm:%' = next.confirms and ${isDue(now)}
          returning delivery.user_id, delivery.message_id, delivery.alert_id, delivery.attempts`),
      );
      const [first] = rows;
      if (first === undefined) return null;
      return {
        portalId,
        userId: first.user_id,
        messageId: first.message_id,
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

    async end(message, state) {
      await database.update(alertDeliveries).set({ state }).where(ofMessage(message));
    },

    async postpone(message, until) {
      await database
        .update(alertDeliveries)
        .set({ state: 'waiting', dueAt: until })
        .where(ofMessage(message));
    },
  };
}
