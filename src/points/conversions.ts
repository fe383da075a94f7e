import { alwaysBefore, never, toDayNumber, type DayNumber } from './day.ts';
import type { Day, PartnerFacts } from './facts.ts';

/** One of the partner's own conversions, and the days on which it holds. */
export interface OwnConversion {
  /** How much of the currency is worth US$100. */
  value: number;
  from: DayNumber;
  /** The first day on which the currency's next one holds. */
  until: DayNumber;
  fromDay: Day | null;
}

/** By currency, earliest first. */
export type OwnConversions = ReadonlyMap<string, readonly OwnConversion[]>;

export function ownConversionsOf({ conversions }: PartnerFacts): OwnConversions {
  const byCurrency = new Map<string, OwnConversion[]>();
  for (const { currency, value, from = null } of conversions ?? []) {
    const own = byCurrency.get(currency) ?? [];
    own.push({ value, from: from ? toDayNumber(from) : alwaysBefore, until: never, fromDay: from });
    byCurrency.set(currency, own);
  }
  for (const own of byCurrency.values()) {
    own.sort((a, b) => a.from - b.from);
    own.forEach((conversion, at) => (conversion.until = own[at + 1]?.from ?? never));
  }
  return byCurrency;
}

/** The conversion that holds on a day; undefined on the days before the first one. */
export function ownConversionOn(
  own: OwnConversions,
  currency: string,
  day: DayNumber,
): OwnConversion | undefined {
  return own.get(currency)?.find(({ from, until }) => from <= day && day < until);
}
