import type { ServerFailure } from '../data-port/errors.ts';
import { useLanguageContext } from '../language/languageContext.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { failureKind, failureReference, type FailureKind } from './failureTexts.ts';

/** What happened and what to do about it, in words. */
export function useFailureWords(failure: ServerFailure): {
  kind: FailureKind;
  title: string;
  /** Null where the title is all that can be said. */
  body: string | null;
} {
  const { t } = useSharedLanguage();
  const { essential, language, languageOfHubSpot } = useLanguageContext();
  const kind = failureKind(failure);
  if (kind === 'unreachable') {
    // Its title is always in the user's language; when the texts are not, the title is all there
    // is.
    const body =
      language === 'en' && languageOfHubSpot !== 'en' ? null : t('failure.unreachable.body');
    return { kind, title: essential('unreachable'), body };
  }
  const reference = failureReference(failure);
  return {
    kind,
    title: t(`failure.${kind}.title`),
    body: kind === 'other' ? t('failure.other.body', { reference }) : t(`failure.${kind}.body`),
  };
}
