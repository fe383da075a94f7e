import { createLanguageHook, FallbackNotice } from '@partner-tier-points/extension-shared';
import { settings } from '@partner-tier-points/texts/en/settings';
import { shared } from '@partner-tier-points/texts/en/shared';

/** The English that the settings page carries, in place of texts that do not come. */
export const carried = { english: { ...shared, ...settings }, Notice: FallbackNotice };

/** The texts of the settings page in the user's language. */
export const useLanguage = createLanguageHook<typeof settings>();
