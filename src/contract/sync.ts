import * as z from 'zod/mini';
import { instant } from './instant.ts';
import { hubspotFailures } from './problem-codes.ts';
import { syncProgressSchema } from './sync-progress.ts';

export const syncSchema = z.strictObject({
  state: z.enum(['never', 'syncing', 'fresh', 'stale', 'failed']),
  /** The sync under way; null when there is none. */
  progress: z.nullable(
    z.strictObject({
      ...syncProgressSchema.shape,
      secondsLeft: z.nullable(z.number()),
      since: instant,
    }),
  ),
  /** When the last complete sync of each type of record began. */
  freshness: z.array(
    z.strictObject({
      objectType: z.string(),
      asOf: instant,
      /** When the last complete list of them began; later syncs ask for changes alone. */
      listedAt: z.optional(instant),
      records: z.int(),
    }),
  ),
  /** When the account is synced again by itself; null when a sync is under way. */
  nextSyncAt: z.nullable(instant),
  /** Why the last sync failed; null when it did not. */
  problem: z.nullable(
    z.strictObject({
      code: z.string(),
      scopes: z.array(z.string()),
      /** Properties of the deal mapping that the account does not have any more. */
      properties: z.array(z.string()),
      endsAt: z.nullable(instant),
    }),
  ),
  /** Calls to HubSpot since midnight UTC, by this app, and what HubSpot says is left of the day's. */
  calls: z.strictObject({ today: z.int(), leftToday: z.nullable(z.int()) }),
  setAside: z.strictObject({
    /** Values, not records: one record may have several. */
    total: z.int(),
    byReason: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
    /** The first hundred. */
    rows: z.array(
      z.strictObject({
        objectType: z.string(),
        objectId: z.string(),
        /** The record in HubSpot; null for what has no page there. */
        link: z.nullable(z.string()),
        property: z.nullable(z.string()),
        reason: z.string(),
        /** The first hundred characters of the value; null where there is none to show. */
        value: z.nullable(z.string()),
      }),
    ),
  }),
});

export const syncEndpoints = {
  'GET /v1/sync': {
    summary: "How fresh the account's facts are, what is wrong with them, what they cost.",
    access: 'signed',
    answers: { 200: syncSchema },
    problems: [...hubspotFailures],
  },
  'POST /v1/refresh': {
    summary: 'Starts a sync now.',
    access: 'signed',
    body: z.strictObject({}),
    answers: { 200: syncSchema },
    problems: ['beta.required', 'access.required', 'refresh.tooSoon', ...hubspotFailures],
  },
} as const;

export type Sync = z.infer<typeof syncSchema>;
