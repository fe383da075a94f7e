import { Flex } from '@hubspot/ui-extensions';
import { useAfterPaint } from '@partner-tier-points/extension-shared';
import type { ScoredPage } from '../shared/account.ts';
import { Gates } from './Gates.tsx';
import { Insights } from './Insights.tsx';
import { Progress } from './Progress.tsx';
import { Safety } from './Safety.tsx';
import { Summary } from './Summary.tsx';
import { TierPerformance } from './TierPerformance.tsx';

const always = () => true;

/**
 * Are we safe, what matters now, and what today's figures are made of. The last, which is below
 * the fold, is drawn once the answers are shown.
 */
export function Overview({ scored }: { scored: ScoredPage }) {
  const { result, ledger } = scored;
  const answered = useAfterPaint(always);
  return (
    <Flex direction="column" gap="lg">
      <Safety scored={scored} />
      <Summary result={result} />
      <Insights scored={scored} />
      {answered && (
        <>
          <Progress result={result} />
          <TierPerformance result={result} />
          <Gates result={result} certifiedUntil={ledger.partner.certifiedUntil ?? null} />
        </>
      )}
    </Flex>
  );
}
