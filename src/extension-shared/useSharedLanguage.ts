import { createLanguageHook } from './language/createLanguageHook.ts';

/** The texts of the shared views; an extension adds its own with another hook. */
export const useSharedLanguage = createLanguageHook();
