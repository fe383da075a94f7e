import type { NameLanguage } from './company-names.ts';

/** A country in which clients of the account sit. */
export interface Country {
  name: string;
  /** ISO 3166-1 alpha-2. */
  code: string;
  city: string;
  /** ISO 4217 codes in which clients there are billed. */
  currencies: readonly string[];
  language: NameLanguage;
  topLevelDomain: string;
}

export const coreCountries: readonly Country[] = [
  country('Germany', 'DE', 'Hamburg', ['EUR'], 'de'),
  country('United Kingdom', 'GB', 'Leeds', ['GBP'], 'en', 'uk'),
  country('United States', 'US', 'Boston', ['USD'], 'en', 'com'),
  country('Sweden', 'SE', 'Göteborg', ['EUR', 'USD'], 'sv'),
  country('Netherlands', 'NL', 'Utrecht', ['EUR'], 'nl'),
  country('France', 'FR', 'Lyon', ['EUR'], 'fr'),
  country('Finland', 'FI', 'Tampere', ['EUR'], 'fi'),
  country('Japan', 'JP', '大阪市', ['JPY'], 'ja'),
  country('Australia', 'AU', 'Perth', ['AUD'], 'en'),
  country('Canada', 'CA', 'Ottawa', ['CAD', 'USD'], 'en'),
  country('South Africa', 'ZA', 'Durban', ['ZAR'], 'en'),
];

export const growthCountries: readonly Country[] = [
  country('India', 'IN', 'Pune', ['USD'], 'en'),
  country('Brazil', 'BR', 'Curitiba', ['USD'], 'pt'),
  country('Mexico', 'MX', 'Guadalajara', ['USD'], 'es'),
  country('Colombia', 'CO', 'Medellín', ['COP', 'USD'], 'es'),
  country('Singapore', 'SG', 'Singapore', ['SGD'], 'en'),
  country('South Korea', 'KR', '부산광역시', ['USD'], 'ko'),
  country('Taiwan', 'TW', '臺中市', ['USD'], 'zh'),
  country('Philippines', 'PH', 'Cebu City', ['USD'], 'en'),
];

/** Swedish clients billed in kronor, a currency for which HubSpot published no value of a point. */
export const unpublishedCurrencyCountry = country('Sweden', 'SE', 'Malmö', ['SEK'], 'sv');

function country(
  name: string,
  code: string,
  city: string,
  currencies: readonly string[],
  language: NameLanguage,
  topLevelDomain = code.toLowerCase(),
): Country {
  return { name, code, city, currencies, language, topLevelDomain };
}
