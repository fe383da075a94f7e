import type { ServerFailure } from '../data-port/errors.ts';
import { useLanguageContext } from '../language/languageContext.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { useTextIfAny } from '../useTextIfAny.ts';
import { failureCode, failureReference, failureWait } from './failureTexts.ts';

/** What happened and what to do about it, in words; a code without words is of a newer server. */
export function useFailureWords(failure: ServerFailure): {
  code: string;
  title: string;
  /** Null where the title is all that can be said. */
  body: string | null;
} {
  const { t } = useSharedLanguage();
  const textIfAny = useTextIfAny();
  const { essential, language, languageOfHubSpot } = useLanguageContext();
  const code = failureCode(failure);
  if (code === 'unreachable') {
    // Its title is always in the user's language; when the texts are not, the title is all there
    // is.
    const body =
      language === 'en' && languageOfHubSpot !== 'en' ? null : t('failure.unreachable.body');
    return { code, title: essential.unreachable, body };
  }
  return {
    code,
    title: textIfAny(`failure.${code}.title`) ?? t('failure.other.title'),
    body:
      textIfAny(`failure.${code}.body`, { count: failureWait(failure) }) ??
      t('failure.other.body', { reference: failureReference(failure) }),
  };
}
