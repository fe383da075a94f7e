import { Button, Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import { FailureView, useAfterPaint } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { useCallback } from 'react';
import { BetaMembership } from '../shared/enrolment/BetaMembership.tsx';
import { NameEnding } from '../shared/table/ExportMenu.tsx';
import { useLanguage } from '../shared/useLanguage.ts';
import { StatusLine } from './attention/StatusLine.tsx';
import { DashboardTabs } from './DashboardTabs.tsx';
import { PageHead } from './header/PageHead.tsx';
import { useFreshness, type Freshness } from './header/useFreshness.ts';
import { Notices, StandInNotice } from './Notices.tsx';
import { NoClients, SyncingFacts, Unscorable } from './states.tsx';
import type { LoadedFacts } from './useAccountFacts.ts';
import { useDashboard, type Dashboard as LoadedDashboard } from './useDashboard.ts';

interface DashboardProps {
  facts: LoadedFacts;
  session: Session;
  onBack: () => void;
  onSessionChange: (session: Session) => void;
}

/** The points dashboard, in place of the current view, with the ways back and out. */
export function Dashboard({ facts, session, onBack, onSessionChange }: DashboardProps) {
  const { t } = useLanguage();
  const dashboard = useDashboard(facts, session, onSessionChange);
  const { state, progress, choices } = dashboard;
  const isShown = state.status !== 'pending' || progress !== null;
  const freshness = useFreshness(dashboard.reload, isShown);
  // With its dialogs, which are drawn before they are opened, the foot would hold up the first screen.
  const withFoot = useAfterPaint(useCallback(() => isShown, [isShown]));
  if (!isShown) {
    return <LoadingSpinner label={t('page.loading')} showLabel layout="centered" />;
  }
  return (
    <Flex direction="column" gap="sm">
      <PageHead scored={state.status === 'scored' ? state : null} choices={choices} />
      <DashboardBody {...dashboard} freshness={freshness} />
      {withFoot && (
        <>
          <Flex>
            <Button variant="secondary" size="sm" onClick={onBack}>
              {t('beta.back')}
            </Button>
          </Flex>
          <BetaMembership session={session} onSessionChange={onSessionChange} />
        </>
      )}
    </Flex>
  );
}

function DashboardBody(props: LoadedDashboard & { freshness: Freshness }) {
  const { state, progress, choices, reload, freshness } = props;
  switch (state.status) {
    case 'pending':
      return progress && <SyncingFacts progress={progress} />;
    case 'failed':
      return <FailureView failure={state.failure} onRetry={reload} />;
    case 'unscorable':
      return <Unscorable issues={state.issues} />;
    case 'empty':
      return (
        <>
          <StatusLine account={state.account} scored={null} freshness={freshness} />
          <Notices account={state.account} onReload={reload} />
          <NoClients />
        </>
      );
    case 'scored':
      return (
        <>
          {/* One sync has one bar: what is asked every second is ahead of the facts. */}
          {progress && <SyncingFacts progress={{ ...progress, ...freshness.sync?.progress }} />}
          <StatusLine account={state.account} scored={state} freshness={freshness} />
          <Notices
            account={state.account}
            unknownRuleSet={state.unknownRuleSet !== null}
            onReload={reload}
          />
          <NameEnding.Provider value={choices.ruleSet ? `-${state.result.ruleSet}` : ''}>
            <DashboardTabs scored={state} />
          </NameEnding.Provider>
          <StandInNotice ledger={state.ledger} />
        </>
      );
  }
}
