import { Alert, EmptyState, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions';
import {
  FailureView,
  LanguageProvider,
  useIssueText,
  useProblemText,
  useRuleSetName,
  type ScoredAccount,
} from '@partner-tier-points/extension-shared';
import { AccountRisk } from './AccountRisk.tsx';
import { ClientPoints } from './ClientPoints.tsx';
import { useClientCard, type ClientCardState } from './useClientCard.ts';
import { carried, useLanguage } from './useLanguage.ts';

/** The points of the partner client behind a company. */
export function ClientCardView() {
  const { state, reload } = useClientCard();
  return (
    <LanguageProvider bundle="card" carried={carried} quiet={state.status === 'failed'}>
      <ShownCard state={state} onRetry={reload} />
    </LanguageProvider>
  );
}

function ShownCard({ state, onRetry }: { state: ClientCardState; onRetry: () => void }) {
  const { t } = useLanguage();
  const issueText = useIssueText();
  switch (state.status) {
    case 'pending': {
      const { progress } = state;
      const label =
        progress === null || progress.expected === null
          ? t('card.loading')
          : t(`card.loading.${progress.objectType}`, {
              read: progress.read,
              expected: progress.expected,
            });
      return <LoadingSpinner label={label} showLabel />;
    }
    case 'failed':
      return <FailureView failure={state.failure} onRetry={onRetry} />;
    case 'notEnrolled':
      return (
        <EmptyState title={t('failure.beta.required.title')} imageName="beta" layout="vertical">
          <Text>{t('failure.beta.required.body')}</Text>
        </EmptyState>
      );
    case 'notClient':
      return (
        <EmptyState title={t('card.notClient.title')} imageName="companies" layout="vertical">
          <Text>{t('card.notClient.body')}</Text>
        </EmptyState>
      );
    case 'unscorable':
      return (
        <Alert
          variant="error"
          title={t('card.unscorable', {
            what: state.issues.map(issueText).join('; '),
          })}
        />
      );
    case 'scored':
      return <ScoredClients scored={state} />;
  }
}

/** Usually one: HubSpot can connect several partner clients with one company. */
function ScoredClients({ scored }: { scored: ScoredAccount }) {
  const { account, result } = scored;
  const { t, format } = useLanguage();
  const problemText = useProblemText();
  const ruleSetName = useRuleSetName(account.ruleSets);
  return (
    <Flex direction="column" gap="lg">
      {account.stale && (
        <Alert title={t('card.stale')} variant="warning">
          {account.problem === null
            ? t('stale.syncing')
            : t('stale.failed', { problem: problemText(account.problem) })}
        </Alert>
      )}
      {result.clients.map((client) => (
        <ClientPoints key={client.id} client={client} scored={scored} />
      ))}
      <AccountRisk />
      {account.asOf !== null && (
        <Text variant="microcopy">
          {t('card.asOf', {
            moment: format.instant(account.asOf),
            ruleSet: ruleSetName(result.ruleSet),
          })}
        </Text>
      )}
    </Flex>
  );
}
