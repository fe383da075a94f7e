import { LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { FailureView, useLoad } from '@partner-tier-points/extension-shared';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { readReconciliation } from './readReconciliation.ts';
import { ReportedAgainstComputed } from './ReportedAgainstComputed.tsx';

/** HubSpot's own figures beside the computed ones, as the server compares them. */
export function AgainstHubSpot({ scored }: { scored: ScoredPage }) {
  const { t, format } = useLanguage();
  const { account, ledger, result } = scored;
  const { ruleSet } = ledger;
  const countsPoints = ruleSet.unit === 'points';
  const load = useCallback(
    (signal: AbortSignal) => readReconciliation(ruleSet.id, result.asOf, signal),
    // Newer facts are asked about again.
    [ruleSet.id, result.asOf, account.asOf],
  );
  const reconciliation = useLoad(countsPoints ? load : null);
  if (!countsPoints) return <Text>{t('reconcile.mrr')}</Text>;
  switch (reconciliation.status) {
    case 'pending':
      return <LoadingSpinner label={t('compare.computing')} showLabel />;
    case 'failed':
      return <FailureView failure={reconciliation.failure} onRetry={reconciliation.reload} />;
    case 'ready': {
      const { syncedAt } = reconciliation.value;
      if (syncedAt === null) return <Text>{t('fresh.never')}</Text>;
      return (
        <>
          {/* The rest of the page can be of an earlier sync. */}
          {syncedAt !== account.asOf && (
            <Text variant="microcopy">{t('fresh.asOf', { moment: format.instant(syncedAt) })}</Text>
          )}
          <ReportedAgainstComputed reconciliation={reconciliation.value} scored={scored} />
        </>
      );
    }
  }
}
