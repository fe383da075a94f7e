import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, MiddlewareHandler } from 'hono';
import type { Environment } from './environment.ts';
import { ProblemError } from './problem.ts';

/** Milliseconds that a refusal takes: who sends the next request at the answer sends few. */
const refusedAfter = 1_000;
/** Refusals of one caller that wait at once; further ones are sent without. */
const mostHeld = 20;

/**
 * Sends `limit.reached` a little later. It comes before the signature: nobody waits but who sent it.
 *
 * @param callerOf says who was refused, or who says so
 */
export function holdRefusals(
  callerOf: (context: Context<Environment>) => string,
): MiddlewareHandler<Environment> {
  const held = new Map<string, number>();
  return async (context, next) => {
    await next();
    const { error } = context;
    if (!(error instanceof ProblemError) || error.code !== 'limit.reached') return;
    const key = callerOf(context);
    const already = held.get(key) ?? 0;
    if (already >= mostHeld) return;
    held.set(key, already + 1);
    await sleep(refusedAfter);
    const left = (held.get(key) ?? 1) - 1;
    if (left > 0) held.set(key, left);
    else held.delete(key);
  };
}
