import { LoadingSpinner } from '@hubspot/ui-extensions';
import { FailureView } from '@partner-tier-points/extension-shared';
import { CurrentView } from './current/CurrentView.tsx';
import { Dashboard } from './dashboard/Dashboard.tsx';
import { useLanguage } from './useLanguage.ts';
import { useTierView } from './useTierView.ts';

/** The Tier page: the current view, or for those in the beta the points dashboard in its place. */
export function TierView() {
  const { t } = useLanguage();
  const view = useTierView();
  const { session } = view;
  switch (session.status) {
    case 'pending':
      return <LoadingSpinner label={t('page.loading')} showLabel layout="centered" />;
    case 'failed':
      return <FailureView failure={session.failure} onRetry={view.reload} />;
    case 'ready':
      return view.previewing ? (
        <Dashboard
          session={session.value}
          onBack={view.back}
          onSessionChange={view.sessionChanged}
        />
      ) : (
        <CurrentView
          session={session.value}
          enrolment={view.enrolment}
          onPreview={view.preview}
          onSessionChange={view.sessionChanged}
        />
      );
  }
}
