import { AutoGrid, Flex } from '@hubspot/ui-extensions';
import { useAfterPaint } from '@partner-tier-points/extension-shared';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRisk } from '../shared/useRisk.ts';
import { CallFirst } from './CallFirst.tsx';
import { Changed } from './Changed.tsx';
import { Figures } from './Figures.tsx';
import { Gates } from './Gates.tsx';
import { Insights } from './Insights.tsx';
import { Picture } from './Picture.tsx';
import { Progress } from './Progress.tsx';
import { Safety } from './Safety.tsx';
import { Setup } from './Setup.tsx';
import { shownTracks, stakeOf } from './stake.ts';
import { Summary } from './Summary.tsx';
import { TierPerformance } from './TierPerformance.tsx';

const always = () => true;

/**
 * The answer first: are we safe, whom do we call, what changed. What today's figures are made of,
 * which is below the fold, is drawn once the answers are shown.
 */
export function Overview({ scored }: { scored: ScoredPage }) {
  const { result, ledger } = scored;
  const answered = useAfterPaint(always);
  const risk = useRisk(scored);
  const stake = useMemo(() => stakeOf(scored, risk), [scored, risk]);
  const tracks = shownTracks(scored, stake);
  return (
    <Flex direction="column" gap="sm">
      <Safety scored={scored} risk={risk} stake={stake} />
      <AutoGrid columnWidth={440} gap="md" flexible>
        <Flex direction="column" gap="xs">
          <Figures result={result} tracks={tracks} />
          <Picture scored={scored} risk={risk} tracks={tracks} withTable={answered !== null} />
        </Flex>
        <Flex direction="column" gap="xs">
          <CallFirst scored={scored} stake={stake} />
          <Changed scored={scored} />
        </Flex>
      </AutoGrid>
      {answered && (
        <Flex direction="column" gap="lg">
          {risk.state !== 'unknown' && <Setup scored={scored} />}
          <Summary result={result} />
          <Insights scored={scored} />
          <Progress result={result} partner={ledger.partner} />
          <TierPerformance result={result} />
          <Gates result={result} ledger={ledger} />
        </Flex>
      )}
    </Flex>
  );
}
