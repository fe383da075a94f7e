import { Flex, Heading, LoadingSpinner, ToggleGroup } from '@hubspot/ui-extensions';
import { FailureView, useLoad } from '@partner-tier-points/extension-shared';
import { useCallback } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { useUnchanged } from '../shared/useUnchanged.ts';
import { Composed } from './Composed.tsx';
import { readComparison } from './readComparison.ts';

const subjects = ['hubspot', 'rules'] as const;

/** The computed points beside HubSpot's own, or beside those of other rules: the server composes it. */
export function Compare({ scored }: { scored: ScoredPage }) {
  const { t, language, locale, timeZone } = useLanguage();
  const { choices, choose } = useRoute();
  // A link that names other rules leads to them.
  const subject = choices.compare === 'rules' || choices.with ? 'rules' : 'hubspot';
  const query = useUnchanged({
    with: subject === 'rules' ? choices.with : subject,
    ruleSet: scored.result.ruleSet,
    asOf: scored.result.asOf,
    syncedAt: scored.account.asOf ?? undefined,
    language,
    locale,
    timeZone,
  });
  const load = useCallback((signal: AbortSignal) => readComparison(query, signal), [query]);
  const comparison = useLoad(load);
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.compare')}</Heading>
      <ToggleGroup
        name="compare"
        label={t('compare.subject')}
        toggleType="radioButtonList"
        inline
        value={subject}
        options={subjects.map((value) => ({ value, label: t(`compare.${value}`) }))}
        onChange={(chosen) => choose({ compare: chosen === 'rules' ? 'rules' : null, with: null })}
      />
      {comparison.status === 'pending' ? (
        <LoadingSpinner label={t('compare.computing')} showLabel />
      ) : comparison.status === 'failed' ? (
        <FailureView failure={comparison.failure} onRetry={comparison.reload} />
      ) : (
        <Composed comparison={comparison.value} query={query} />
      )}
    </Flex>
  );
}
