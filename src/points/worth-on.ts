import { publishedConversion } from './compiled-rules.ts';
import { ownConversionOn, ownConversionsOf } from './conversions.ts';
import { toDayNumber } from './day.ts';
import type { Day, PartnerFacts } from './facts.ts';
import type { RuleSet } from './rules/schema.ts';

/**
 * How much of a currency is worth US$100 on a day: by HubSpot's published conversion, else by the
 * partner's own. Null when there is neither.
 */
export function worthOn(
  ruleSet: RuleSet,
  partner: PartnerFacts,
  currency: string,
  day: Day,
): number | null {
  const found =
    publishedConversion(ruleSet, currency) ??
    ownConversionOn(ownConversionsOf(partner), currency, toDayNumber(day));
  return found?.value ?? null;
}
