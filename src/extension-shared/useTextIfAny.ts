import { useCallback } from 'react';
import { useSharedLanguage } from './useSharedLanguage.ts';

type CodeKey = `${'failure' | 'issue' | 'rowReason' | 'setAside'}.${string}`;

/**
 * The text for a code that came from elsewhere; null where there is none, as the code is of another
 * version.
 */
export function useTextIfAny(): (
  key: CodeKey,
  values?: Readonly<Record<string, string | number>>,
) => string | null {
  const { t } = useSharedLanguage();
  return useCallback(
    (key, values) => {
      // Any key may be asked for: `t` answers with the key itself where it has no text.
      const text = (t as (key: string, values?: object) => string)(key, values);
      return text === key ? null : text;
    },
    [t],
  );
}
