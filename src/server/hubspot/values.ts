import * as z from 'zod';
import { ownValue } from '../model/own-value.ts';
import { isPlainText } from '../model/plain-text.ts';
import { findCountryCode } from './country.ts';

/** Why a value could not be used. */
const setAsideReasons = [
  'missing',
  'notNumeric',
  'negative',
  'tooLarge',
  'notWhole',
  'notBoolean',
  'notADate',
  'dateOutOfRange',
  'currencyUnknown',
  'countryUnknown',
  'valueUnknown',
  'severalValues',
  'tooLong',
  'notPlainText',
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

const because = (problem: SetAsideReason) => ({ error: problem });

const trimmed = z.string().trim();

const signed = trimmed
  .regex(/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i, because('notNumeric'))
  .transform(Number);

const number = signed.pipe(z.number(because('tooLarge')).min(0, because('negative')));

/** Money in the currency's major unit, as the contract bounds it. */
export const amount = number.pipe(z.number().max(1e12, because('tooLarge')));

/** Points as HubSpot stores them. */
export const points = number.pipe(z.number().max(1e9, because('tooLarge')));

/** A count; HubSpot may write it with decimals, such as `2.0`. */
export const wholeNumber = number.pipe(
  z.number().max(1000, because('tooLarge')).refine(Number.isInteger, because('notWhole')),
);

/** `2.0000`; a multiplier of nothing or less means nothing. */
export const multiplier = number.pipe(
  z.number().gt(0, because('negative')).max(100, because('tooLarge')),
);

/** HubSpot's unified usage score. */
export const usageScore = number.pipe(z.number().max(100, because('tooLarge')));

/** A change as a share, such as `-0.12`. */
export const change = signed.pipe(
  z.number().min(-100, because('tooLarge')).max(100, because('tooLarge')),
);

export const boolean = trimmed
  .toLowerCase()
  .refine((value) => value === 'true' || value === 'false', because('notBoolean'))
  .transform((value) => value === 'true');

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** An ISO 4217 code in upper case. */
export const currency = trimmed
  .toUpperCase()
  .refine((code) => currencies.has(code), because('currencyUnknown'));

/**
 * The code of a currency that HubSpot offers to choose: it knows some that ISO 4217 has not, or not any
 * more, such as the offshore yuan.
 */
export const offeredCurrency = trimmed
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, because('currencyUnknown'));

/** An ISO 3166-1 alpha-2 code, from a code or a name. */
export const country = trimmed.transform((text, context) => {
  const code = findCountryCode(text);
  if (code !== undefined) return code;
  context.addIssue({ code: 'custom', message: 'countryUnknown' satisfies SetAsideReason });
  return z.NEVER;
});

/** Text that the database can hold. */
export function plainText(longest: number) {
  return trimmed.max(longest, because('tooLong')).refine(isPlainText, because('notPlainText'));
}

/** One of HubSpot's own values, translated. */
export function oneOf<Value extends string>(translations: Readonly<Record<string, Value>>) {
  return trimmed.transform((text, context) => {
    const value = ownValue(translations, text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: 'valueUnknown' satisfies SetAsideReason });
    return z.NEVER;
  });
}

/**
 * The chosen options of a property with choices: HubSpot joins them by semicolons. Options that
 * `schema` does not know are left out; none that it knows is its error.
 */
export function setOf<Value>(schema: z.ZodType<Value, string>) {
  return trimmed.transform((text, context): Value[] => {
    const read = text.split(';').map((option) => schema.safeParse(option.trim()));
    const known = read.flatMap((each) => (each.success ? [each.data] : []));
    if (known.length > 0) return [...new Set(known)];
    const message = read[0]?.error?.issues[0]?.message ?? 'valueUnknown';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
}

/** The one value of a property with choices, however many of its options say it. */
export function onlyOne<Value>(schema: z.ZodType<Value, string>) {
  return setOf(schema).transform((values, context): Value => {
    if (values.length === 1) return values[0]!;
    context.addIssue({
      code: 'custom',
      message: 'severalValues' satisfies SetAsideReason,
    });
    return z.NEVER;
  });
}
