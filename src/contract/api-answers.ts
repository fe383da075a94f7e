import { clientSchema, partnerSchema, snapshotSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';
import { alertSchema } from './alerts.ts';
import { instant } from './instant.ts';

const day = z.iso.date();
const nullable = {
  day: z.nullable(day),
  number: z.nullable(z.number()),
  text: z.nullable(z.string()),
};

export const totals = {
  total: z.number(),
  sold: z.number(),
  sourced: z.number(),
  assisted: z.number(),
  managed: z.number(),
};
const totalsSchema = z.strictObject(totals);
const confidence = z.enum(['official', 'reported', 'inferred']);
const towards = { tier: z.string(), threshold: z.number() };

const trackSchema = z.strictObject({
  track: z.string(),
  points: z.number(),
  tier: nullable.text,
  thresholds: z.array(
    z.strictObject({
      tier: z.string(),
      /** Null when nobody published it and the partner entered none. */
      points: nullable.number,
      own: z.boolean(),
      source: nullable.text,
      confidence: z.nullable(confidence),
    }),
  ),
  next: z.nullable(z.strictObject({ ...towards, needed: z.number() })),
  goal: z.nullable(z.strictObject({ ...towards, needed: z.number() })),
  keep: z.nullable(z.strictObject({ ...towards, spare: z.number() })),
});

const gateSchema = z.strictObject({
  gate: z.string(),
  tier: nullable.text,
  required: z.union([z.number(), z.literal(true)]),
  exclusive: z.optional(z.literal(true)),
  counts: z.optional(z.string()),
  actual: z.nullable(z.union([z.number(), z.boolean(), day])),
  state: z.enum(['met', 'notMet', 'unknown']),
  source: z.string(),
  confidence,
});

const obstacleSchema = z.strictObject({ kind: z.enum(['track', 'gate']), name: z.string() });

const performanceSchema = z.strictObject({
  tier: nullable.text,
  undecided: z.boolean(),
  nextTier: nullable.text,
  goalTier: nullable.text,
  creditedTier: nullable.text,
  tracks: z.array(trackSchema),
  gates: z.array(gateSchema),
  heldBackBy: z.array(obstacleSchema),
  toolsUsedMedian: nullable.number,
});

const entrySchema = z.strictObject({
  track: z.enum(['sold', 'managed']),
  dealType: nullable.text,
  points: z.number(),
  reason: z.string(),
  saleId: nullable.text,
  product: nullable.text,
  currency: nullable.text,
  conversion: z.nullable(
    z.strictObject({
      value: z.number(),
      source: z.enum(['published', 'partner']),
      from: nullable.day,
    }),
  ),
  rate: nullable.number,
  multiplier: z.number(),
  share: z.number(),
  earnedOn: nullable.day,
  expiresOn: nullable.day,
});

const clientResultSchema = z.strictObject({
  ...totals,
  id: z.string(),
  name: nullable.text,
  companyId: nullable.text,
  market: nullable.text,
  multiplier: z.number(),
  marketFrom: z.string(),
  entries: z.array(entrySchema),
  noPoints: z.array(z.string()),
  reported: z.nullable(
    z.strictObject({
      sold: nullable.number,
      managed: nullable.number,
      total: nullable.number,
      updatedAt: nullable.day,
    }),
  ),
  partlyScored: z.nullable(
    z.strictObject({
      reported: z.number(),
      computed: z.number(),
      difference: z.number(),
      setAside: z.number(),
    }),
  ),
  toolsUsed: nullable.number,
});

const setAsideSchema = z.strictObject({
  clientId: z.string(),
  saleId: nullable.text,
  reason: z.string(),
  value: nullable.text,
});

const gainedAndLost = { gained: totalsSchema, lost: totalsSchema };

/** What every answer says of itself. */
const about = {
  ruleSet: z.string(),
  /** When the sync began that the figures rest on. */
  syncedAt: instant,
};

export const summarySchema = z.strictObject({
  ...about,
  unit: z.enum(['points', 'mrr']),
  asOf: day,
  totals: totalsSchema,
  performance: performanceSchema,
});

export const scoredClientsSchema = z.strictObject({
  ...about,
  asOf: day,
  totalClients: z.number(),
  clients: z.array(clientResultSchema),
  /** Facts of these clients that could not be scored. */
  setAside: z.array(setAsideSchema),
  /** For the next page; null on the last one. */
  cursor: nullable.text,
});

export const changesSchema = z.strictObject({
  ...about,
  ...gainedAndLost,
  from: day,
  to: day,
  days: z.array(z.strictObject({ ...gainedAndLost, day })),
  clients: z.array(z.strictObject({ ...gainedAndLost, id: z.string(), name: nullable.text })),
});

const endingSchema = z.strictObject({
  on: day,
  cause: z.enum(['expiry', 'lapse', 'cancellation']),
  clientId: z.string(),
  clientName: nullable.text,
  entry: entrySchema,
});

export const projectionSchema = z.strictObject({
  ...about,
  asOf: day,
  points: z.array(
    z.strictObject({
      day,
      projected: z.boolean(),
      totals: totalsSchema,
      gained: z.nullable(totalsSchema),
      lost: z.nullable(totalsSchema),
      performance: z.object({ tier: nullable.text, undecided: z.boolean() }),
    }),
  ),
  endings: z.array(endingSchema),
  unknownCancellations: z.strictObject({ clients: z.number(), points: z.number() }),
});

const playedSchema = z.strictObject({
  on: day,
  windowFrom: day,
  checkpoints: z.array(
    z.strictObject({
      day,
      from: z.enum(['snapshot', 'computed', 'projected']),
      totals: totalsSchema,
      tier: nullable.text,
      undecided: z.boolean(),
      creditedMet: z.nullable(z.boolean()),
    }),
  ),
  creditedTier: nullable.text,
  protectedUntil: nullable.day,
  certification: z.enum(['valid', 'expired', 'unknown']),
  outcome: z.enum(['rises', 'kept', 'protected', 'liable', 'falls', 'unknown']),
  tierAfter: nullable.text,
  undecided: z.boolean(),
  risesOn: nullable.day,
});

export const evaluationSchema = z.strictObject({
  ...about,
  asOf: day,
  /** Null when the rule set has no known evaluation calendar. */
  evaluation: z.nullable(playedSchema),
  risk: z.strictObject({
    creditedTier: nullable.text,
    state: z.enum(['safe', 'atRisk', 'below', 'unknown']),
    on: nullable.day,
    causes: z.array(obstacleSchema),
    endings: z.array(endingSchema),
    evaluations: z.array(playedSchema),
    fall: z.nullable(playedSchema),
  }),
  /** The totals that were kept of days in the window of the evaluation. */
  snapshots: z.array(snapshotSchema),
});

export const apiAlertsSchema = z.strictObject({
  syncedAt: instant,
  alerts: z.array(alertSchema),
  cursor: nullable.text,
});

export const apiFactsSchema = z.strictObject({
  syncedAt: instant,
  totalClients: z.number(),
  partner: partnerSchema,
  clients: z.array(clientSchema),
  cursor: nullable.text,
});
