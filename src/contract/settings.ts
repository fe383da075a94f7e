import { conversionSchema, partnerSchema } from '@partner-tier-points/points';
import * as z from 'zod/mini';
import { hubspotFailures } from './problem-codes.ts';

/**
 * What currency `hs_managed_mrr` is in, where it is not the one that HubSpot names beside it: nobody
 * published that it is.
 */
export const managedMrrCurrencies = ['companyCurrency', 'usDollar'] as const;

/** What HubSpot's API does not say and the partner enters. */
export const settingsSchema = z.strictObject({
  /** What the partner knows about itself: tier, certification, retention, own thresholds. */
  partner: z.omit(partnerSchema, { companyCurrency: true }),
  /** Rule set to apply; null means the one in force on the day. */
  ruleSet: z.nullable(z.string()),
  /** The currency of clients' managed MRR; absent: what `hs_managed_local_mrr_currency` says. */
  managedMrrCurrency: z.optional(z.enum(managedMrrCurrencies)),
});

/** What the account's own exchange rates make of US$100: to confirm, never applied unseen. */
export const conversionSuggestionsSchema = z.strictObject({
  /** `noScope` when the app may not read the account's rates. */
  status: z.enum(['ready', 'noScope']),
  suggestions: z.array(
    z.strictObject({ ...conversionSchema.shape, from: z.nullable(z.iso.date()) }),
  ),
});

export const settingsEndpoints = {
  'GET /v1/settings': {
    summary: "What HubSpot's API does not say and the partner enters.",
    access: 'signed',
    answers: { 200: settingsSchema },
    problems: [],
  },
  'PUT /v1/settings': {
    summary: 'Replaces the settings.',
    access: 'superAdmin',
    body: settingsSchema,
    answers: { 200: settingsSchema },
    problems: [],
  },
  'GET /v1/conversion-suggestions': {
    summary: "What the account's exchange rates make of US$100, for the conversions of one's own.",
    access: 'superAdmin',
    answers: { 200: conversionSuggestionsSchema },
    problems: [...hubspotFailures],
  },
} as const;

export type Settings = z.infer<typeof settingsSchema>;
export type ConversionSuggestions = z.infer<typeof conversionSuggestionsSchema>;
