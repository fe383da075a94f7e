import dayjs from 'dayjs';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import localizedFormat from 'dayjs/plugin/localizedFormat.js';
import relativeTime from 'dayjs/plugin/relativeTime.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { instantOf, numberOf, type RecordProperties, splitValues } from './property-value.ts';

for (const plugin of [utc, timezone, relativeTime, localizedFormat, advancedFormat]) {
  dayjs.extend(plugin);
}

export interface FormattingOptions {
  date?: { format?: string | undefined; relative?: boolean | undefined } | undefined;
  dateTime?: { format?: string | undefined; relative?: boolean | undefined } | undefined;
  currency?: { addSymbol?: boolean | undefined } | undefined;
}

/** What decides how the values of a property are shown. */
export interface FormattedProperty {
  name: string;
  /** HubSpot's types: `string`, `number`, `date`, `datetime`, `enumeration`, `bool` and others. */
  type: string;
  /** The number is money. */
  isCurrency?: boolean;
  options?: { value: string; label: string }[];
}

/** Whose eyes the values are formatted for. */
export interface Reader {
  /** As HubSpot writes it, for example `sv-se`. */
  locale: string;
  /** IANA name. */
  timeZone: string;
}

/**
 * Formats the values of a record as HubSpot's hooks do, by the type of each property: dates by
 * `date.format` (Moment's tokens) or relative to now, money with its symbol, choices by their
 * labels. What is not known or not asked for stays as it is.
 *
 * @param wanted names to format, or `all`.
 */
export function formatProperties(
  properties: RecordProperties,
  definitions: FormattedProperty[],
  wanted: string[] | 'all',
  options: FormattingOptions,
  reader: Reader,
): RecordProperties {
  const byName = new Map(definitions.map((it) => [it.name, it]));
  const names = new Set(wanted === 'all' ? [] : wanted);
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const definition = byName.get(name);
      const asked = wanted === 'all' || names.has(name);
      if (!definition || !asked || value === null || value === '') return [name, value];
      return [name, formatValue(value, definition, properties, options, reader)];
    }),
  );
}

function formatValue(
  value: string,
  definition: FormattedProperty,
  properties: RecordProperties,
  options: FormattingOptions,
  reader: Reader,
): string {
  const locale = browserLocale(reader.locale);
  switch (definition.type) {
    // A day has no time zone: it is written as midnight UTC.
    case 'date':
      return formatTime(value, 'UTC', options.date ?? {}, { dateStyle: 'medium' }, locale);
    case 'datetime':
      return formatTime(
        value,
        reader.timeZone,
        options.dateTime ?? {},
        { dateStyle: 'medium', timeStyle: 'short' },
        locale,
      );
    case 'number':
      return formatNumber(value, definition, properties, options, locale);
    case 'enumeration':
      return splitValues(value)
        .map((it) => definition.options?.find((option) => option.value === it)?.label ?? it)
        .join('; ');
    default:
      return value;
  }
}

function formatTime(
  value: string,
  timeZone: string,
  { format, relative = false }: { format?: string | undefined; relative?: boolean | undefined },
  style: Intl.DateTimeFormatOptions,
  locale: string,
): string {
  const instant = instantOf(value);
  if (instant === undefined || Number.isNaN(new Date(instant).getTime())) return value;
  if (relative) return dayjs(instant).fromNow();
  if (format !== undefined) return dayjs(instant).tz(timeZone).format(format);
  return new Intl.DateTimeFormat(locale, { ...style, timeZone }).format(instant);
}

function formatNumber(
  value: string,
  definition: FormattedProperty,
  properties: RecordProperties,
  options: FormattingOptions,
  locale: string,
): string {
  const number = numberOf(value);
  if (number === undefined) return value;
  const currency = properties['deal_currency_code'] ?? 'USD';
  const money = definition.isCurrency === true && (options.currency?.addSymbol ?? true);
  // Without a symbol where the record's code is none: a wrong one would be worse.
  return numberFormat(locale, money && /^[a-z]{3}$/i.test(currency) ? currency : null).format(
    number,
  );
}

/** To make one takes fifty times as long as to use it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: string, currency: string | null): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, currency ? { style: 'currency', currency } : {});
  // An extension chooses the codes: there is no end of them.
  if (numberFormats.size >= 100) numberFormats.clear();
  numberFormats.set(key, made);
  return made;
}

/** HubSpot writes `sv-se`, sometimes `sv_SE`; `Intl` wants `sv-SE`. */
function browserLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale.replace('_', '-'))[0] ?? 'en-US';
  } catch {
    return 'en-US';
  }
}
