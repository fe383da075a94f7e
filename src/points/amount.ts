/**
 * Exact amounts. Money, points and rates are counted in millionths of their unit as integers, so
 * that sums are exact in any order; a division is rounded once, half up, to a millionth. HubSpot's
 * own rounding was not found, which is why nothing coarser is used.
 */
export type Millionths = number;

/** Millionths in a unit: everything that counts or rounds to a millionth takes it from here. */
export const million = 1_000_000;

/**
 * The largest total, in units: up to here every multiple of a millionth is a distinct JSON number
 * that leads back to it. Points of this size do not exist; more is refused instead of blurred.
 */
export const largestTotal = 2_000_000_000;

/**
 * A decimal in millionths; as a bigint where a number could not hold it. More decimals are rounded.
 */
export function toMillionths(value: number | string): number | bigint {
  if (typeof value === 'number') {
    const hundredths = Math.round(value * 100);
    // Nearly all money has at most two decimals: then this is exact and quick.
    if (hundredths / 100 === value && value <= largestTotal) return hundredths * 10_000;
    // As it was written, where that has no more than six decimals: 9998050648.53 is binary noise
    // else.
    const written = String(value);
    return toMillionths(/^\d+(\.\d{1,6})?$/.test(written) ? written : value.toFixed(6));
  }
  const point = value.indexOf('.');
  const whole = point < 0 ? value : value.slice(0, point);
  const fraction = point < 0 ? '' : value.slice(point + 1);
  const digits = whole + fraction.padEnd(6, '0');
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : BigInt(digits);
}

/** As a number of units; exact for totals up to `largestTotal`. */
export function fromMillionths(amount: Millionths): number {
  return amount / million;
}

/** A reduced fraction of positive integers. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
  /** The same as numbers, for amounts whose product stays exact. */
  fastNumerator: number;
  fastDenominator: number;
}

/** The product of `over` divided by the product of `under`; each one a decimal. */
export function fractionOf(over: readonly number[], under: readonly number[]): Fraction {
  const product = (values: readonly number[]) =>
    values.reduce((result, value) => result * BigInt(toMillionths(value)), 1n);
  let numerator = product(over) * BigInt(million) ** BigInt(under.length);
  let denominator = product(under) * BigInt(million) ** BigInt(over.length);
  let [divisor, rest] = [numerator, denominator];
  while (rest > 0n) [divisor, rest] = [rest, divisor % rest];
  numerator /= divisor;
  denominator /= divisor;
  return {
    numerator,
    denominator,
    fastNumerator: Number(numerator),
    fastDenominator: Number(denominator),
  };
}

/** `amount` times `fraction`, rounded half up to a whole millionth. */
export function scale(amount: number | bigint, fraction: Fraction): Millionths {
  if (typeof amount === 'number') {
    const product = amount * fraction.fastNumerator;
    if (product <= Number.MAX_SAFE_INTEGER && fraction.fastDenominator <= Number.MAX_SAFE_INTEGER) {
      const rest = product % fraction.fastDenominator;
      const quotient = (product - rest) / fraction.fastDenominator;
      return rest * 2 >= fraction.fastDenominator ? quotient + 1 : quotient;
    }
  }
  const doubled = BigInt(amount) * fraction.numerator * 2n + fraction.denominator;
  return Number(doubled / (fraction.denominator * 2n));
}

/**
 * A figure with at most six decimals, counted in millionths without the noise of binary fractions.
 */
export function nearestMillionths(value: number): Millionths {
  return Math.round(value * million);
}

/**
 * Takes the noise of binary fractions from a sum or difference of figures with at most six
 * decimals.
 */
export function roundToMillionth(value: number): number {
  return fromMillionths(nearestMillionths(value));
}
