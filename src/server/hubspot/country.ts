import countries from 'i18n-iso-countries';
import { ownValue } from '../model/own-value.ts';

/** HubSpot's languages: an account stores the country's name in one of them. English goes first. */
const languages = 'en sv de fr es pt nl it da fi no pl ja zh'.split(' ');

const codesByName = new Map<string, string>();

function add(name: string, code: string): void {
  const key = simplify(name);
  if (key !== '' && !codesByName.has(key)) codesByName.set(key, code);
}

for (const language of languages) {
  const names = countries.getNames(language, { select: 'all' });
  // Two sources, because each misses names in daily use: the library Laos and Brunei, CLDR the USA.
  const commonNames = new Intl.DisplayNames(language, { type: 'region' });
  for (const code of Object.keys(countries.getAlpha2Codes())) {
    for (const name of ownValue(names, code) ?? []) add(name, code);
    add(commonNames.of(code) ?? '', code);
  }
}

/** Case, accents, spaces and punctuation are written in every way. */
function simplify(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/**
 * The ISO 3166-1 alpha-2 code of a country that is written as a code (two or three letters) or as a
 * name in one of HubSpot's languages; undefined when it is no country.
 */
export function findCountryCode(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  if (countries.isValid(upper) && /^[A-Z]+$/.test(upper)) return countries.toAlpha2(upper);
  return codesByName.get(simplify(text));
}
