import { cite } from './cite.ts';
import type { Figure, RuleSet } from './schema.ts';

function tableOf(
  worth: Record<string, number>,
  figure: (value: number) => Figure,
): RuleSet['currencies'] {
  return Object.fromEntries(Object.entries(worth).map(([code, value]) => [code, figure(value)]));
}

/** Rates are given per US$100, so US$ needs no table; other currencies were not found. */
export function usDollarsOnly(figure: (value: number) => Figure): RuleSet['currencies'] {
  return tableOf({ USD: 100 }, figure);
}

const worthFromFebruary2024 = {
  USD: 100,
  AUD: 105,
  COP: 300_300,
  EUR: 75,
  GBP: 62.5,
  SGD: 140,
  JPY: 12_000,
  ZAR: 1545,
  CAD: 130,
};
const worthFromJuly2025 = {
  USD: 100,
  AUD: 154,
  COP: 408_000,
  EUR: 88,
  GBP: 74,
  SGD: 129,
  JPY: 14_400,
  ZAR: 1768,
  CAD: 130,
};

/** Seen in a copy from before 15 July 2025. */
export const currenciesFromFebruary2024 = tableOf(
  worthFromFebruary2024,
  cite('how-before-july-2025', 'official'),
);
/** HubSpot calls this table illustrative. */
export const currenciesFromJuly2025 = tableOf(
  worthFromJuly2025,
  cite('how-after-july-2025', 'official'),
);
/** The last table known, for a period of which no table was found. */
export const currenciesCarriedOver = tableOf(
  worthFromJuly2025,
  cite('how-after-july-2025', 'inferred'),
);
