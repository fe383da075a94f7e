import { Flex, Heading } from '@hubspot/ui-extensions';
import type { Ledger, Result } from '@partner-tier-points/points';
import { useLanguage } from '../useLanguage.ts';
import { Expiring } from './Expiring.tsx';
import { KeepTier } from './KeepTier.tsx';
import { MoveUp } from './MoveUp.tsx';
import { Trend } from './Trend.tsx';

/** How the tier is trending, what keeps it and what moves it up. */
export function Insights({ result, ledger }: { result: Result; ledger: Ledger }) {
  const { t } = useLanguage();
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('insights.title')}</Heading>
      <KeepTier result={result} />
      <MoveUp result={result} />
      <Trend result={result} ledger={ledger} />
      <Expiring result={result} ledger={ledger} />
    </Flex>
  );
}
