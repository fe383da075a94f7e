import { base, de, en, es_MX, fi, fr, Faker, ja, ko, nl, pt_BR, sv, zh_CN } from '@faker-js/faker';
import type { LocaleDefinition, Randomizer } from '@faker-js/faker';

const localeOf = { de, en, es: es_MX, fi, fr, ja, ko, nl, pt: pt_BR, sv, zh: zh_CN };

/** The language in which a client is named. */
export type NameLanguage = keyof typeof localeOf;

/** How companies of a language write their legal form. */
const legalForms: Record<NameLanguage, (name: string) => string> = {
  de: (name) => `${name} GmbH`,
  en: (name) => `${name} Ltd`,
  es: (name) => `${name} S.A. de C.V.`,
  fi: (name) => `${name} Oy`,
  fr: (name) => `${name} SAS`,
  ja: (name) => `株式会社${name}`,
  ko: (name) => `주식회사 ${name}`,
  nl: (name) => `${name} B.V.`,
  pt: (name) => `${name} Ltda.`,
  sv: (name) => `${name} AB`,
  zh: (name) => `${name}有限公司`,
};

/** A maker of company names for each language, all fed by the same source of randomness. */
export function companyNamers(randomizer: Randomizer): Record<NameLanguage, () => string> {
  const namers = (Object.keys(localeOf) as NameLanguage[]).map((language) => {
    const locale: LocaleDefinition = localeOf[language];
    const faker = new Faker({ locale: [locale, en, base], randomizer });
    const founders = () => {
      const first = faker.person.lastName();
      return isLatin(first) ? `${first} & ${faker.person.lastName()}` : first;
    };
    return [language, () => legalForms[language](founders())] as const;
  });
  return Object.fromEntries(namers) as Record<NameLanguage, () => string>;
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{P}\s]+$/u.test(name);
}
