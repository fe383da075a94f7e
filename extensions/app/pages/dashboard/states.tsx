import {
  Alert,
  EmptyState,
  ErrorState,
  Flex,
  List,
  ProgressBar,
  Text,
} from '@hubspot/ui-extensions';
import { useIssueText, type SyncProgress } from '@partner-tier-points/extension-shared';
import type { FactsIssue } from '@partner-tier-points/points';
import { useLanguage } from '../shared/useLanguage.ts';

/** How many clients of how many are read, and then how many deals. */
export function SyncBar({ title, progress }: { title: string; progress: RecordCounts }) {
  const { t } = useLanguage();
  const { objectType, read, expected } = progress;
  return (
    <ProgressBar
      title={title}
      // Of an unknown number nobody can say how much is done.
      value={expected === null ? 0 : read}
      maxValue={expected || 1}
      showPercentage={expected !== null}
      {...((read > 0 || expected !== null) && {
        // At first the server knows neither how many there are nor any of them.
        valueDescription:
          expected === null
            ? t(`dashboard.loading.${objectType}.unknown`, { count: read })
            : t(`dashboard.loading.${objectType}.known`, { read, expected }),
      })}
    />
  );
}

type RecordCounts = Pick<SyncProgress, 'objectType' | 'read' | 'expected'>;

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
    <ErrorState title={t('dashboard.unscorable.title')} type="error">
      <Text>{t('dashboard.unscorable.body')}</Text>
      <List variant="unordered-styled">
        {issues.map(issueText).map((text) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
    </ErrorState>
  );
}
