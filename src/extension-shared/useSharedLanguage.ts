import { createLanguageHook } from './language/createLanguageHook.ts';
import { en } from './language/texts/en.ts';
import { sv } from './language/texts/sv.ts';

/** The texts of the shared views; an extension adds its own with a hook of its own. */
export const useSharedLanguage = createLanguageHook({ en, sv });
