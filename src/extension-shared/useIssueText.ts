import type { FactsIssue } from '@partner-tier-points/points';
import { useSharedLanguage } from './useSharedLanguage.ts';

/** What a page can meet: the server has sorted out whatever else could be wrong with facts. */
const known = ['tooLarge', 'duplicate', 'unknownClient'] as const;

/** What the scoring module complains of, and where; an unknown complaint stays as it is. */
export function useIssueText(): (issue: FactsIssue) => string {
  const { t } = useSharedLanguage();
  return ({ path, code, message }) => {
    const found = known.find((one) => one === code);
    return `${path}: ${found ? t(`issue.${found}`) : message}`;
  };
}
