import { randomBytes } from 'node:crypto';
import {
  AuthorizationServer,
  createAccount,
  startSandbox,
  type AuthorizationServerOptions,
} from 'hubspot-sandbox';
import { readKeyRing } from '../accounts/key-ring.ts';
import { signatureHeader, signRequest, timestampHeader } from '../http/signature.ts';
import { oauthScopes, optionalScopeUses } from '../hubspot/scopes.ts';
import type { ServerOptions } from '../options.ts';
import { startServer } from '../start-server.ts';
import { createPostgres } from './shared-postgres.ts';
import { queryDatabase } from './test-databases.ts';

export const publicUrl = 'https://points.example.com';
export const clientSecret = 'secret-of-the-app';
export const appId = '4711';
export const redirectUri = `${publicUrl}/oauth/callback`;

/** A server that accounts install, with a sandbox as its HubSpot; nobody has installed it yet. */
export async function startInstallableService(
  options: Partial<AuthorizationServerOptions> = {},
  serverOptions: Partial<ServerOptions> = {},
  { journal = false } = {},
) {
  const accounts = ['100', '101'].map((portalId) =>
    createAccount({ portalId, seed: Number(portalId), clients: 0 }),
  );
  const app = {
    appId,
    clientId: 'client-id',
    clientSecret,
    redirectUris: [redirectUri],
    scopes: oauthScopes,
    optionalScopes: Object.keys(optionalScopeUses),
  };
  const hubspot = new AuthorizationServer({ app, accounts, ...options });
  const sandbox = await startSandbox({ accounts, oauth: hubspot });
  const database = await createPostgres();
  const lines: string[] = [];
  const server = await startServer({
    port: 0,
    hostname: '127.0.0.1',
    publicUrl,
    clientSecret,
    accounts: [],
    appId,
    install: {
      clientId: 'client-id',
      appId,
      keys: readKeyRing(`a:${randomBytes(32).toString('base64')}`)!,
      apiUrl: sandbox.url,
      journal,
      authorizeUrl: `${sandbox.url}/oauth/authorize`,
    },
    ...database.options,
    logLevel: 'trace',
    logDestination: { write: (line) => void lines.push(line) },
    callPolicy: { retries: 0, firstPause: 1, longestPause: 1 },
    ...serverOptions,
  });

  /** Follows no link: a browser's next step is the test's. */
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(address.replace(publicUrl, server.url), { redirect: 'manual', headers });

  /** A signed request of the super admin. */
  async function ask(path: string, portalId = '100', app: string | null = appId) {
    const rest = app === null ? '' : `&appId=${app}`;
    const url = `${publicUrl}${path}?userId=48210011&portalId=${portalId}${rest}`;
    const timestamp = String(Date.now());
    const signed = { method: 'GET', url, body: Buffer.alloc(0), timestamp };
    const response = await get(url, {
      [signatureHeader]: signRequest(signed, clientSecret),
      [timestampHeader]: timestamp,
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  return {
    accounts,
    hubspot,
    sandbox,
    get,
    ask,
    query: (statement: string) => queryDatabase(database.options, statement),
    log: () => lines.join(''),
    close: async () => {
      await server.close();
      await sandbox.close();
      await database.close();
    },
  };
}

export type InstallableService = Awaited<ReturnType<typeof startInstallableService>>;
