import type { RemoteCallable } from '@remote-ui/rpc';
import * as React from 'react';
import type {
  ExtensionActions,
  ExtensionContext,
  LogLevel,
  PageApi,
  PageLocation,
} from '../shared/worker-protocol.ts';
import { rememberInitial, rememberInitialOfReducer } from './component-state.ts';
import { crmRunners } from './crm-runners.ts';
import type { WorkerLog } from './forward-log.ts';
import { createHsFetch } from './hs-fetch.ts';
import { asText } from './log-text.ts';
import { olderExtend } from './older-globals.ts';
import { createServerless, createServerlessRunner } from './serverless.ts';

export interface GlobalsOptions {
  page: RemoteCallable<PageApi>;
  log: WorkerLog;
  context: ExtensionContext;
  actions: ExtensionActions;
  usePageLocation: () => PageLocation;
  /** Given what the bundle passes to `hubspot.extend`. */
  extend: (callback: unknown) => void;
}

/** React, with a memory of what each state began with. */
const rememberingReact = {
  ...React,
  useState: rememberInitial(React.useState as Parameters<typeof rememberInitial>[0]),
  useReducer: rememberInitialOfReducer(
    React.useReducer as Parameters<typeof rememberInitialOfReducer>[0],
  ),
};

/**
 * Puts on the worker's global object all that a built bundle looks for there, before it is
 * evaluated. Without the marker the SDK takes the worker for a test and does nothing.
 *
 * @returns the api object that the callback of `hubspot.extend` receives.
 */
export function installHubSpotGlobals(options: GlobalsOptions) {
  const { page, context, actions } = options;
  const api = {
    context,
    actions,
    runServerlessFunction: createServerlessRunner(page),
  };
  const log = (level: LogLevel) => (data: unknown) =>
    options.log.write(level, 'logger', asText(data));
  const runners = crmRunners(page);
  Object.assign(self, {
    __HUBSPOT_EXTENSION_WORKER__: true,
    React: rememberingReact,
    ...olderExtend(options.extend),
    logger: {
      debug: log('debug'),
      info: log('info'),
      warn: log('warn'),
      error: log('error'),
    },
    extend_V2: options.extend,
    hsFetch: createHsFetch(page),
    serverless: createServerless(page),
    // Where the SDK looked for them before 0.13.
    fetchCrmProperties: runners.fetchCrmProperties,
    fetchAssociations: runners.fetchAssociations,
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => actions,
      useExtensionApi: () => api,
      useAppPageLocation: options.usePageLocation,
      ...runners,
    },
  });
  return api;
}
