import { createRemoteReceiver, type RemoteReceiver } from '@remote-ui/core';
import { createEndpoint, fromWebWorker } from '@remote-ui/rpc';
import type { WorkbenchRecord } from '../../shared/account.ts';
import type { HubSpotFetchAnswer } from '../../shared/hubspot-fetch.ts';
import type {
  ExtensionActions,
  FetchFromWorker,
  PageApi,
  PageLocation,
  StartOrder,
  WorkerApi,
} from '../../shared/worker-protocol.ts';
import type { Host } from './host-context.ts';
import { pickProperties, searchRecords } from './record-data.ts';

export interface ConnectionOptions {
  host: Host;
  record: WorkbenchRecord | null;
  order: StartOrder;
  actions: ExtensionActions;
  onCrash(message: string, stack: string | null): void;
}

export interface Connection {
  receiver: RemoteReceiver;
  setPageLocation(location: PageLocation): void;
  /** Ends the worker at once. */
  end(): void;
}

/** Starts an extension in a worker of its own and answers what it asks. */
export function connectExtension(options: ConnectionOptions): Connection {
  const { host, record } = options;
  const worker = new Worker(new URL('../../worker/extension-worker.ts', import.meta.url), {
    name: host.extension.uid,
  });
  const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker));
  const receiver = createRemoteReceiver();
  const pageApi: PageApi = {
    hubspotFetch: (request) => hubspotFetch(host, request),
    log: (level, source, message) => host.log(level, source, message),
    crash: options.onCrash,
    crmProperties: (names) =>
      record
        ? Promise.resolve(pickProperties(record, names))
        : Promise.reject(new Error('There is no record here')),
    crmSearch: async (request) => searchRecords(host.account, request),
    crmAssociations: () => Promise.resolve({ results: [], hasMore: false, nextOffset: 0 }),
  };
  endpoint.expose({ ...pageApi });
  worker.addEventListener('error', (event) => options.onCrash(event.message, null));
  void endpoint.call.start(receiver.receive, options.order, options.actions);
  return {
    receiver,
    setPageLocation: (location) => void endpoint.call.setPageLocation(location),
    end() {
      endpoint.terminate();
      worker.terminate();
    },
  };
}

/** The workbench's process sends the request: the page holds no secret to sign it with. */
async function hubspotFetch(host: Host, request: FetchFromWorker): Promise<HubSpotFetchAnswer> {
  const response = await fetch('/api/fetch', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...request, portalId: host.account.portalId, userId: host.user.id }),
  });
  if (!response.ok) throw new Error(`hubspot.fetch: ${response.status} ${await response.text()}`);
  const answer = (await response.json()) as HubSpotFetchAnswer;
  const level = answer.status < 400 ? 'info' : 'warn';
  host.log(level, 'fetch', `${request.method} ${request.url.split('?')[0]} ${answer.status}`);
  return answer;
}
