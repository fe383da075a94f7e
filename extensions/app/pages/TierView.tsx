import { LoadingSpinner } from '@hubspot/ui-extensions';
import { FailureView, LanguageProvider } from '@partner-tier-points/extension-shared';
import { CurrentView } from './current/CurrentView.tsx';
import { Dashboard } from './dashboard/Dashboard.tsx';
import { useLanguage } from './shared/useLanguage.ts';
import { useTierView, type TierView as TierViewState } from './useTierView.ts';

/** The Tier page: the current view, or for those in the beta the points dashboard in its place. */
export function TierView() {
  const view = useTierView();
  return (
    <LanguageProvider
      bundle="page"
      carried={null}
      waits={view.waits}
      onRetry={() => view.session.status === 'failed' && view.reload()}
    >
      <ShownView view={view} />
    </LanguageProvider>
  );
}

function ShownView({ view }: { view: TierViewState }) {
  const { t } = useLanguage();
  const { session } = view;
  switch (session.status) {
    case 'pending':
      return <LoadingSpinner label={t('page.loading')} showLabel layout="centered" />;
    case 'failed':
      return <FailureView failure={session.failure} onRetry={view.reload} />;
    case 'ready':
      return view.previewing ? (
        <Dashboard
          facts={view.facts}
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
