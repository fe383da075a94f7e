import { Flex, List, Text } from '@hubspot/ui-extensions';
import { termsVersion } from '@partner-tier-points/contract';
import type { ReactNode } from 'react';
import { useBetaLanguage } from './ConfirmDialog.tsx';

const terms = ['preview', 'tier', 'stored', 'seen', 'leave'] as const;

/** The beta terms and their version, with what is to be said besides. */
export function BetaTerms({ children }: { children?: ReactNode }) {
  const { t } = useBetaLanguage();
  return (
    <Flex direction="column" gap="sm">
      <List variant="unordered-styled">
        {terms.map((term) => (
          <Text key={term}>{t(`beta.terms.${term}`)}</Text>
        ))}
      </List>
      {children}
      <Text variant="microcopy">{t('beta.terms.version', { version: termsVersion })}</Text>
    </Flex>
  );
}
