import { languages, type Language } from '@partner-tier-points/texts';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

/** The language of a browser's that we have texts in; English when there is none. */
export function languageOf(context: Context): Language {
  const accepted = accepts(context, {
    header: 'Accept-Language',
    supports: [...languages],
    default: 'en',
    match: (choices, { default: otherwise }) =>
      choices.map(({ type }) => nearest(type)).find((language) => language !== undefined) ??
      otherwise,
  });
  return languages.find((language) => language === accepted) ?? 'en';
}

/** `sv` for `sv-FI`, and the one Portuguese that we have for any. */
function nearest(tag: string): Language | undefined {
  const [wanted] = tag.toLowerCase().split('-');
  return languages.find((language) => language.toLowerCase().split('-')[0] === wanted);
}
