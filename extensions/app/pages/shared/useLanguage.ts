import { createLanguageHook } from '@partner-tier-points/extension-shared';
import type { page } from '@partner-tier-points/texts/en/page';

/** The texts of the Tier page in the user's language; English is fetched like any other. */
export const useLanguage = createLanguageHook<typeof page>();
