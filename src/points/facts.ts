import * as z from 'zod/mini';
import { dealTypes, marketTypes, saleKinds, trackNames } from './names.ts';

export * from './names.ts';

/** ISO 8601 calendar day, `YYYY-MM-DD`. */
const day = z.iso.date();
/** Money in the currency's major unit: a finite number or a decimal string such as `"1049.90"`. Zero or more. */
const money = z.union([
  z.number().check(z.gte(0), z.lte(1e12)),
  z.string().check(z.regex(/^\d{1,13}(\.\d{1,6})?$/)),
]);
/** ISO 4217 code, upper case. */
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
/** ISO 3166-1 alpha-2 code, upper case. */
const country = z.string().check(z.regex(/^[A-Z]{2}$/));
/** Points as HubSpot stores them; reductions have never been seen, so zero or more. */
const points = z.number().check(z.gte(0), z.lte(1e9));
/** A share between 0 and 1. */
const ratio = z.number().check(z.gte(0), z.lte(1));
const count = z.int().check(z.gte(0), z.lte(1e6));

/** The partner's own threshold for each track of one tier, in the rule set's unit (points, or US$ of MRR). */
const ownThresholdsSchema = z.strictObject({
  total: z.optional(points),
  sold: z.optional(points),
  sourced: z.optional(points),
  managed: z.optional(points),
});

/** The partner's own conversion, for a currency of which HubSpot published none. */
export const conversionSchema = z.strictObject({
  currency,
  /** How much of the currency is worth US$100. */
  value: z.number().check(z.gte(0.01), z.lte(1e9)),
  /** The first day on which it holds, until the currency's next one; absent for any day. */
  from: z.optional(z.nullable(day)),
});

export const partnerSchema = z.strictObject({
  creditedTier: z.optional(z.nullable(z.string().check(z.minLength(1), z.maxLength(64)))),
  creditedSince: z.optional(z.nullable(day)),
  /** The last day on which the Solutions Partner certification is valid. */
  certifiedUntil: z.optional(z.nullable(day)),
  country: z.optional(z.nullable(country)),
  grossRevenueRetention: z.optional(z.nullable(ratio)),
  customerDollarRetention: z.optional(z.nullable(ratio)),
  customerRetentionScore: z.optional(z.nullable(ratio)),
  /** How many certifications the team holds. */
  certifications: z.optional(z.nullable(count)),
  invitedToElite: z.optional(z.nullable(z.boolean())),
  membership: z.optional(z.nullable(z.boolean())),
  thresholds: z.optional(z.record(z.string(), ownThresholdsSchema)),
  /** Those of them, by tier, that were taken over from what third parties reported. */
  reportedThresholds: z.optional(
    z.record(z.string(), z.array(z.enum(trackNames)).check(z.maxLength(trackNames.length))),
  ),
  /** Whether the deal-based model of October 2025 applies, in rule sets that have it; no when absent. */
  dealBased: z.optional(z.nullable(z.boolean())),
  /** The account's `companyCurrency`: a sale without a currency is in it. */
  companyCurrency: z.optional(z.nullable(currency)),
  conversions: z.optional(z.nullable(z.array(conversionSchema).check(z.maxLength(500)))),
});

export const saleSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Product line, for example `marketing-hub`: its first sale decides the rate of later upsells. */
  product: z.optional(z.nullable(z.string().check(z.maxLength(128)))),
  kind: z.optional(z.nullable(z.enum(saleKinds))),
  dealType: z.optional(z.nullable(z.enum(dealTypes))),
  mrr: z.optional(z.nullable(money)),
  currency: z.optional(z.nullable(currency)),
  closedOn: z.optional(z.nullable(day)),
  /** The day on which the client stopped paying for it, when that was within its months. */
  endsOn: z.optional(z.nullable(day)),
});

export const managedSchema = z.strictObject({
  mrr: z.optional(z.nullable(money)),
  currency: z.optional(z.nullable(currency)),
  /** How many partners service the client; the credit is shared evenly. */
  partners: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(1000)))),
  /** The first day on which the managed credit is gone if nothing is done. */
  lapsesOn: z.optional(z.nullable(day)),
  /** The day on which the client's subscription is known to end, and the managed credit with it. */
  cancelsOn: z.optional(z.nullable(day)),
});

const hubs = z.array(z.string().check(z.minLength(1), z.maxLength(64))).check(z.maxLength(20));

/** What of a client's subscription is renewed on a day. */
export const renewalSchema = z.strictObject({
  on: day,
  /** HubSpot's names of the hubs, such as `marketing`; none where only the day is known. */
  hubs: z.optional(z.nullable(hubs)),
  /** What the client pays a month for these hubs. */
  mrr: z.optional(z.nullable(money)),
  currency: z.optional(z.nullable(currency)),
});

/**
 * That a client gives up some of its hubs, or all where none is named; `managed.cancelsOn` says the
 * latter of a managed client.
 */
export const cancellationSchema = z.strictObject({
  on: day,
  hubs: z.optional(z.nullable(hubs)),
  /** How much of the managed MRR, in its currency, these hubs are; absent where nobody knows. */
  mrr: z.optional(z.nullable(money)),
});

/** How the client uses HubSpot. */
export const usageSchema = z.strictObject({
  /** False when the client shares nothing with the partner: its usage is unknown, not zero. */
  shared: z.optional(z.nullable(z.boolean())),
  /** HubSpot's unified usage score, from 0 to 100. */
  score: z.optional(z.nullable(z.number().check(z.gte(0), z.lte(100)))),
  /** By what share of itself the score changed in four weeks: -0.12 is 12 % less. */
  trend: z.optional(z.nullable(z.number().check(z.gte(-100), z.lte(100)))),
});

/** What HubSpot itself stored on the partner client, with the day on which it did. */
export const reportedSchema = z.strictObject({
  sold: z.optional(z.nullable(points)),
  managed: z.optional(z.nullable(points)),
  total: z.optional(z.nullable(points)),
  updatedAt: z.optional(z.nullable(day)),
});

export const clientSchema = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  name: z.optional(z.nullable(z.string().check(z.maxLength(512)))),
  /** The client's company in the partner's own CRM. */
  companyId: z.optional(z.nullable(z.string().check(z.maxLength(64)))),
  country: z.optional(z.nullable(country)),
  market: z.optional(z.nullable(z.enum(marketTypes))),
  /** HubSpot's own `hs_market_multiplier`; it wins over market and country. */
  marketMultiplier: z.optional(z.nullable(z.number().check(z.gt(0), z.lte(100)))),
  managed: z.optional(z.nullable(managedSchema)),
  sales: z.optional(z.nullable(z.array(saleSchema))),
  /** How many HubSpot tools the client uses. */
  toolsUsed: z.optional(z.nullable(count)),
  usage: z.optional(z.nullable(usageSchema)),
  /** Soonest first. */
  renewals: z.optional(z.nullable(z.array(renewalSchema).check(z.maxLength(20)))),
  cancellation: z.optional(z.nullable(cancellationSchema)),
  /** The last day on which somebody of the partner was active in the client's account. */
  partnerActiveOn: z.optional(z.nullable(day)),
  reported: z.optional(z.nullable(reportedSchema)),
});

/** Everything that the scoring module knows: facts only, never a computed number. */
export const factsSchema = z.strictObject({
  partner: z.optional(partnerSchema),
  clients: z.array(clientSchema),
});

export type PartnerFacts = z.infer<typeof partnerSchema>;
export type ConversionFacts = z.infer<typeof conversionSchema>;
export type SaleFacts = z.infer<typeof saleSchema>;
export type ManagedFacts = z.infer<typeof managedSchema>;
export type RenewalFacts = z.infer<typeof renewalSchema>;
export type CancellationFacts = z.infer<typeof cancellationSchema>;
export type ReportedFacts = z.infer<typeof reportedSchema>;
export type ClientFacts = z.infer<typeof clientSchema>;
export type Facts = z.infer<typeof factsSchema>;
