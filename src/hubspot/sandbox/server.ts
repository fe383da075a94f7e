import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SandboxAccount } from './account/account.ts';
import { breakOffHeader } from './api/fault-response.ts';
import { routes } from './api/routes.ts';
import { endpointsFor } from './api/endpoint.ts';
import { resourceNotFound } from './api/errors.ts';
import { journalRoutes } from './journal/journal-routes.ts';
import type { AuthorizationServer } from './oauth/authorization-server.ts';
import { uninstallFrom, uninstallPath } from './oauth/uninstall-app.ts';
import { oauthRoutes } from './oauth/oauth-routes.ts';

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
  /** For an app that accounts install by OAuth. */
  oauth?: AuthorizationServer;
  port?: number;
  hostname?: string;
}): Promise<Sandbox> {
  const hostname = options.hostname ?? '127.0.0.1';
  const api = apiFor(options.accounts, hostname, options.oauth);
  const listener = getRequestListener(
    async (request, { outgoing }) => {
      await send(await api.fetch(request), outgoing as ServerResponse);
      return alreadySent();
    },
    // The process keeps its own Request and Response: tests share it.
    { hostname, overrideGlobalObjects: false },
  );
  // Longer than any test: a connection that closes while it is used again looks like a fault.
  const server = createServer({ keepAliveTimeout: 65_000 }, listener);
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

/** HubSpot's API for these accounts; the bearer token says which. */
function apiFor(
  accounts: readonly SandboxAccount[],
  hostname: string,
  oauth?: AuthorizationServer,
): Hono {
  const endpoint = endpointsFor(accounts, oauth);
  const api = new Hono({ strict: false });
  api.use(async ({ req }, next) => {
    const host = req.header('host') ?? '';
    if (!isOwnName(host, hostname) || req.header('origin') !== undefined) {
      return resourceNotFound().toResponse();
    }
    await next();
  });
  if (oauth) {
    api.route('/', oauthRoutes(oauth));
    api.route('/', journalRoutes(oauth));
    const uninstall = endpoint(uninstallFrom(oauth));
    api.delete(uninstallPath, ({ req }) => uninstall({ request: req.raw, params: {} }));
  }
  for (const { method, path, work, kind } of routes) {
    const answer = endpoint(work, kind);
    api.on(method.toUpperCase(), path, ({ req }) =>
      answer({ request: req.raw, params: req.param() }),
    );
  }
  return api.notFound(() => resourceNotFound().toResponse());
}

/**
 * Whether a request came by a name of this machine: a page whose own name somebody points here comes
 * by another. Programs send no origin; every page does that would read what is answered.
 */
function isOwnName(host: string, hostname: string): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const names = ['localhost', '127.0.0.1', '[::1]', hostname];
  return names.includes(new URL(`http://${host}`).hostname);
}

/** Every answer is one text; as a stream it would cost several times as much. */
async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  // A network error: the caller shall see a connection that breaks off.
  if (response.type === 'error') return void outgoing.destroy();
  const body = await response.text();
  const { [breakOffHeader]: promised, ...headers } = Object.fromEntries(response.headers);
  if (promised === undefined) outgoing.writeHead(response.status, headers).end(body);
  else {
    outgoing.writeHead(response.status, { ...headers, 'content-length': promised });
    outgoing.write(body, () => outgoing.destroy());
  }
}

/** A copy is the platform's own Response, whose headers are looked at, also where another server took its place. */
const alreadySent = () => RESPONSE_ALREADY_SENT.clone();
