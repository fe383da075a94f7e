import { createLanguageHook } from '@partner-tier-points/extension-shared';
import { page } from '@partner-tier-points/texts/en/page';

/** The texts of the Tier page in the user's language. */
export const useLanguage = createLanguageHook('own', page);
