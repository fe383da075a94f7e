import { Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { FailureView, useRuleSetName } from '@partner-tier-points/extension-shared';
import { Choice } from '../shared/Choice.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { ReportedAgainstComputed } from './ReportedAgainstComputed.tsx';
import { RuleSetsSideBySide } from './RuleSetsSideBySide.tsx';
import { dealBased, useCompare, type CompareView } from './useCompare.ts';

interface LoadedReconciliationProps {
  reconciliation: NonNullable<CompareView['reconciliation']>;
  scored: ScoredPage;
}

/** Two rule sets side by side, and HubSpot's own figures next to the computed ones. */
export function Compare({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const { choose } = useRoute();
  const ruleSetName = useRuleSetName(scored.account.ruleSets);
  const { other, offered, comparison, reconciliation } = useCompare(scored);
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.compare')}</Heading>
      <Choice
        name="with"
        label={t('compare.with')}
        value={other}
        values={offered}
        labelOf={(id) => (id === dealBased ? t('ruleSet.dealBased') : ruleSetName(id))}
        onChoose={(chosen) => choose({ with: chosen })}
      />
      {comparison === null ? (
        <LoadingSpinner label={t('compare.computing')} showLabel />
      ) : (
        <RuleSetsSideBySide comparison={comparison} ruleSets={scored.account.ruleSets} />
      )}
      <Heading>{t('reconcile.title')}</Heading>
      {reconciliation === null ? (
        <Text>{t('reconcile.mrr')}</Text>
      ) : (
        <LoadedReconciliation reconciliation={reconciliation} scored={scored} />
      )}
    </Flex>
  );
}

function LoadedReconciliation({ reconciliation, scored }: LoadedReconciliationProps) {
  const { t, format } = useLanguage();
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
          {syncedAt !== scored.account.asOf && (
            <Text variant="microcopy">{t('fresh.asOf', { moment: format.instant(syncedAt) })}</Text>
          )}
          <ReportedAgainstComputed reconciliation={reconciliation.value} scored={scored} />
        </>
      );
    }
  }
}
