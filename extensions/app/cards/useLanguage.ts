import { createLanguageHook, FallbackNotice } from '@partner-tier-points/extension-shared';
import { card } from '@partner-tier-points/texts/en/card';
import { shared } from '@partner-tier-points/texts/en/shared';

/** The English that the record card carries, in place of texts that do not come. */
export const carried = { english: { ...shared, ...card }, Notice: FallbackNotice };

/** The texts of the record card in the user's language. */
export const useLanguage = createLanguageHook<typeof card>();
