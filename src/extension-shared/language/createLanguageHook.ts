import type { shared } from '@partner-tier-points/texts/en/shared';
import type { Dictionary, Translate } from '@partner-tier-points/texts';
import { useLanguageContext, type LanguageContext } from './languageContext.ts';

/** Everything that a view needs to speak to its user. */
export interface Speech<Source extends Dictionary> extends Pick<
  LanguageContext,
  'language' | 'locale' | 'timeZone' | 'format' | 'today'
> {
  t: Translate<Source>;
}

/**
 * The hook with which the views of one extension speak: the texts that all share, and its own, which
 * are given as the type.
 */
export function createLanguageHook<Own extends Dictionary = typeof shared>(): () => Speech<
  typeof shared & Own
> {
  return useLanguageContext as () => Speech<typeof shared & Own>;
}
