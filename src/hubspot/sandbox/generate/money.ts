import { ownValue } from 'hubspot-crm';

/**
 * About how much of each currency a dollar buys, so that generated prices are plausible. It is
 * the sandbox's own guess at the market, not a rule of the partner programme.
 */
const perDollar: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 0.88,
  GBP: 0.74,
  SEK: 9.6,
  JPY: 144,
  AUD: 1.54,
  CAD: 1.3,
  COP: 4080,
  SGD: 1.29,
  ZAR: 17.68,
};

/** How an account deals with money. */
export interface AccountMoney {
  /** ISO 4217. */
  companyCurrency: string;
  /** True for an account with one currency and without line items. */
  oneCurrency: boolean;
}

/** The currencies that an account uses (ISO 4217). */
export const currencies: readonly string[] = Object.keys(perDollar);

const withoutDecimals = new Set(['JPY', 'COP']);

/** The currencies of an account besides the company's. */
export function additionalCurrenciesOf({ companyCurrency, oneCurrency }: AccountMoney): string[] {
  if (oneCurrency) return [];
  return ['USD', 'EUR', 'GBP', 'SEK'].filter((currency) => currency !== companyCurrency);
}

/** What one unit of a currency is worth in another, to six decimals as HubSpot keeps rates. */
export function rateBetween(from: string, to: string): number {
  return round((ownValue(perDollar, to) ?? 1) / (ownValue(perDollar, from) ?? 1), 6);
}

/** US dollars as text in another currency, in its major unit: `"1049.90"`, `"14400"`. */
export function inCurrency(dollars: number, currency: string): string {
  const amount = dollars * (ownValue(perDollar, currency) ?? 1);
  return withoutDecimals.has(currency) ? String(Math.round(amount)) : String(round(amount, 2));
}

export function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
