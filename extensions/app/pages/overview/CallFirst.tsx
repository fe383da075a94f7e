import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import { SmallTable } from '@partner-tier-points/extension-shared';
import { memo, useMemo } from 'react';
import type { ScoredPage } from '../shared/account.ts';
import { useClientName } from '../shared/clientColumn.tsx';
import { ViewLink } from '../shared/route/ViewLink.tsx';
import { useAmount } from '../shared/useAmount.ts';
import { useLanguage } from '../shared/useLanguage.ts';
import { callFirst, type Call } from './callFirst.ts';
import { replacementPlan } from './replacementPlan.ts';
import type { Stake } from './stake.ts';

/** So long a name leaves each client its one line on a wide page, and can break on a phone. */
const longestName = 14;

const shorten = (name: string) =>
  name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;

interface CallFirstProps {
  scored: ScoredPage;
  stake: Stake;
}

/** The clients to call first: what expires, when, what that does to the tier, and a plan against it. */
export const CallFirst = memo(function CallFirst({ scored, stake }: CallFirstProps) {
  const { t, format } = useLanguage();
  const amount = useAmount(scored.result.unit);
  const nameOf = useClientName();
  const calls = useMemo(() => callFirst(scored, stake), [scored, stake]);
  const { track, threshold, on, falls } = stake;
  const tier = scored.result.performance.creditedTier ?? '';
  const effectOf = ({ left, holds }: Call) =>
    threshold === null ? t('call.plan') : holds ? t('call.holds', { tier }) : amount.figure(left);
  // What is asked of each is said once: beside each figure it would break the rows of large accounts.
  const against =
    threshold === null ? [] : [t('figures.for', { threshold: amount.plain(threshold), tier })];
  return (
    <Flex direction="column" gap="xs">
      <Heading>{[t('call.title'), t(`track.${track}`), ...against].join(' · ')}</Heading>
      {calls.length === 0 ? (
        <Text>{t('call.none', { day: format.day(on) })}</Text>
      ) : (
        <SmallTable
          compact
          titles={[
            t('breakdown.client'),
            t('endings.on'),
            amount.title,
            // What is left of points says nothing while nobody knows how many are needed.
            t(threshold === null ? 'dashboard.planner' : falls ? 'call.renewed' : 'call.lost'),
          ]}
          figures={[2]}
          rows={calls.map((call) => [
            <ViewLink view="client" choices={{ client: call.id }}>
              {shorten(nameOf(call))}
            </ViewLink>,
            // On a phone alone a day takes two lines.
            format.day(call.on).replaceAll('\u00a0', ' '),
            amount.figure(call.points),
            // With a column of its own for the plan the table would be wider than a phone.
            <ViewLink
              view="planner"
              choices={{ plan: replacementPlan(scored.ledger, call), scenario: null, lose: null }}
            >
              {effectOf(call)}
            </ViewLink>,
          ])}
        />
      )}
    </Flex>
  );
});
