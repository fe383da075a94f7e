import type { Day } from '@partner-tier-points/points';
import type { Dictionary, essential, Language, Translate } from '@partner-tier-points/texts';
import { createContext, useContext } from 'react';
import type { Format } from './format.ts';

/** Texts of one extension as they were fetched; empty when English is shown. */
export interface FetchedTexts {
  readonly shared: Dictionary;
  readonly own: Dictionary;
}

/** What the views of an extension speak with. */
export interface LanguageContext {
  /** Of the texts, BCP 47. */
  language: string;
  format: Format;
  /** Today in the account's time zone: the day that points are computed for. */
  today: Day;
  /** The fetched texts; what the extension carries of its English stands in for whatever is missing. */
  translator<Source extends Dictionary>(texts: keyof FetchedTexts): Translate<Source>;
  /** The texts that need no server, in the user's language even when the rest is English. */
  essential: Translate<(typeof essential)['en']>;
  /** HubSpot's language for the user, or English where there are no texts in it. */
  languageOfHubSpot: Language;
  /** Fetches the texts again when that has failed. */
  retry: () => void;
  /** Fetches the texts again: the user has chosen another language. */
  reload: () => void;
}

export const languageContext = createContext<LanguageContext | null>(null);

/** @throws when no `LanguageProvider` is around the view. */
export function useLanguageContext(): LanguageContext {
  const context = useContext(languageContext);
  if (context === null) throw new Error('A view that speaks needs a LanguageProvider around it.');
  return context;
}
