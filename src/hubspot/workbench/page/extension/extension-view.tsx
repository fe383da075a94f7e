import { createRemoteReceiver } from '@remote-ui/core';
import { RemoteRenderer } from '@remote-ui/react/host';
import { useEffect, useMemo, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { WorkbenchRecord } from '../../shared/account.ts';
import type { RecordSelection } from '../../shared/crm.ts';
import type { WorkbenchDescription } from '../../shared/description.ts';
import { CrashBoundary } from '../../shared/crash-boundary.ts';
import { isSameObjectType } from 'hubspot-crm';
import type { KeptState } from '../../shared/kept-state.ts';
import { browserLocale } from '../../shared/locale.ts';
import type { LogLevel, PageLocation } from '../../shared/worker-protocol.ts';
import { createHostController } from '../components/controller.ts';
import { sayUnknownComponent } from '../components/say-misfit.ts';
import { LoadingSpinner } from '../components/loading-spinner.tsx';
import { failedRequests, type LogSource } from '../log.ts';
import { onRecordChange } from '../record-changes.ts';
import { createActions } from './actions.ts';
import { useAddAlert } from './alerts.tsx';
import { wasAnswered } from './answered-errors.ts';
import { BuildProblemView } from './build-problem-view.tsx';
import { type Connection, connectExtension } from './connection.ts';
import { CrashView } from './crash-view.tsx';
import { createExtensionContext } from './extension-context.ts';
import { type Host, HostContext } from './host-context.ts';
import { isReplaced, keepRun, takeKept } from './kept-runs.ts';
import { useOpenIframeModal } from './iframe-modal.tsx';
import { ask } from './network.ts';
import { createCrmApi, createDataApi } from './page-api.ts';
import { createPropLog } from './prop-log.ts';
import { sayMissingGlobals } from './missing-globals.ts';
import { sayReactErrors } from './react-errors.ts';
import { RecordContext } from './record-context.ts';
import { createRecordWatch } from './record-watch.ts';
import { sourceStack } from './source-stack.ts';
import { useScrollable } from './use-scrollable.ts';

export interface ExtensionViewProps {
  description: WorkbenchDescription;
  host: Host;
  record: WorkbenchRecord | null;
  /** For a bulk action. */
  selection: RecordSelection | null;
  pageLocation: PageLocation;
  /** Where it runs, for whom: the same before and after its source was changed. */
  place: string;
}

/**
 * One extension in its place. Give it a `key` that changes with user, account, record and build:
 * an extension never sees one of them change, HubSpot restarts it.
 */
export function ExtensionView(props: ExtensionViewProps) {
  const { build } = props.host.extension;
  if (build.status === 'failed') return <BuildProblemView problem={build.problem} />;
  if (build.status === 'building') return <Building uid={props.host.extension.uid} />;
  return <Restarting {...props} />;
}

/** Once more from the beginning, where it cannot go on with what it had before a change. */
function Restarting(props: ExtensionViewProps) {
  const [isFresh, setFresh] = useState(false);
  return <RunningExtension key={String(isFresh)} {...props} startAfresh={() => setFresh(true)} />;
}

/** It is built because someone opened it; the stream of builds says when it is done. */
function Building({ uid }: { uid: string }) {
  useEffect(() => void ask('/api/open', { uid }), [uid]);
  return (
    <div data-building={uid}>
      <LoadingSpinner label="Building" layout="centered" />
    </div>
  );
}

/** A problem, and below it the requests that had failed before. */
function withFailed(problem: string, failed: string[]): string {
  const cause = failed.length === 0 ? [] : ['Requests that failed before:', ...failed];
  return [problem, ...cause].join('\n');
}

const inWords = (text: string) => sayMissingGlobals(sayReactErrors(text));

const knownStack = async (uid: string, stack: string) => inWords(await sourceStack(uid, stack));

type Crash = Pick<Parameters<typeof CrashView>[0], 'message' | 'stack' | 'failed'>;

function RunningExtension(props: ExtensionViewProps & { startAfresh: () => void }) {
  const { description, host, record, selection, pageLocation, place, startAfresh } = props;
  const addAlert = useAddAlert();
  const openIframeModal = useOpenIframeModal();
  const [receiver, setReceiver] = useState(createRemoteReceiver);
  const [crash, setCrash] = useState<Crash | null>(null);
  const [isStarted, setStarted] = useState(false);
  const [startTime] = useState(Date.now);
  const connection = useRef<Connection | null>(null);
  const hasKept = useRef(false);
  const controller = useMemo(
    () =>
      createHostController((name) => createPropLog(host).failure(name, sayUnknownComponent(name))),
    // One controller for the life of this view: another would re-render every component.
    [],
  );

  const recordData = useMemo(
    () => ({ crm: createCrmApi(host), record: record && keyOf(record) }),
    // The record is part of this view's key.
    [],
  );

  const element = useRef<HTMLDivElement>(null);
  useScrollable(element);
  const lastLocation = useRef(pageLocation);
  lastLocation.current = pageLocation;

  async function onCrash(thrown: string, stack: string | null): Promise<void> {
    const message = inWords(thrown);
    const known = stack === null ? null : await knownStack(host.extension.uid, stack);
    const failed = failedRequests(host.extension.uid, startTime);
    if (hasKept.current) {
      host.log('warn', 'crash', `Begins afresh, for with its state it crashed: ${message}`);
      startAfresh();
      return;
    }
    host.log('error', 'crash', withFailed(known ?? message, failed));
    setCrash({ message, stack: known, failed });
  }

  async function logFrom(level: LogLevel, source: LogSource, message: string): Promise<void> {
    const known = await knownStack(host.extension.uid, message);
    const failed =
      source === 'error' ? failedRequests(host.extension.uid, startTime, 'answered') : [];
    host.log(level, source, withFailed(known, failed));
  }

  useEffect(() => {
    const { uid, build } = host.extension;
    const data = createDataApi(host, record);
    const watch = createRecordWatch(data.crmProperties);
    let isOver = false;
    const start = (kept: KeptState | null) => {
      if (isOver) return;
      hasKept.current = kept !== null && Object.keys(kept).length > 0;
      const started = connectExtension({
        host,
        data,
        watch,
        order: {
          bundleUrl: new URL(`/bundles/${uid}/${build.version}`, window.location.href).href,
          context: createExtensionContext(host, description, { record, selection }),
          pageLocation: lastLocation.current,
          kept,
        },
        actions: createActions({ host, record, data, watch, addAlert, openIframeModal }),
        onCrash: (message, stack) => void onCrash(message, stack),
        onLog: ({ level, source, message }) => void logFrom(level, source, message),
      });
      connection.current = started;
      setReceiver(started.receiver);
      void started.started.then(() => setStarted(true));
    };
    const kept = takeKept(place);
    if (kept === null) start(null);
    else void kept.then(start);
    const stopHearing = onRecordChange((change) => {
      const { objectTypeId, objectId } = change.record;
      const isOwn =
        change.portalId === host.account.portalId &&
        objectId === record?.objectId &&
        isSameObjectType(objectTypeId, record.objectTypeId);
      if (isOwn) watch.refresh(Object.keys(change.properties));
    });
    return () => {
      isOver = true;
      stopHearing();
      const { current: ending } = connection;
      if (ending === null) return;
      if (isReplaced(uid, build)) keepRun(place, ending.readState(), ending.end);
      else ending.end();
    };
    // The view is keyed by all that it depends on: it starts its extension exactly once.
  }, []);

  // A callback of the extension that fails reaches the page as a rejected call.
  useEffect(() => {
    const log = (event: PromiseRejectionEvent) => {
      const { reason } = event as { reason: Error | undefined };
      if (wasAnswered(reason)) {
        event.preventDefault();
        return;
      }
      const [, bundleOf] = /\/bundles\/([^/]+)\//.exec(reason?.stack ?? '') ?? [];
      if (bundleOf !== undefined && bundleOf !== host.extension.uid) return;
      void logFrom('error', 'error', String(reason?.stack ?? reason));
    };
    window.addEventListener('unhandledrejection', log);
    return () => window.removeEventListener('unhandledrejection', log);
    // Keyed like the extension itself.
  }, []);

  const { path } = pageLocation;
  const query = JSON.stringify(pageLocation.params);
  useEffect(() => {
    const params = JSON.parse(query) as Record<string, string>;
    connection.current?.setPageLocation({ path, params });
  }, [path, query]);

  if (crash) return <CrashView appName={description.appName} {...crash} />;
  return (
    <HostContext.Provider value={host}>
      <RecordContext.Provider value={recordData}>
        <I18nProvider locale={browserLocale(host.user.locale) ?? 'en-US'}>
          <CrashBoundary onCrash={(error) => void onCrash(error.message, error.stack ?? null)}>
            <div
              ref={element}
              className="extension"
              data-extension={host.extension.uid}
              data-started={isStarted}
              lang={host.user.language}
            >
              <RemoteRenderer receiver={receiver} controller={controller} />
            </div>
          </CrashBoundary>
        </I18nProvider>
      </RecordContext.Provider>
    </HostContext.Provider>
  );
}

function keyOf({ objectTypeId, objectId }: WorkbenchRecord) {
  return { objectTypeId, objectId };
}
