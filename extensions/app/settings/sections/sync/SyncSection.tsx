import {
  Alert,
  DescriptionList,
  DescriptionListItem,
  Flex,
  Heading,
  LoadingButton,
  ProgressBar,
  Text,
} from '@hubspot/ui-extensions';
import { FailureAlert, useProblemText, useTextIfAny } from '@partner-tier-points/extension-shared';
import type { Sync } from '@partner-tier-points/contract';
import { useLanguage } from '../../useLanguage.ts';
import { LoadedSection } from '../LoadedSection.tsx';
import { FreshnessTable } from './FreshnessTable.tsx';
import { SetAsideTable } from './SetAsideTable.tsx';
import { useSync } from './useSync.ts';

/** How fresh the account's facts are, what they cost, and what is wrong with them. */
export function SyncSection() {
  const sync = useSync();
  return (
    <LoadedSection load={sync.load}>
      {(state) => <SyncState sync={state} {...sync} />}
    </LoadedSection>
  );
}

type SyncStateProps = { sync: Sync } & Pick<
  ReturnType<typeof useSync>,
  'refresh' | 'refreshing' | 'failure'
>;

function SyncState({ sync, refresh, refreshing, failure }: SyncStateProps) {
  const { t, format } = useLanguage();
  const { progress, nextSyncAt, calls } = sync;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs" align="start">
        <Heading>{t('sync.state')}</Heading>
        <Text>{t(`sync.state.${sync.state}`)}</Text>
        {progress && (
          <ProgressBar
            title={t('sync.progress')}
            value={progress.expected === null ? 0 : progress.read}
            maxValue={progress.expected || 1}
            showPercentage={progress.expected !== null}
            valueDescription={t('sync.records', { count: progress.read })}
          />
        )}
        {sync.problem && <SyncProblem problem={sync.problem} />}
        <DescriptionList>
          <DescriptionListItem label={t('sync.next')}>
            <Text>{nextSyncAt === null ? t('sync.next.none') : format.instant(nextSyncAt)}</Text>
          </DescriptionListItem>
          <DescriptionListItem label={t('sync.calls')}>
            <Text>{format.number(calls.today)}</Text>
          </DescriptionListItem>
          <DescriptionListItem label={t('sync.callsLeft')}>
            <Text>
              {calls.leftToday === null
                ? t('sync.callsLeft.unknown')
                : format.number(calls.leftToday)}
            </Text>
          </DescriptionListItem>
        </DescriptionList>
        <LoadingButton variant="secondary" loading={refreshing} onClick={refresh}>
          {t('sync.refresh')}
        </LoadingButton>
        {failure && <FailureAlert failure={failure} />}
      </Flex>
      <FreshnessTable freshness={sync.freshness} />
      <SetAsideTable setAside={sync.setAside} />
    </Flex>
  );
}

function SyncProblem({ problem }: { problem: NonNullable<Sync['problem']> }) {
  const { t, format } = useLanguage();
  const problemText = useProblemText();
  const howToMend = useTextIfAny()(`failure.${problem.code}.body`);
  return (
    <Alert title={problemText(problem.code)} variant="warning">
      {howToMend && <Text>{howToMend}</Text>}
      {problem.scopes.length > 0 && (
        <Text>{t('sync.problem.scopes', { scopes: problem.scopes.join(', ') })}</Text>
      )}
      {problem.properties.length > 0 && (
        <Text>{t('sync.problem.properties', { properties: problem.properties.join(', ') })}</Text>
      )}
      {problem.endsAt !== null && (
        <Text>{t('sync.problem.ends', { moment: format.instant(problem.endsAt) })}</Text>
      )}
    </Alert>
  );
}
