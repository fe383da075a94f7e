import type { Format } from '@partner-tier-points/texts';

/**
 * Full-width digits of Japanese keyboards are digits, any space groups where one does, and any
 * apostrophe.
 */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .replace('\u2212', '-')
    .replace(/[\s'\u2019]/g, ' ');

/**
 * The number that a text means in the locale of the page, as `format.exact` writes it. A mark of
 * another locale makes it unreadable: it is never dropped, which would make 12,345 of 1 234,5.
 *
 * @returns null for no text, NaN for what is no number there
 */
export function readNumber(text: string, format: Format): number | null {
  const typed = plain(text);
  if (typed === '') return null;
  // The marks of the locale, from a number that the page writes: `12,345.67`.
  const written = plain(format.exact(12_345.67));
  const [, group = '', decimal = '.'] = /^12(\D*)345(\D+)67$/.exec(written) ?? [];
  const [whole = '', ...fractions] = typed.split(decimal);
  const digits = whole.split(group).join('');
  // By what nobody can have typed: a space that groups in another locale is no decimal mark.
  const number = [digits, ...fractions].join('\n');
  // Grouped as the locale groups: India does so in twos.
  const isGrouped = whole === digits || whole === plain(format.exact(Number(digits)));
  return isGrouped && /^[-+]?\d+(\n\d+)?$/.test(number) ? Number(number.replace('\n', '.')) : NaN;
}
