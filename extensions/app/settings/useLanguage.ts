import { createLanguageHook } from '@partner-tier-points/extension-shared';
import { settings } from '@partner-tier-points/texts/en/settings';

/** The texts of the settings page in the user's language. */
export const useLanguage = createLanguageHook('own', settings);
