import type { Format } from '@partner-tier-points/extension-shared';

/** Writes numbers as the page shows them; `readNumber` reads what it writes. */
type NumberFormat = Pick<Format, 'number' | 'decimal'>;

/** The marks of the locale, from a number that the page writes: `12,345.67`. */
function marksOf(format: NumberFormat): { group: string; decimal: string } {
  const [, group = '', decimal = '.'] = /^12(\D*)345(\D+)67$/.exec(format.decimal(12_345.67)) ?? [];
  return { group, decimal };
}

/**
 * A number as it is written in the locale in which the page shows numbers. A mark of another locale
 * makes it unreadable: it is never dropped, which would make 12,345 of 1 234,5.
 *
 * @returns null for what is no number there
 */
export function readNumber(text: string, format: NumberFormat): number | null {
  const { group, decimal } = marksOf(format);
  // Full-width digits of Japanese keyboards are digits.
  const typed = text.normalize('NFKC').trim().replace('\u2212', '-');
  const [whole = '', fraction, ...more] = typed.split(decimal);
  const signless = whole.replace(/^[-+]/, '');
  const parts = splitGroups(signless, group);
  const digits = parts.join('');
  if (more.length > 0 || !/^\d+$/.test(digits) || !/^\d*$/.test(fraction ?? '0')) return null;
  if (fraction === '') return null;
  const inThrees = parts.every((part, at) => (at === 0 ? part.length <= 3 : part.length === 3));
  const asShown = splitGroups(format.number(Number(digits)).normalize('NFKC'), group);
  if (parts.length > 1 && !inThrees && parts.join(' ') !== asShown.join(' ')) return null;
  return Number(`${whole.startsWith('-') ? '-' : ''}${digits}.${fraction ?? 0}`);
}

/** Any space groups where one does, and any apostrophe. */
function splitGroups(digits: string, group: string): string[] {
  if (/^\s$/.test(group)) return digits.split(/\s/);
  if (/^['\u2019]$/.test(group)) return digits.split(/['\u2019]/);
  return group === '' ? [digits] : digits.split(group);
}

/**
 * A number with all of its decimals.
 *
 * @param decimals at least so many: `1,234.0` cannot be taken for 1.234 in another locale
 */
export function writeNumber(value: number, format: NumberFormat, decimals = 0): string {
  const [whole = '0', fraction = ''] = String(value).split('.');
  const written = fraction.padEnd(decimals, '0');
  const sign = value < 0 && Number(whole) === 0 ? '-' : '';
  const start = `${sign}${format.number(Number(whole) === 0 ? 0 : Number(whole))}`;
  return written === '' ? start : `${start}${marksOf(format).decimal}${written}`;
}
