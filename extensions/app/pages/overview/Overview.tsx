import { Flex } from '@hubspot/ui-extensions';
import type { ScoredPage } from '../dashboard/account.ts';
import { Gates } from './Gates.tsx';
import { Insights } from './Insights.tsx';
import { Progress } from './Progress.tsx';
import { Safety } from './Safety.tsx';
import { Summary } from './Summary.tsx';
import { TierPerformance } from './TierPerformance.tsx';

/** Are we safe, what matters now, and what today's figures are made of. */
export function Overview({ scored }: { scored: ScoredPage }) {
  const { result, ledger } = scored;
  return (
    <Flex direction="column" gap="lg">
      <Safety scored={scored} />
      <Summary result={result} />
      <Insights scored={scored} />
      <Progress result={result} />
      <TierPerformance result={result} />
      <Gates result={result} certifiedUntil={ledger.partner.certifiedUntil ?? null} />
    </Flex>
  );
}
