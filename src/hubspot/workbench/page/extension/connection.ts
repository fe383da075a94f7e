import { createRemoteReceiver, type RemoteReceiver } from '@remote-ui/core';
import { createEndpoint } from '@remote-ui/rpc';
import type {
  ExtensionActions,
  LogLine,
  PageApi,
  PageLocation,
  StartOrder,
  WorkerApi,
} from '../../shared/worker-protocol.ts';
import type { KeptState } from '../../shared/kept-state.ts';
import { addRunningExtension } from '../developer/running-extensions.ts';
import { rememberErrors } from './answered-errors.ts';
import { boundMessages } from './bounded-messages.ts';
import { countValueUpdates } from './count-value-updates.ts';
import type { Host } from './host-context.ts';
import { type DataApi, watchApi } from './page-api.ts';
import type { RecordWatch } from './record-watch.ts';
import { createTraffic } from './traffic.ts';

export interface ConnectionOptions {
  host: Host;
  order: StartOrder;
  actions: ExtensionActions;
  data: DataApi;
  watch: RecordWatch;
  onCrash(message: string, stack: string | null): void;
  /** Told of what is written, and of errors that do not end the extension. */
  onLog(line: LogLine): void;
}

export interface Connection {
  receiver: RemoteReceiver;
  /** Resolves when the extension has drawn itself for the first time, or has failed to. */
  started: Promise<void>;
  setPageLocation(location: PageLocation): void;
  readState(): Promise<KeptState>;
  /** Ends the worker at once. */
  end(): void;
}

/** Starts an extension in its own worker and answers what it asks. */
export function connectExtension(options: ConnectionOptions): Connection {
  const { uid } = options.host.extension;
  const worker = new Worker(new URL('../../worker/extension-worker.ts', import.meta.url), {
    name: uid,
  });
  boundMessages(worker, (reason) => {
    worker.terminate();
    options.onCrash(reason, null);
  });
  const traffic = createTraffic();
  const endpoint = createEndpoint<WorkerApi>(traffic.endpoint(worker));
  const receiver = createRemoteReceiver();
  const pageApi: PageApi = {
    ...options.data,
    ...watchApi(options.watch),
    // Texts, whatever a worker sends: they are drawn by the page itself.
    log(lines, leftOut) {
      if (leftOut > 0) options.host.log('warn', 'console', `${leftOut} earlier lines are left out`);
      for (const line of lines) options.onLog({ ...line, message: String(line.message) });
    },
    crash: (message, stack) =>
      options.onCrash(String(message), stack === null ? null : String(stack)),
  };
  endpoint.expose({ ...rememberErrors(pageApi) });
  worker.addEventListener('error', (event) => options.onCrash(event.message, null));
  const remove = addRunningExtension({ uid, host: options.host, receiver, traffic });
  return {
    receiver,
    started: endpoint.call.start(
      countValueUpdates(receiver.receive),
      options.order,
      rememberErrors(options.actions),
    ),
    setPageLocation: (location) => void endpoint.call.setPageLocation(location),
    readState: () => endpoint.call.readState(),
    end() {
      remove();
      traffic.end();
      endpoint.terminate();
      worker.terminate();
    },
  };
}
