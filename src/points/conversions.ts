import { alwaysBefore, never, toDayNumber, type DayNumber } from './day.ts';
import type { PartnerFacts } from './facts.ts';
import type { Conversion } from './result.ts';
import type { RuleSet } from './rules/schema.ts';

/** A conversion, and the days on which it holds. */
export interface DatedConversion {
  conversion: Conversion;
  begins: DayNumber;
  /** The first day on which the currency's next one holds. */
  until: DayNumber;
}

/** By currency, earliest first. */
export type Conversions = ReadonlyMap<string, readonly DatedConversion[]>;

/** What currencies are worth: by HubSpot's published conversions, else by the partner's own. */
export function conversionsOf(ruleSet: RuleSet, { conversions }: PartnerFacts): Conversions {
  const byCurrency = new Map<string, DatedConversion[]>();
  for (const { currency, value, from = null } of conversions ?? []) {
    const own = byCurrency.get(currency) ?? [];
    const begins = from ? toDayNumber(from) : alwaysBefore;
    own.push({ conversion: { value, source: 'partner', from }, begins, until: never });
    byCurrency.set(currency, own);
  }
  for (const own of byCurrency.values()) {
    own.sort((a, b) => a.begins - b.begins);
    own.forEach((dated, at) => (dated.until = own[at + 1]?.begins ?? never));
  }
  for (const [currency, { value }] of Object.entries(ruleSet.currencies)) {
    const conversion = { value, source: 'published', from: null } as const;
    byCurrency.set(currency, [{ conversion, begins: alwaysBefore, until: never }]);
  }
  return byCurrency;
}

/** The conversion that holds on a day; null on the days before the first one. */
export function conversionAt(
  conversions: Conversions,
  currency: string,
  day: DayNumber,
): Conversion | null {
  // Managed credit has no known beginning: the first conversion holds there.
  for (const { conversion, begins, until } of conversions.get(currency) ?? []) {
    if ((begins <= day || day === alwaysBefore) && day < until) return conversion;
  }
  return null;
}
