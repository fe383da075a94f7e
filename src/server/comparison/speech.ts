import type { ComparisonQuery } from '@partner-tier-points/contract';
import {
  createFormat,
  createTranslate,
  languages,
  type Format,
  type Translate,
} from '@partner-tier-points/texts';
import { translations, type English } from '@partner-tier-points/texts/translations';

type Texts = English['shared'] & English['page'] & English['comparison'];

/** What the page's own views speak with, and the words that only comparisons need. */
export interface Speech {
  t: Translate<Texts>;
  format: Format;
}

/** English where the page speaks a language that is none of ours any more. */
export function speechOf({
  language,
  locale,
  timeZone,
}: Pick<ComparisonQuery, 'language' | 'locale' | 'timeZone'>): Speech {
  const known = languages.find((each) => each === language) ?? 'en';
  const { shared, page, comparison } = translations[known];
  const format = createFormat(locale, timeZone);
  return { t: createTranslate<Texts>({ ...shared, ...page, ...comparison }, format), format };
}
