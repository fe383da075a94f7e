import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { getResponse } from 'msw';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxAccount } from './account/account.ts';
import { breakOffHeader } from './api/fault-response.ts';
import { handlersFor } from './api/handlers.ts';

export interface Sandbox {
  /** Where it listens, such as `http://127.0.0.1:4401`, to be given to an API client as base path. */
  url: string;
  /** Stops listening and ends the connections that are open. */
  close(): Promise<void>;
}

/**
 * HubSpot's API for these accounts on a port of this machine.
 * @param options.port 0, the default, takes any free port
 * @throws the error of the operating system when the port is taken
 */
export async function startSandbox(options: {
  accounts: readonly SandboxAccount[];
  port?: number;
  hostname?: string;
}): Promise<Sandbox> {
  const hostname = options.hostname ?? '127.0.0.1';
  const handlers = handlersFor(options.accounts, { baseUrl: '*' });
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      const response = await getResponse(handlers, request);
      if (response && response.type !== 'error') {
        const promised = response.headers.get(breakOffHeader);
        if (promised === null) return response;
        outgoing.writeHead(response.status, { 'content-length': promised });
        const half = await response.text();
        (outgoing as ServerResponse).write(half, () => outgoing.destroy());
        return alreadySent();
      }
      // MSW's network error: the caller shall see a connection that breaks off.
      outgoing.destroy();
      return alreadySent();
    },
    // The process keeps its own Request and Response: tests share it.
    { hostname, overrideGlobalObjects: false },
  );
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, hostname, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

/** A copy is the platform's own Response, whose headers are looked at, also where another server took its place. */
const alreadySent = () => RESPONSE_ALREADY_SENT.clone();
