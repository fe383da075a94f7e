import { sql, type SQL } from 'drizzle-orm';
import type { Turn } from '../model/turn.ts';

/**
 * Statements, by name, that are done together with a change of an account's state, all in one: they
 * are common table expressions of one statement, see what was stored before it, and each has to ask
 * `duringTurn`, so that nothing is written once another turn has begun.
 */
export type WithState = Readonly<Record<string, SQL>>;

/** Whether the statement that this is part of has found that the turn is still the account's. */
export const duringTurn = sql`exists (select from turn)`;

/**
 * The same for a statement that does not change the account's state. No other turn begins before it
 * has ended.
 */
export function whileTurnOf({ portalId, fence }: Turn): SQL {
  return sql`exists (
    select from sync_states where portal_id = ${portalId} and fence = ${fence} for share)`;
}
