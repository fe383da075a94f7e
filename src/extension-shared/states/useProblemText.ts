import { useTextIfAny } from '../useTextIfAny.ts';
import { problemCode } from './failureTexts.ts';

/** Says in a few words what the code of a problem means; one that is not known stays. */
export function useProblemText(): (code: string) => string {
  const textIfAny = useTextIfAny();
  return (code) => textIfAny(`failure.${problemCode(code)}.title`) ?? code;
}
