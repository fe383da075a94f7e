import { Alert, Flex, Heading, Text } from '@hubspot/ui-extensions';
import { useIssueText } from '@partner-tier-points/extension-shared';
import { useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useSnapshots } from '../shared/useSnapshots.ts';
import { useRoute } from '../shared/route/RouteProvider.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { Effect } from './Effect.tsx';
import { PlanForm } from './PlanForm.tsx';
import { PlannedChanges } from './PlannedChanges.tsx';
import { Scenarios, useScenarios } from './Scenarios.tsx';
import { sideOf, type NamedSide } from './sides.ts';
import { usePlan } from './usePlan.ts';

/** What if: deals, lost clients and other changes, with what they would lead to. */
export function Planner({ scored }: { scored: ScoredPage }) {
  const { t } = useLanguage();
  const issueText = useIssueText();
  const { choices } = useRoute();
  const scenarios = useScenarios();
  const saved = scenarios.status === 'ready' ? scenarios.value.scenarios : null;
  const plan = usePlan(scored, saved);
  const snapshots = useSnapshots(scored);
  const { changes } = plan;
  const planName = choices.scenario ?? t('plan.plan');
  const beside = saved?.find(({ name }) => name === choices.beside);

  const today = useMemo(() => sideOf(scored, [], snapshots), [scored, snapshots]);
  const sides = useMemo(
    () =>
      [{ name: planName, changes }, beside].flatMap((one) =>
        one && one.changes.length > 0
          ? [{ name: one.name, side: sideOf(scored, one.changes, snapshots) }]
          : [],
      ),
    [scored, changes, planName, beside, snapshots],
  );
  const plans = useMemo(
    () => sides.filter((one): one is NamedSide => !('refused' in one.side)),
    [sides],
  );
  return (
    <Flex direction="column" gap="md">
      <Heading>{t('dashboard.planner')}</Heading>
      <Text>{t('plan.how')}</Text>
      <Scenarios plan={plan} scenarios={scenarios} />
      {plan.unreadable && <Alert title={t('plan.unreadable')} variant="warning" />}
      <PlanForm scored={scored} plan={plan} />
      <PlannedChanges scored={scored} plan={plan} />
      {sides.map(
        ({ name, side }) =>
          'refused' in side && (
            <Alert key={name} title={t('plan.refused', { name })} variant="warning">
              {side.refused.map(issueText).join('; ')}
            </Alert>
          ),
      )}
      {plans.length > 0 && !('refused' in today) ? (
        <Effect today={today} plans={plans} result={scored.result} />
      ) : (
        <Text>{t('plan.empty')}</Text>
      )}
    </Flex>
  );
}
