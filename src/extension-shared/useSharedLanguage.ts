import { createLanguageHook } from './language/createLanguageHook.ts';

/** The texts of the shared views; an extension adds its own with a hook of its own. */
export const useSharedLanguage = createLanguageHook();
