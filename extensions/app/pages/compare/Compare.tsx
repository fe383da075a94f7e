import { Flex, Heading, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import { useRuleSetName } from '@partner-tier-points/extension-shared';
import { Choice } from '../shared/Choice.tsx';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { ReportedAgainstComputed } from './ReportedAgainstComputed.tsx';
import { RuleSetsSideBySide } from './RuleSetsSideBySide.tsx';
import { dealBased, useCompare } from './useCompare.ts';

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
      {reconciliation === null && <LoadingSpinner label={t('compare.computing')} showLabel />}
      {reconciliation === 'mrr' && <Text>{t('reconcile.mrr')}</Text>}
      {reconciliation !== null && reconciliation !== 'mrr' && (
        <ReportedAgainstComputed reconciliation={reconciliation} scored={scored} />
      )}
    </Flex>
  );
}
