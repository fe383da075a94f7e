import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { ledgerAfter, summaryOn } from '@partner-tier-points/points';
import { useMemo } from 'react';
import type { ScoredPage } from '../../shared/account.ts';
import { ViewLink } from '../../shared/route/ViewLink.tsx';
import { useAmount } from '../../shared/useAmount.ts';
import { useLanguage } from '../../shared/useLanguage.ts';
import { useTierText } from '../../shared/useTierText.ts';

/** What losing the client would mean for the points and for the tier. */
export function IfLost({ scored, clientId }: { scored: ScoredPage; clientId: string }) {
  const { t } = useLanguage();
  const { ledger, result } = scored;
  const amount = useAmount(result.unit);
  const after = useMemo(
    () => summaryOn(ledgerAfter(ledger, [{ kind: 'lostClient', clientId }]), result.asOf),
    [ledger, result.asOf, clientId],
  );
  const tierText = useTierText();
  const tierOf = (tier: string | null) => tierText({ tier });
  const [before, now] = [result.performance.tier, after.performance.tier];
  const keep = after.performance.tracks.find(({ track }) => track === 'total')?.keep ?? null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{t('lost.title')}</Heading>
      <Text>
        {t('lost.points', {
          amount: amount.words(result.totals.total - after.totals.total),
          total: amount.words(after.totals.total),
        })}{' '}
        {before === now
          ? t('lost.sameTier', { tier: tierOf(before) })
          : t('lost.otherTier', { before: tierOf(before), after: tierOf(now) })}
      </Text>
      {keep !== null && keep.spare < 0 && (
        <Text>{t('lost.short', { tier: keep.tier, missing: amount.missing(-keep.spare) })}</Text>
      )}
      <Text>
        <ViewLink view="planner" choices={{ lose: clientId, scenario: null, plan: null }}>
          {t('lost.plan')}
        </ViewLink>
      </Text>
    </Flex>
  );
}
