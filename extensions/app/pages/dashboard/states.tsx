import { Alert, EmptyState, ErrorState, Flex, List, Text } from '@hubspot/ui-extensions';
import { useIssueText, type SyncProgress } from '@partner-tier-points/extension-shared';
import type { FactsIssue } from '@partner-tier-points/points';
import { SyncBar } from '../shared/SyncBar.tsx';
import { useLanguage } from '../shared/useLanguage.ts';

/** While the facts are read: how far that is, how long it takes, what is shown of them. */
export function SyncingFacts({ progress }: { progress: SyncProgress }) {
  const { t } = useLanguage();
  const { secondsLeft, soFar } = progress;
  return (
    <Flex direction="column" gap="sm">
      <SyncBar title={t('dashboard.loading')} progress={progress} />
      {!!secondsLeft && (
        <Text variant="microcopy">
          {t('dashboard.loading.left', { count: Math.ceil(secondsLeft) })}
        </Text>
      )}
      {soFar && <Alert title={t('dashboard.soFar.title')}>{t('dashboard.soFar.body')}</Alert>}
    </Flex>
  );
}

/** An account without a single partner client. */
export function NoClients() {
  const { t } = useLanguage();
  return (
    <EmptyState title={t('dashboard.empty.title')} imageName="companies" layout="vertical">
      <Text>{t('dashboard.empty.body')}</Text>
    </EmptyState>
  );
}

/** Facts that the scoring module refuses: which, so that someone can correct them. */
export function Unscorable({ issues }: { issues: readonly FactsIssue[] }) {
  const { t } = useLanguage();
  const issueText = useIssueText();
  return (
    <ErrorState title={t('unscorable.title')} type="error">
      <Text>{t('unscorable.body')}</Text>
      <List variant="unordered-styled">
        {issues.map(issueText).map((text) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
    </ErrorState>
  );
}
