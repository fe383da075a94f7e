import { useSharedLanguage } from '../useSharedLanguage.ts';
import { problemKind } from './failureTexts.ts';

/** Says in a few words what the code of a problem means. */
export function useProblemText(): (code: string) => string {
  const { t } = useSharedLanguage();
  return (code) => {
    const kind = problemKind(code);
    return kind === 'other' ? code : t(`failure.${kind}.title`);
  };
}
