import { Button, Flex, Heading } from '@hubspot/ui-extensions';
import { FailureView } from '@partner-tier-points/extension-shared';
import type { Session } from '@partner-tier-points/contract';
import { BetaMembership } from '../enrolment/BetaMembership.tsx';
import { useLanguage } from '../useLanguage.ts';
import { DashboardTabs } from './DashboardTabs.tsx';
import { Notices } from './Notices.tsx';
import { NoClients, ReadingFacts, Unscorable } from './states.tsx';
import { useDashboard, type DashboardState } from './useDashboard.ts';

interface DashboardProps {
  session: Session;
  onBack: () => void;
  onSessionChange: (session: Session) => void;
}

/** The points dashboard, in place of the current view, with the ways back and out. */
export function Dashboard({ session, onBack, onSessionChange }: DashboardProps) {
  const { t } = useLanguage();
  const { state, reload } = useDashboard();
  return (
    <Flex direction="column" gap="md">
      <Flex justify="between" align="center" wrap>
        <Heading>{t('dashboard.title')}</Heading>
        <Button variant="secondary" size="sm" onClick={onBack}>
          {t('beta.back')}
        </Button>
      </Flex>
      <DashboardBody state={state} onReload={reload} />
      <BetaMembership session={session} onSessionChange={onSessionChange} />
    </Flex>
  );
}

function DashboardBody({ state, onReload }: { state: DashboardState; onReload: () => void }) {
  switch (state.status) {
    case 'pending':
      return <ReadingFacts progress={state.progress} />;
    case 'failed':
      return <FailureView failure={state.failure} onRetry={onReload} />;
    case 'unscorable':
      return <Unscorable issues={state.issues} />;
    case 'empty':
      return (
        <>
          <Notices account={state.account} onReload={onReload} />
          <NoClients />
        </>
      );
    case 'scored':
      return (
        <>
          <Notices account={state.account} scored={state} onReload={onReload} />
          <DashboardTabs scored={state} />
        </>
      );
  }
}
