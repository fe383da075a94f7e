import type { Day } from '@partner-tier-points/points';
import type {
  Dictionary,
  essential,
  Language,
  Translate,
  TranslationOf,
} from '@partner-tier-points/texts';
import { createContext, useContext } from 'react';
import type { Format } from '@partner-tier-points/texts';

/** What the views of an extension speak with. */
export interface LanguageContext {
  /** Of the texts, BCP 47. */
  language: string;
  /** BCP 47, of numbers and days. */
  locale: string;
  /** IANA name of the account's time zone. */
  timeZone: string;
  format: Format;
  /** Today in the account's time zone: the day that points are computed for. */
  today: Day;
  /** Every text, fetched or carried; `createLanguageHook` knows which there are. */
  t: Translate<Dictionary>;
  /** The texts that need no server, in the user's language even when the rest is English. */
  essential: TranslationOf<(typeof essential)['en']>;
  /** HubSpot's language for the user, or English where there are no texts in it. */
  languageOfHubSpot: Language;
  /** Fetches the texts again when that has failed. */
  retry: () => void;
  /** Fetches the texts again: the user has chosen another language. */
  reload: () => void;
}

export const languageContext = createContext<LanguageContext | null>(null);

/** Every view is inside of a `LanguageProvider`. */
export const useLanguageContext = (): LanguageContext => useContext(languageContext)!;
