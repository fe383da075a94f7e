import { createRemoteRoot, retain } from '@remote-ui/core';
import { createRoot } from '@remote-ui/react';
import { createEndpoint, type MessageEndpoint } from '@remote-ui/rpc';
import * as React from 'react';
import type { ReactElement } from 'react';
import { CrashBoundary } from '../shared/crash-boundary.ts';
import type { KeptState } from '../shared/kept-state.ts';
import type { PageApi, WorkerApi } from '../shared/worker-protocol.ts';
import { sendCloneable } from './cloneable.ts';
import { readState, restoreState } from './component-state.ts';
import { createLog, forwardConsole, forwardErrors, withoutOwn } from './forward-log.ts';
import { asText } from './log-text.ts';
import { installHubSpotGlobals } from './hubspot-globals.ts';
import { takeAway } from './take-away.ts';
import { createPageLocationStore } from './page-location.ts';

/** The worker's global object; the page's library types know it as a window. */
const scope = self as unknown as Worker & {
  importScripts(url: string): void;
};

/** Read while it is there: an extension does not have it. */
const own = { path: self.location.pathname, boundary: CrashBoundary.name };

/** Bound while they are there: an extension does not have them. */
const endpoint = createEndpoint<PageApi>({
  postMessage: sendCloneable(
    scope.postMessage.bind(scope) as MessageEndpoint['postMessage'],
  ) as MessageEndpoint['postMessage'],
  addEventListener: scope.addEventListener.bind(scope) as MessageEndpoint['addEventListener'],
  removeEventListener: scope.removeEventListener.bind(
    scope,
  ) as MessageEndpoint['removeEventListener'],
});
const page = endpoint.call;
const log = createLog(page, (text) => withoutOwn(text, own));
forwardConsole(log);
forwardErrors(log);

const pageLocation = createPageLocationStore();
/** Around the extension, once it is drawn. */
const boundary = React.createRef<CrashBoundary>();

const api: WorkerApi = {
  async start(channel, order, actions) {
    retain(channel);
    retain(actions);
    pageLocation.set(order.pageLocation);
    type Render = (api: unknown) => ReactElement;
    let render: Render | null = null;
    const extensionApi = installHubSpotGlobals({
      page,
      log,
      context: order.context,
      actions,
      usePageLocation: pageLocation.use,
      extend: (callback) => {
        render = callback as Render;
      },
    });
    try {
      const importScripts = scope.importScripts.bind(scope);
      takeAway(scope, (message) => log.write('warn', 'error', message));
      importScripts(order.bundleUrl);
      const callback = render as Render | null;
      if (!callback) {
        throw new Error(
          'The extension does not call hubspot.extend: call it in its entry file, with a function that returns what is drawn',
        );
      }
      const root = createRemoteRoot(channel, { strict: false });
      createRoot(root).render(
        React.createElement(
          CrashBoundary,
          { onCrash: report, ref: boundary },
          callback(extensionApi),
        ),
      );
      await root.mount();
      if (order.kept) bringBack(order.kept);
    } catch (error) {
      report(error);
    }
  },
  setPageLocation: (location) => pageLocation.set(location),
  readState: () => (boundary.current ? readState(boundary.current) : {}),
};
endpoint.expose({ ...api });

/** When to look again, in milliseconds: what a component shows may come with an answer. */
const lookAgain = [0, 50, 150, 400, 1000, 2000];

function bringBack(kept: KeptState): void {
  const done = new Set<string>();
  const restore = () => boundary.current && restoreState(boundary.current, kept, done);
  restore();
  for (const after of lookAgain) setTimeout(restore, after);
}

/** Anything can be thrown, and an error can be given any message. */
function report(thrown: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(asText(thrown));
  log.send();
  const stack = error.stack === undefined ? null : asText(error.stack);
  void page.crash(asText(error.message), stack && withoutOwn(stack, own));
}
