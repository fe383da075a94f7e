import { createRemoteRoot, retain } from '@remote-ui/core';
import { createRoot } from '@remote-ui/react';
import { createEndpoint, fromWebWorker } from '@remote-ui/rpc';
import * as React from 'react';
import type { ReactElement } from 'react';
import { CrashBoundary } from '../shared/crash-boundary.ts';
import type { PageApi, WorkerApi } from '../shared/worker-protocol.ts';
import { forwardConsole, forwardErrors } from './forward-log.ts';
import { installHubSpotGlobals } from './hubspot-globals.ts';
import { createPageLocationStore } from './page-location.ts';

/** The worker's global object; the page's library types know it as a window. */
const scope = self as unknown as Worker & {
  importScripts(url: string): void;
};

const endpoint = createEndpoint<PageApi>(fromWebWorker(scope));
const page = endpoint.call;
forwardConsole(page);
forwardErrors(page);

const pageLocation = createPageLocationStore();

const api: WorkerApi = {
  async start(channel, order, actions) {
    retain(channel);
    retain(actions);
    pageLocation.set(order.pageLocation);
    type Render = (api: unknown) => ReactElement;
    let render: Render | null = null;
    const extensionApi = installHubSpotGlobals({
      page,
      context: order.context,
      actions,
      usePageLocation: pageLocation.use,
      extend: (callback) => {
        render = callback as Render;
      },
    });
    try {
      scope.importScripts(order.bundleUrl);
      const callback = render as Render | null;
      if (!callback) throw new Error('The extension does not call hubspot.extend');
      const root = createRemoteRoot(channel, { strict: false });
      createRoot(root).render(
        React.createElement(CrashBoundary, { onCrash: report }, callback(extensionApi)),
      );
      await root.mount();
    } catch (error) {
      report(error instanceof Error ? error : new Error(String(error)));
    }
  },
  setPageLocation: (location) => pageLocation.set(location),
};
endpoint.expose({ ...api });

function report(error: Error): void {
  void page.crash(error.message, error.stack ?? null);
}
