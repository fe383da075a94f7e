import type { Entry } from '@partner-tier-points/points';
import type { shared } from '../en/shared.ts';
import type { Translate } from '../message.ts';

/** `marketing-hub` as it is written: Marketing Hub. */
const productName = (code: string) =>
  code.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** Why an entry's points are there, with the product where one was sold. */
export const entryText = (
  { reason, product }: Pick<Entry, 'reason' | 'product'>,
  t: Translate<typeof shared>,
): string => t(`entry.${reason}`) + (product === null ? '' : ` (${productName(product)})`);
