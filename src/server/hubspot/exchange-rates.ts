import type { ConversionSuggestions } from '@partner-tier-points/contract';
import * as z from 'zod';
import type { HubSpotConnection } from './connection.ts';
import { HubSpotError } from './hubspot-error.ts';
import { offeredCurrency } from './values.ts';

const rateSchema = z.object({
  fromCurrencyCode: offeredCurrency,
  toCurrencyCode: offeredCurrency,
  /** What one unit of the one currency is worth in the other. */
  conversionRate: z.coerce.number().positive(),
  effectiveAt: z.string().nullish().catch(null),
});
type Rate = z.infer<typeof rateSchema>;

/** A rate that cannot be read is no suggestion, and keeps no other from being one. */
const ratesSchema = z.object({
  results: z
    .array(z.unknown())
    .transform((rates) => rates.flatMap((rate) => rateSchema.safeParse(rate).data ?? [])),
});

const dollar = 'USD';
/** The smallest and largest value that the contract takes. */
const bounds = { least: 0.01, most: 1e9 };

/**
 * What the account's exchange rates make of US$100 in each of its currencies. The scope is optional.
 *
 * @throws {HubSpotError} when HubSpot does not answer.
 */
export async function suggestConversions(
  connection: HubSpotConnection,
): Promise<ConversionSuggestions> {
  try {
    const { results } = await connection.whileWaiting('read the exchange rates', async () =>
      ratesSchema.parse(await connection.get('/settings/v3/currencies/exchange-rates/current')),
    );
    return { status: 'ready', suggestions: suggestionsOf(results) };
  } catch (error) {
    const isRefused = error instanceof HubSpotError && error.kind === 'refused';
    if (isRefused) return { status: 'noScope', suggestions: [] };
    throw error;
  }
}

/** Every rate leads to the company's currency; without a rate of the dollar nothing follows. */
function suggestionsOf(rates: readonly Rate[]): ConversionSuggestions['suggestions'] {
  const company = rates[0]?.toCurrencyCode;
  if (company === undefined) return [];
  const ofDollar =
    company === dollar
      ? { conversionRate: 1, effectiveAt: null }
      : rates.find(({ fromCurrencyCode }) => fromCurrencyCode === dollar);
  if (ofDollar === undefined) return [];
  const own = { fromCurrencyCode: company, conversionRate: 1, effectiveAt: ofDollar.effectiveAt };
  return [own, ...rates].flatMap(({ fromCurrencyCode, conversionRate, effectiveAt }) => {
    const value = Math.round((ofDollar.conversionRate / conversionRate) * 10_000) / 100;
    const isUsable = value >= bounds.least && value <= bounds.most;
    if (fromCurrencyCode === dollar || !isUsable) return [];
    const from = z.iso.date().safeParse(effectiveAt?.slice(0, 10)).data ?? null;
    return [{ currency: fromCurrencyCode, value, from }];
  });
}
