import { Flex } from '@hubspot/ui-extensions';
import type { ScoredAccount } from '@partner-tier-points/extension-shared';
import { Gates } from './Gates.tsx';
import { Insights } from './Insights.tsx';
import { Progress } from './Progress.tsx';
import { Summary } from './Summary.tsx';
import { TierPerformance } from './TierPerformance.tsx';

/** Where the partner stands, what it is made of, and what keeps or gains a tier. */
export function Overview({ scored }: { scored: ScoredAccount }) {
  const { result, ledger } = scored;
  return (
    <Flex direction="column" gap="lg">
      <Summary result={result} />
      <TierPerformance result={result} />
      <Progress result={result} />
      <Gates result={result} certifiedUntil={ledger.partner.certifiedUntil ?? null} />
      <Insights result={result} ledger={ledger} />
    </Flex>
  );
}
