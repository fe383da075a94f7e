import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { startSandbox, type SandboxAccount } from 'hubspot-sandbox';
import { startServer, type ServerOptions } from '@partner-tier-points/server';
import { pseudoLanguage, pseudoTextsOf } from '@partner-tier-points/texts/pseudo';
import { startWorkbench, type Workbench, type WorkbenchAccount } from 'hubspot-workbench';
import developmentProxy from '../../extensions/app/local.json' with { type: 'json' };
import { accountToShow } from './account-to-show.ts';
import { enterSettings } from './enter-settings.ts';
import { onFreePort } from './on-free-port.ts';
import { sandboxAccounts } from './sandbox-accounts.ts';

export interface Running {
  /** The workbench: its origin, and addresses of it that a browser may open. */
  url: string;
  addressOf: Workbench['addressOf'];
  /** The server's own address, and the secret that its requests are signed with. */
  server: { url: string; clientSecret: string };
  /** The sandbox's accounts, for tests to inspect and change; empty with a real account. */
  sandbox: readonly SandboxAccount[];
  close(): Promise<void>;
}

export interface StartOptions {
  /** The workbench's port; 0 takes any free one. */
  port: number;
  environment: NodeJS.ProcessEnv;
  /** Where enrolment, settings and facts are kept; a folder below `.data` when absent. */
  dataFolder?: string;
  /** A PostgreSQL in place of the folder. */
  databaseUrl?: string;
  /** How long PostgreSQL may be silent, in milliseconds; tests of other things raise it. */
  longestSilence?: number;
  /** Changes to the server's patience with HubSpot; tests of other things than patience raise it. */
  callPolicy?: ServerOptions['callPolicy'];
  /** For someone who works on the extensions; see the workbench's option of that name. */
  warmUp?: boolean;
  log?: (line: string) => void;
  /** How much the server logs, and where; its warnings to standard output when absent. */
  serverLog?: Pick<ServerOptions, 'logLevel' | 'logDestination'>;
  /** Called with one sentence for each step that takes seconds. */
  progress?: (line: string) => void;
}

const project = path.resolve(import.meta.dirname, '../..');
const hubspotApi = 'https://api.hubapi.com';

interface Source {
  sandbox: readonly SandboxAccount[];
  accounts: { portalId: string; accessToken: string; apiUrl: string }[];
  shown: WorkbenchAccount[];
  dataFolder: string;
  databaseUrl?: string | undefined;
  /** Account and super admin whose settings are entered beforehand. */
  prepared?: { portalId: string; userId: string };
  close(): Promise<void>;
}

async function realAccount(accessToken: string, environment: NodeJS.ProcessEnv): Promise<Source> {
  const apiUrl = environment['HUBSPOT_API_URL'] || hubspotApi;
  const account = await accountToShow(accessToken, apiUrl);
  return {
    sandbox: [],
    accounts: [{ portalId: account.portalId, accessToken, apiUrl }],
    shown: [account],
    dataFolder: environment['DATA_FOLDER'] || path.join(project, '.data/database'),
    databaseUrl: environment['DATABASE_URL'],
    close: async () => undefined,
  };
}

async function sandbox(environment: NodeJS.ProcessEnv): Promise<Source> {
  const { served, shown, prepared } = sandboxAccounts();
  const running = await startSandbox({ accounts: served });
  return {
    sandbox: served,
    accounts: served.map(({ portalId, accessToken }) => ({
      portalId,
      accessToken,
      apiUrl: running.url,
    })),
    shown,
    dataFolder: environment['DATA_FOLDER'] || path.join(project, '.data/sandbox'),
    prepared,
    close: () => running.close(),
  };
}

/**
 * Starts what `npm start` promises: the sandbox (or, with `HUBSPOT_ACCESS_TOKEN`, the real API),
 * the server, and the workbench that hosts the extensions. Whatever was started is stopped again
 * when a later part fails.
 */
export async function start(options: StartOptions): Promise<Running> {
  const started: { close(): Promise<void> }[] = [];
  const close = async () => {
    for (const part of started.splice(0).reverse()) await part.close();
  };
  try {
    const accessToken = options.environment['HUBSPOT_ACCESS_TOKEN'];
    if (accessToken) options.progress?.('Looking up the HubSpot account of the access token.');
    const source = accessToken
      ? await realAccount(accessToken, options.environment)
      : await sandbox(options.environment);
    started.push(source);

    // Only these two need to agree on it, and only for as long as they run.
    const clientSecret = randomBytes(32).toString('hex');
    const databaseUrl = options.databaseUrl ?? source.databaseUrl;
    options.progress?.(
      'Opening the database and building the extensions. The first start takes longest.',
    );
    // Chosen beforehand, so that the extensions are built while the database starts.
    const [server, workbench] = await onFreePort(async (serverPort) => {
      const [server, workbench] = await Promise.allSettled([
        startServer({
          port: serverPort,
          hostname: '127.0.0.1',
          clientSecret,
          accounts: source.accounts,
          dataFolder: options.dataFolder ?? source.dataFolder,
          ...(databaseUrl ? { databaseUrl } : {}),
          ...(options.longestSilence ? { longestSilence: options.longestSilence } : {}),
          logLevel: 'warn',
          ...options.serverLog,
          ...(options.callPolicy ? { callPolicy: options.callPolicy } : {}),
          // Whoever chooses it by `PUT /v1/preferences` sees what a long language does to the layout.
          moreTexts: new Map([[pseudoLanguage, pseudoTextsOf]]),
        }),
        startWorkbench({
          project,
          port: options.port,
          proxy: Object.fromEntries(
            Object.keys(developmentProxy.proxy).map((origin) => [
              origin,
              `http://127.0.0.1:${serverPort}`,
            ]),
          ),
          clientSecret,
          menu: { section: 'Partner', page: 'Tier' },
          // The CRM hooks are answered by the same API that the server reads.
          accounts: source.shown.map((account) => {
            const api = source.accounts.find((it) => it.portalId === account.portalId);
            return api
              ? { ...account, api: { url: api.apiUrl, accessToken: api.accessToken } }
              : account;
          }),
          warmUp: options.warmUp ?? false,
          ...(options.log ? { log: options.log } : {}),
        }),
      ]);
      if (server.status === 'fulfilled' && workbench.status === 'fulfilled') {
        return [server.value, workbench.value] as const;
      }
      for (const part of [workbench, server]) {
        if (part.status === 'fulfilled') await part.value.close();
      }
      throw [server, workbench].find((part) => part.status === 'rejected')?.reason;
    });
    started.push(server, workbench);
    const reached = { url: server.url, clientSecret };
    if (source.prepared) await enterSettings(reached, source.prepared);
    const { url, addressOf } = workbench;
    return { url, addressOf, server: reached, sandbox: source.sandbox, close };
  } catch (error) {
    await close();
    throw error;
  }
}
