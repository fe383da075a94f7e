import { sql, type SQL } from 'drizzle-orm';

/**
 * Statements, by name, that are done together with a change of an account's state, all in one: they
 * are common table expressions of one statement, see what was stored before it, and each has to ask
 * `whileHeld`, so that nothing is written under a lease that was lost.
 */
export type WithState = Readonly<Record<string, SQL>>;

/** Whether the statement that this is part of has found the account's lease held. */
export const whileHeld = sql`exists (select from held)`;
