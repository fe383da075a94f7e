import type { Alert, AlertKind } from '@partner-tier-points/contract';
import { and, asc, count, desc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import { clocksDiffer } from '../model/clock.ts';
import type { FoundAlert } from '../model/found-alert.ts';
import type { Turn } from '../model/turn.ts';
import type { Database } from './database.ts';
import { sinceSyncedDays } from './days-passed.ts';
import { whileTurnOf } from './during-turn.ts';
import { rowsOf } from './schema-version.ts';
import { alertDeliveries, alertSubscriptions } from './schema/alert-mail.ts';
import { alerts, alertStates, alertViews } from './schema/alerts.ts';

/** Alerts that have ended are kept for so many days, and until the account was synced on as many. */
const endedDays = 90;

export interface AlertState {
  basis: string | null;
  changedAt: Date;
  /** Whether syncs were said to fail, which has not ended. */
  saysFailing: boolean;
}

/** All alerts of some kinds, found at once: of these kinds the others have ended. */
export interface FoundAlerts {
  kinds: readonly AlertKind[];
  alerts: readonly FoundAlert[];
  /** What they were found from; kept as it is when absent. */
  basis?: string;
  /** When weekly messages are sent next. */
  digestAt: Date;
}

export interface AlertStore {
  state(portalId: string): Promise<AlertState | null>;
  /** Those that are true, the first one first. */
  active(portalId: string, kinds?: readonly AlertKind[]): Promise<Alert[]>;
  /** A page of all alerts, after a position, in the order in which they were raised. */
  page(
    portalId: string,
    after: number,
    limit: number,
  ): Promise<{ alerts: Alert[]; next: number | null }>;
  /** The newest alerts, and how many there are that are true. */
  newest(portalId: string, limit: number): Promise<{ alerts: Alert[]; active: number }>;
  /** Raises, changes and ends alerts, and has them sent; nothing once another turn has begun. */
  save(turn: Turn, found: FoundAlerts, now: Date): Promise<void>;
  seenAt(portalId: string, userId: string): Promise<Date | null>;
  /** Notes that a user has seen all alerts up to an instant; not that they had seen later ones. */
  see(portalId: string, userId: string, upTo: Date, now: Date): Promise<void>;
}

/** The alerts of every account. */
export function createAlertStore(database: Database): AlertStore {
  return {
    async state(portalId) {
      const [row] = await database
        .select({
          basis: alertStates.basis,
          changedAt: alertStates.changedAt,
          saysFailing: sql<boolean>`exists (select from ${alerts}
            where ${alerts.portalId} = ${portalId} and ${alerts.kind} = 'syncFailing'
              and ${alerts.endedAt} is null)`,
        })
        .from(alertStates)
        .where(eq(alertStates.portalId, portalId));
      return row ?? null;
    },

    async active(portalId, kinds) {
      const rows = await database
        .select()
        .from(alerts)
        .where(and(eq(alerts.portalId, portalId), isNull(alerts.endedAt)))
        .orderBy(asc(alerts.position));
      return rows.filter(({ kind }) => kinds?.includes(kind) ?? true).map(toAlert);
    },

    async page(portalId, after, limit) {
      const rows = await database
        .select()
        .from(alerts)
        .where(and(eq(alerts.portalId, portalId), gt(alerts.position, after)))
        .orderBy(asc(alerts.position))
        .limit(limit);
      const next = rows.length < limit ? null : (rows.at(-1)?.position ?? null);
      return { alerts: rows.map(toAlert), next };
    },

    async newest(portalId, limit) {
      const [rows, [counted]] = await Promise.all([
        database
          .select()
          .from(alerts)
          .where(eq(alerts.portalId, portalId))
          .orderBy(
            sql`${alerts.endedAt} is not null`,
            desc(alerts.raisedAt),
            // Of one moment, as they were found: the tier first.
            asc(alerts.position),
          )
          .limit(limit),
        database
          .select({ active: count() })
          .from(alerts)
          .where(and(eq(alerts.portalId, portalId), isNull(alerts.endedAt))),
      ]);
      return { alerts: rows.map(toAlert), active: counted?.active ?? 0 };
    },

    async save(turn, found, now) {
      const { portalId } = turn;
      const agedOut = new Date(now.getTime() - endedDays * 86_400_000).toISOString();
      const isLongAgo = (time: SQL) =>
        sql`${time} < ${agedOut} and ${time} < ${sinceSyncedDays(portalId, endedDays)}`;
      await database.transaction(async (tx) => {
        const current = rowsOf(await tx.execute(sql`select 1 where ${whileTurnOf(turn)}`));
        if (current.length === 0) return;
        // What was raised by a clock that ran ahead is as new as can be.
        await tx.execute(sql`
          update ${alerts} set raised_at = ${now.toISOString()} where portal_id = ${portalId}
            and raised_at > ${new Date(now.getTime() + clocksDiffer).toISOString()}`);
        const raised = rowsOf<{ id: string }>(
          await tx.execute(sql`
            insert into ${alerts} (portal_id, id, kind, details, raised_at)
            select ${portalId}, details ->> 'id', details ->> 'kind', details, ${now.toISOString()}
            from jsonb_array_elements(${JSON.stringify(found.alerts)}::jsonb)
              with ordinality as row (details, at)
            order by at
            on conflict (portal_id, id) do update set details = excluded.details, ended_at = null
              where ${alerts.details} <> excluded.details or ${alerts.endedAt} is not null
            returning id`),
        );
        const ids = sql`select jsonb_array_elements_text(${JSON.stringify(found.alerts.map(({ id }) => id))}::jsonb)`;
        const kinds = sql`select jsonb_array_elements_text(${JSON.stringify(found.kinds)}::jsonb)`;
        const ended = rowsOf(
          await tx.execute(sql`
            update ${alerts} set ended_at = ${now.toISOString()}
            where portal_id = ${portalId} and ended_at is null
              and kind in (${kinds}) and id not in (${ids})
            returning id`),
        );
        await tx.execute(sql`
          delete from ${alerts} where portal_id = ${portalId} and ${isLongAgo(sql`ended_at`)}`);
        await tx.execute(sql`
          insert into ${alertDeliveries} (portal_id, user_id, alert_id, channel, state, due_at)
          select portal_id, user_id, alert_id, 'email', 'waiting',
            case frequency when 'weekly' then ${found.digestAt.toISOString()}::timestamptz
              else ${now.toISOString()}::timestamptz end
          from ${alertSubscriptions},
            jsonb_array_elements_text(${JSON.stringify(raised.map(({ id }) => id))}::jsonb)
              as raised (alert_id)
          where portal_id = ${portalId} and confirmed_at is not null and refused is null
          on conflict (portal_id, alert_id, channel, user_id) do update
            set state = 'waiting', due_at = excluded.due_at, message_id = null
            where ${alertDeliveries.state} = 'dropped'`);
        await tx.execute(sql`
          delete from ${alertDeliveries} as delivery
          where portal_id = ${portalId} and state not in ('waiting', 'sending')
            and (state <> 'given' or ${isLongAgo(sql`claimed_until`)})
            and not exists (select from ${alerts} as alert
              where alert.portal_id = delivery.portal_id and alert.id = delivery.alert_id)`);
        const { basis } = found;
        const set = {
          ...(basis === undefined ? {} : { basis }),
          ...(raised.length + ended.length > 0 ? { changedAt: now } : {}),
        };
        if (Object.keys(set).length === 0) return;
        await tx
          .insert(alertStates)
          .values({ portalId, changedAt: now, ...set })
          .onConflictDoUpdate({ target: alertStates.portalId, set });
      });
    },

    async seenAt(portalId, userId) {
      const [row] = await database
        .select({ seenAt: alertViews.seenAt })
        .from(alertViews)
        .where(and(eq(alertViews.portalId, portalId), eq(alertViews.userId, userId)));
      return row?.seenAt ?? null;
    },

    async see(portalId, userId, upTo, now) {
      const ahead = new Date(now.getTime() + clocksDiffer).toISOString();
      await database
        .insert(alertViews)
        .values({ portalId, userId, seenAt: upTo })
        .onConflictDoUpdate({
          target: [alertViews.portalId, alertViews.userId],
          set: {
            seenAt: sql`case when ${alertViews.seenAt} > ${ahead}::timestamptz then excluded.seen_at
            else greatest(${alertViews.seenAt}, excluded.seen_at) end`,
          },
        });
    },
  };
}

function toAlert({ details, raisedAt, endedAt }: typeof alerts.$inferSelect): Alert {
  return {
    ...details,
    raisedAt: raisedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  };
}
