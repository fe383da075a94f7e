import type { PolicyName } from '../account/request-limits.ts';
import type { Fault } from './fault.ts';

/** An answer that a test wants instead of the true one: the short way to write a fault. */
export interface ForcedAnswer {
  /** HTTP status; 0 means a connection that breaks off, 200 the true answer (see `delay`). */
  status: number;
  /** How many requests it holds for; 1 when left out. */
  times?: number;
  /** Only for requests whose path begins with this. */
  path?: string;
  /** Which limit a 429 names; `TEN_SECONDLY_ROLLING` when left out. */
  policyName?: PolicyName;
  /** Milliseconds to wait before the answer. */
  delay?: number;
  /** `Retry-After` in seconds; HubSpot does not always send it. */
  retryAfter?: number;
  /** Whether the answer is a page of a proxy's instead of HubSpot's JSON. */
  html?: boolean;
}

/** The faults that a forced answer represents. */
export function faultsOf({ times, path, delay, ...answer }: ForcedAnswer): Fault[] {
  const requests = { ...(times !== undefined && { times }), ...(path !== undefined && { path }) };
  const faults: Fault[] = [];
  if (delay !== undefined) {
    faults.push({ ...requests, effect: { kind: 'delay', milliseconds: delay } });
  }
  if (answer.status === 0) faults.push({ ...requests, effect: { kind: 'reset' } });
  else if (answer.status !== 200) {
    faults.push({ ...requests, effect: { kind: 'refusal', ...answer } });
  }
  return faults;
}
