import { createLanguageHook } from '@partner-tier-points/extension-shared';
import { card } from '@partner-tier-points/texts/en/card';

/** The texts of the record card in the user's language. */
export const useLanguage = createLanguageHook('own', card);
