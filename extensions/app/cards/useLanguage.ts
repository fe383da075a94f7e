import { createLanguageHook } from '@partner-tier-points/extension-shared';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';

/** The texts of the record card in the user's language. */
export const useLanguage = createLanguageHook({ en, sv });
