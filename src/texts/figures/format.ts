import type { Day } from '@partner-tier-points/points';
import { once } from './once.ts';
import { shownDecimals } from './shown.ts';

/** Numbers, money and dates as the user's locale writes them. */
export interface Format {
  /** A count, or points that are already rounded for display. */
  number(value: number): string;
  /** With a sign, for a change: `+12`, `−3`, `0`. */
  change(value: number): string;
  /** At most two decimals, for multipliers and shares. */
  decimal(value: number): string;
  /**
   * With all of its decimals, and grouped also where the language leaves four digits together.
   *
   * @param decimals at least so many: `1,234.0` cannot be taken for 1.234 in another locale
   */
  exact(value: number, decimals?: number): string;
  /** `ratio` between 0 and 1. */
  percent(ratio: number): string;
  /** An amount in a rule set's unit: points, or US$ of MRR in the rule sets before points. */
  amount(value: number, unit: 'points' | 'mrr'): string;
  /** The same with a fixed number of decimals, so that the figures of a column line up. */
  figure(value: number, unit: 'points' | 'mrr'): string;
  /**
   * An amount of money in its own currency, with that currency's decimals.
   *
   * @param currency ISO 4217; a bare number without one
   */
  money(value: number | string, currency: string | null | undefined): string;
  /** The plural category of a count. */
  plural(count: number): Intl.LDMLPluralRule;
  /** A country's name. @param code ISO 3166-1 alpha-2 */
  country(code: string): string;
  /** A calendar day, which has no time zone. */
  day(day: Day): string;
  /** A moment, in the account's time zone. @param instant ISO 8601 with an offset */
  instant(instant: string): string;
  /** Orders names as the language does. */
  compare(one: string, other: string): number;
}

/**
 * Each is made when it is first needed: it takes a part of a millisecond or more.
 *
 * @param locale BCP 47
 * @param timeZone IANA name of the account's time zone
 */
export function createFormat(locale: string, timeZone: string): Format {
  const numbers = (options: Intl.NumberFormatOptions) => {
    const made = once(
      () => new Intl.NumberFormat(locale, { maximumFractionDigits: shownDecimals, ...options }),
    );
    return (value: number) => made().format(value);
  };
  const fixed = { minimumFractionDigits: shownDecimals };
  const dollars = { style: 'currency', currency: 'USD' } as const;
  const stripped = { trailingZeroDisplay: 'stripIfInteger' } as const;
  const [points, money] = [numbers({}), numbers({ ...dollars, ...stripped })];
  const [pointFigures, moneyFigures] = [numbers(fixed), numbers({ ...dollars, ...fixed })];
  const decimal = numbers({ maximumFractionDigits: 2 });
  const dates = (options: Intl.DateTimeFormatOptions) =>
    once(() => inKnownZone(locale, { dateStyle: 'medium', ...options }));
  const day = dates({ timeZone: 'UTC' });
  const instant = dates({ timeStyle: 'short', timeZone });
  const countries = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const plurals = once(() => new Intl.PluralRules(locale));
  const collator = once(() => new Intl.Collator(locale, { numeric: true }));
  return {
    number: points,
    change: numbers({ ...fixed, signDisplay: 'exceptZero' }),
    decimal,
    // As a text, because the last of 20 decimals of most numbers is an artefact.
    exact: (value, minimumFractionDigits = 0) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits,
        maximumFractionDigits: 20,
        useGrouping: 'always',
      }).format(`${value}` as `${number}`),
    percent: numbers({ style: 'percent' }),
    amount: (value, unit) => (unit === 'mrr' ? money : points)(value),
    figure: (value, unit) => (unit === 'mrr' ? moneyFigures : pointFigures)(value),
    money: (value, currency) =>
      currency
        ? new Intl.NumberFormat(locale, { ...stripped, style: 'currency', currency }).format(
            Number(value),
          )
        : decimal(Number(value)),
    plural: (count) => plurals().select(count),
    country: (code) => countries().of(code) ?? code,
    // In a narrow table column, break the text next to a date rather than the date.
    day: (value) =>
      day()
        .format(new Date(`${value}T00:00:00Z`))
        .replaceAll(' ', '\u00a0'),
    instant: (value) => instant().format(new Date(value)),
    compare: (one, other) => collator().compare(one, other),
  };
}

/** The calendar day in the account's time zone at a moment: Swedish writes days as ISO 8601 does. */
export function dayIn(timeZone: string, moment: Date): Day {
  return inKnownZone('sv', { timeZone }).format(moment);
}

/** In UTC when the platform does not know the zone: a wrong day is better than no page. */
function inKnownZone(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(locale, options);
  } catch {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  }
}
