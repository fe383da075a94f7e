import type { FactsIssue } from '@partner-tier-points/points';
import { useTextIfAny } from './useTextIfAny.ts';

/** What the scoring module complains of, and where; a complaint without a text stays as it is. */
export function useIssueText(): (issue: FactsIssue) => string {
  const textIfAny = useTextIfAny();
  return ({ path, code, message }) => `${path}: ${textIfAny(`issue.${code}`) ?? message}`;
}
