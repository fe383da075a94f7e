import { type CSSProperties, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BuildEvent, WorkbenchDescription } from '../../shared/description.ts';
import { changeRecord } from '../../shared/record-properties.ts';
import { AlertsProvider } from '../extension/alerts.tsx';
import { sayBuildProblem } from '../extension/build-problem-view.tsx';
import { IframeModalProvider } from '../extension/iframe-modal.tsx';
import { addToLog, clearLog } from '../log.ts';
import { onRecordChange, type RecordChange } from '../record-changes.ts';
import { DeveloperPanel } from '../developer/developer-panel.tsx';
import { sentLinks } from '../developer/sent-links.ts';
import { ProblemOverlay } from '../developer/problem-overlay.tsx';
import { changedAccount, changedUser } from '../developer/developer-state.ts';
import { followBuilds } from '../follow-builds.ts';
import { useAddress } from '../use-address.ts';
import { AppPage } from './app-page.tsx';
import { Navigation } from './navigation.tsx';
import { RecordPage } from './record-page.tsx';
import { Records } from './records.tsx';
import { SettingsPage } from './settings-page.tsx';
import { TopBar } from './top-bar.tsx';
import type { ViewProps } from './view-props.ts';

/** Loads what there is to show and keeps it current while extensions are rebuilt. */
export function App() {
  const [description, setDescription] = useState<WorkbenchDescription | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const opened = useOpened();

  useEffect(
    () => onRecordChange((change) => setDescription((known) => known && withChange(known, change))),
    [],
  );

  useEffect(
    () =>
      followBuilds({
        onDescription: (known) => {
          setProblem(null);
          for (const event of known.extensions)
            if (event.build.status === 'failed') logBuild(event);
          const ofProject = {
            extension: known.projectName,
            level: 'error',
            source: 'build',
          } as const;
          for (const message of known.problems) addToLog({ ...ofProject, message });
          setDescription(known);
        },
        onBuild: (event) => {
          logBuild(event);
          setDescription((known) => known && withBuild(known, event));
        },
        onSilence: (isRefused) => setProblem(isRefused ? refused : silent),
      }),
    [],
  );

  if (!description) return problem ? <p role="alert">{problem}</p> : <p role="status">Loading</p>;
  // What is shown stays: it comes to life again with the workbench.
  return (
    <>
      {problem && (
        <p role="alert" className="out-of-reach">
          {problem}
        </p>
      )}
      <Account key={opened} description={description} />
    </>
  );
}

const silent = 'The workbench is not responding. The page goes on when it is started again.';
const refused =
  'The workbench was started anew, and this page is of an earlier run. Open the address in its terminal.';

function logBuild({ uid, build }: BuildEvent): void {
  addToLog({
    extension: uid,
    level: build.status === 'failed' ? 'error' : 'info',
    source: 'build',
    message: build.status === 'failed' ? sayBuildProblem(build.problem) : build.status,
  });
}

/** Counts the addresses that tests have opened: with each, all that is on the page restarts. */
function useOpened(): number {
  const [opened, setOpened] = useState(0);
  useEffect(() => {
    window.__workbench.links = sentLinks;
    window.__workbench.open = (fragment) => {
      window.history.pushState(null, '', fragment);
      clearLog();
      flushSync(() => setOpened((before) => before + 1));
    };
  }, []);
  return opened;
}

function withBuild(known: WorkbenchDescription, event: BuildEvent): WorkbenchDescription {
  return {
    ...known,
    extensions: known.extensions.map((extension) =>
      extension.uid === event.uid ? { ...extension, build: event.build } : extension,
    ),
  };
}

function withChange(
  known: WorkbenchDescription,
  { portalId, record, properties }: RecordChange,
): WorkbenchDescription {
  return {
    ...known,
    accounts: known.accounts.map((account) =>
      account.portalId === portalId
        ? { ...account, records: changeRecord(account.records, record, properties) }
        : account,
    ),
  };
}

function Account({ description }: { description: WorkbenchDescription }) {
  const [address, change] = useAddress(description);
  const account = description.accounts.find((it) => it.portalId === address.portalId);
  const user = account?.users.find((it) => it.id === address.userId);
  if (!account || !user) return <p role="alert">The workbench was started without an account.</p>;
  const { developer } = address;
  const props: ViewProps = {
    description,
    address,
    change,
    account: changedAccount(account, developer),
    user: changedUser(user, developer),
  };
  return (
    <AlertsProvider>
      <IframeModalProvider>
        <a className="skip-link" href="#main" onClick={focusMain}>
          Skip to content
        </a>
        <TopBar {...props} />
        <div className="below-top-bar">
          <Navigation {...props} />
          <main id="main" tabIndex={-1} style={widthOf(developer.width)}>
            <CurrentView {...props} />
          </main>
        </div>
        <ProblemOverlay />
        <DeveloperPanel {...props} />
      </IframeModalProvider>
    </AlertsProvider>
  );
}

/** The page's content as wide as the developer wants it, whatever the window. */
function widthOf(width: number | null): CSSProperties {
  return width === null ? {} : { flex: 'none', width };
}

/** The fragment holds the page's state, so the link may not change it. */
function focusMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function CurrentView(props: ViewProps) {
  switch (props.address.view.kind) {
    case 'page':
      return <AppPage {...props} />;
    case 'records':
      return <Records {...props} objectType={props.address.view.objectType} />;
    case 'record':
      return <RecordPage {...props} view={props.address.view} />;
    case 'settings':
      return <SettingsPage {...props} />;
  }
}
