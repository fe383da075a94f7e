/** How the page writes what the scoring module says, in American English: the tests' own words for it. */
import { apportion, type Totals } from '@partner-tier-points/points';

const oneDecimal = (value: number) => Math.sign(value) * (apportion([Math.abs(value)], 1)[0] ?? 0);

/** Totals rounded so that parts add up to what they are parts of. */
export function shownTotals({ sold, sourced, assisted, managed }: Omit<Totals, 'total'>): Totals {
  const parts = apportion([sourced, assisted, sold - sourced - assisted, managed], 1);
  const tenths = parts.map((part) => Math.round(part * 10));
  const sum = (first: number, end: number) =>
    tenths.slice(first, end).reduce((total, part) => total + part, 0) / 10;
  return {
    total: sum(0, 4),
    sold: sum(0, 3),
    sourced: sum(0, 1),
    assisted: sum(1, 2),
    managed: sum(3, 4),
  };
}

/** In a sentence: `1,234.5`. */
export const words = (value: number) =>
  oneDecimal(value).toLocaleString('en-US', { maximumFractionDigits: 1 });

/** With its unit: `1 point`, `30 points`. */
export const points = (value: number) =>
  `${words(value)} ${oneDecimal(value) === 1 ? 'point' : 'points'}`;

const fixed = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** In a column: `1,234.0`. */
export const figure = (value: number) => oneDecimal(value).toLocaleString('en-US', fixed);

/** A change: `+3.0`. */
export const signed = (value: number) =>
  oneDecimal(value).toLocaleString('en-US', { ...fixed, signDisplay: 'exceptZero' });

/** A calendar day: `Nov 23, 2026`. */
export const day = (iso: string) =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${iso}T00:00:00Z`),
  );
