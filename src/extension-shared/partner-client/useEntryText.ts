import type { Entry } from '@partner-tier-points/points';
import { entryText } from '@partner-tier-points/texts';
import { useSharedLanguage } from '../useSharedLanguage.ts';

/** Why an entry's points are there, with the product where one was sold. */
export function useEntryText(): (entry: Pick<Entry, 'reason' | 'product'>) => string {
  const { t } = useSharedLanguage();
  return (entry) => entryText(entry, t);
}
