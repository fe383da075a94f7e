import type { Language } from '@partner-tier-points/texts';
import { useLanguageContext } from './languageContext.ts';

/** For the view in which a user chooses a language. */
export function useLanguageChoice(): {
  /** What is read when nothing was chosen. */
  languageOfHubSpot: Language;
  /** Shows every view in the language that is stored now. */
  reload: () => void;
} {
  const { languageOfHubSpot, reload } = useLanguageContext();
  return { languageOfHubSpot, reload };
}
