import { sql, type SQL } from 'drizzle-orm';
import { snapshots } from './schema/snapshots.ts';

/**
 * The day since which an account has been synced on so many days; null when it has not been on as
 * many. A clock that runs ahead only skips days, so whatever is removed for its age has to be older
 * than this as well. Up to 400 days: of earlier ones not every snapshot is there.
 */
export function sinceSyncedDays(portalId: string, count: number): SQL {
  return sql`(select day::date from ${snapshots} where portal_id = ${portalId} and origin = 'kept'
    group by day order by ${snapshots.day} desc limit 1 offset ${count - 1})`;
}
