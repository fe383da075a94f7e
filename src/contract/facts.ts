import { clientSchema, partnerSchema, ruleSetSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';
import { instant } from './instant.ts';
import { hubspotFailures } from './problem-codes.ts';
import { syncProgressSchema } from './sync-progress.ts';

/**
 * One page of an account's facts; it stays under 1 MB. While the server syncs the account for the
 * first time, `status` is `loading` (no clients), `progress` says how far it is; ask again after
 * `retryAfter` seconds. Who asks with `partial=true` gets `partial` as soon as there is something
 * to show: the clients that were read so far, without `sales`, so that HubSpot's own points are
 * used, which are complete; some of a client's deals alone would make too few.
 */
export const factsPageSchema = z.strictObject({
  status: z.enum(['loading', 'partial', 'ready']),
  progress: z.strictObject({
    ...syncProgressSchema.shape,
    /** Null while unknown. */
    secondsLeft: z.optional(z.nullable(z.number())),
  }),
  retryAfter: z.nullable(z.number()),
  /** When the sync began that these facts come from. */
  asOf: z.nullable(instant),
  /**
   * When the last complete lists were begun, the older of the two types'. Since then the facts rest
   * on searches for changes and on the number of deals that count: an association, or an amount
   * that HubSpot recalculated, may have changed without a sign.
   */
  listedAt: z.optional(z.nullable(instant)),
  /** True when a later sync failed or is under way, and these are the last good facts. */
  stale: z.boolean(),
  /** Why the last sync failed, when it did. */
  problem: z.nullable(z.string()),
  /** Rows of HubSpot's with a value that cannot be used; the row stays, that value is left out. */
  setAside: z.int(),
  partner: partnerSchema,
  ruleSet: z.nullable(z.string()),
  /** What they are scored by, as `GET /v1/rules`; null with a cursor, and while loading. */
  ruleSets: z.nullable(z.array(ruleSetSchema)),
  clients: z.array(clientSchema),
  /** Clients in the whole account. */
  totalClients: z.int(),
  /** Give it back for the next page; null on the last one. */
  cursor: z.nullable(z.string()),
});

export const factsEndpoints = {
  'GET /v1/facts': {
    summary: "The account's facts, or those of one company's partner clients, page by page.",
    access: 'participant',
    query: z.object({
      /** From the page before. */
      cursor: z.optional(z.string()),
      companyId: z.optional(z.string()),
      /** Whether the caller knows what to do with clients before all is read. */
      partial: z.optional(z.enum(['true', 'false'])),
    }),
    answers: { 200: factsPageSchema },
    problems: [...hubspotFailures, 'mapping.propertyMissing'],
  },
} as const;

export type FactsPage = z.infer<typeof factsPageSchema>;
