import type { ServerFailure } from '../data-port/errors.ts';
import { useLanguageContext } from '../language/languageContext.ts';
import { useSharedLanguage } from '../useSharedLanguage.ts';
import { failureKind, failureReference, type FailureKind } from './failureTexts.ts';

/** What happened and what to do about it, in words. */
export function useFailureWords(failure: ServerFailure): {
  kind: FailureKind;
  title: string;
  /** Null where the title says it all. */
  body: string | null;
} {
  const { t } = useSharedLanguage();
  const { essential } = useLanguageContext();
  const kind = failureKind(failure);
  switch (kind) {
    case 'unreachable':
      return { kind, title: essential('unreachable'), body: null };
    case 'other': {
      const reference = failureReference(failure);
      return {
        kind,
        title: t('failure.other.title'),
        body: t('failure.other.body', { reference }),
      };
    }
    default:
      return { kind, title: t(`failure.${kind}.title`), body: t(`failure.${kind}.body`) };
  }
}
