import * as z from 'zod';
import type { RateHeaders } from './call-budget.ts';

const count = z.coerce.number().int().nonnegative().optional().catch(undefined);
/** HubSpot's is ten seconds. With one of hours, which nobody ever saw, an account would stand still. */
const interval = z.coerce.number().int().positive().max(60_000).optional().catch(undefined);
const headersSchema = z.object({
  'x-hubspot-ratelimit-max': count,
  'x-hubspot-ratelimit-remaining': count,
  'x-hubspot-ratelimit-interval-milliseconds': interval,
  'x-hubspot-ratelimit-daily-remaining': count,
});

/** The limits in an answer's headers, whose names are in lower case. Searches have none. */
export function readRateHeaders(headers: Record<string, string>): RateHeaders {
  const read = headersSchema.parse(headers);
  const max = read['x-hubspot-ratelimit-max'];
  const remaining = read['x-hubspot-ratelimit-remaining'];
  const interval = read['x-hubspot-ratelimit-interval-milliseconds'];
  const dailyRemaining = read['x-hubspot-ratelimit-daily-remaining'];
  return {
    ...(max ? { max } : {}),
    ...(remaining === undefined ? {} : { remaining }),
    ...(interval ? { interval } : {}),
    ...(dailyRemaining === undefined ? {} : { dailyRemaining }),
  };
}
