import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { deliverAlerts } from './alerts/deliver-alerts.ts';
import { keepAlertLists } from './alerts/keep-alert-lists.ts';
import { keepAlerts } from './alerts/keep-alerts.ts';
import { createMailer } from './alerts/mailer.ts';
import { keepConfiguredAccounts } from './accounts/configured-accounts.ts';
import { prepareUninstall } from './accounts/prepare-uninstall.ts';
import { probeRevoked } from './accounts/probe-revoked.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createApp } from './http/app.ts';
import { createDrain, type Drain } from './http/drain.ts';
import { KnownUsers } from './http/known-users.ts';
import { normalAddress } from './http/public-url.ts';
import { servedTexts } from './http/served-texts.ts';
import { readAccountDetails } from './hubspot/account-details.ts';
import { connect, type HubSpotConnection } from './hubspot/connection.ts';
import { HubSpotError } from './hubspot/hubspot-error.ts';
import { createLog } from './log.ts';
import { StartError } from './model/start-error.ts';
import type { AccountOptions, ServerOptions } from './options.ts';
import { estimateRetention } from './retention/estimate-retention.ts';
import { createService } from './service.ts';
import { fillBack } from './snapshots/fill-back.ts';
import { keepSnapshot } from './snapshots/keep-snapshot.ts';
import { openStore } from './store/store.ts';
import { noMetrics, type Metrics } from './telemetry/metrics.ts';
import { serveMetrics, type MetricsServer } from './telemetry/metrics-server.ts';
import { subscribeToChanges } from './work/subscribe-to-changes.ts';
import { openTurnQueue } from './work/turn-queue.ts';
import { watchJournal } from './work/watch-journal.ts';
import { createWork } from './work/work.ts';

/**
 * How long a connection without a request stays open; in milliseconds. Longer than the minute for
 * which proxies keep one to use it again: with Node's own 5 seconds a request could go out on a
 * connection that is just being closed, and fail.
 */
const connectionKept = 65_000;
/**
 * How long a request may take to say what it is, and to arrive whole; in milliseconds. HubSpot gives
 * one 15 seconds from beginning to end.
 */
const patienceWithCallers = { headersTimeout: 5_000, requestTimeout: 20_000 };
/** HubSpot has 20 requests of an account under way; each connection that is open costs memory. */
const mostConnections = 1_000;

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Where metrics are, when they are served. */
  metricsUrl?: string;
  /**
   * Takes requests for `stopNotice` more, lets open ones end, for up to 15 seconds, ends syncs, then
   * closes the database.
   */
  close(): Promise<void>;
}

/**
 * Starts the service. Resolves when it listens.
 *
 * @throws {StartError} when the database cannot be opened, the port is taken, or HubSpot does not say
 * which account an access token belongs to.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const now = options.now ?? (() => new Date());
  const log = createLog(options.logLevel, options.logDestination);
  // Loading what counts takes its time, and most servers are never asked.
  const prometheus =
    options.metrics &&
    (await import('./telemetry/prometheus.ts')).createPrometheus(() => store.pool());
  const metrics = prometheus ?? noMetrics;
  const connections = await connectAll(options, now, metrics);
  const closeConnections = () => connections.forEach((connection) => connection.close());
  const { databaseUrl, dataFolder, pglite, freeSpace, longestSilence, migrate } = options;
  const store = await openStore({
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(dataFolder === undefined ? {} : { dataFolder }),
    ...(pglite === undefined ? {} : { pglite }),
    ...(freeSpace === undefined ? {} : { freeSpace }),
    ...(migrate === undefined ? {} : { migrate }),
    ...(longestSilence === undefined ? {} : { longestSilence }),
    onConnectionLost: (error) => log.warn({ error }, 'database connection lost'),
  }).catch((error: unknown) => {
    closeConnections();
    throw error;
  });
  const publicUrl = options.publicUrl && normalAddress(options.publicUrl);
  const service =
    options.install &&
    publicUrl &&
    createService({ ...options, publicUrl }, options.install, {
      store,
      now,
      log,
      metrics,
      onInstalled: (portalId) => syncs.refresh(portalId),
    });
  const accounts = service
    ? service.accounts
    : await keepConfiguredAccounts(connections, store.accounts, now).catch(
        async (error: unknown) => {
          closeConnections();
          await store.close();
          throw error;
        },
      );
  const journal = service ? service.journal : null;
  const { role } = options;
  const queue = await openTurnQueue(store.queue, { log, onlyAsks: role === 'web', migrate }).catch(
    async (error: unknown) => {
      accounts.close();
      await store.close();
      throw error;
    },
  );
  const mailer = options.mail && publicUrl ? createMailer(options.mail) : null;
  const mailParts = mailer &&
    publicUrl && {
      store,
      accounts,
      mailer,
      publicUrl,
      clientSecret: options.clientSecret,
      now,
      log,
    };
  const syncs = createWork({
    store,
    accounts,
    queue,
    now,
    log,
    afterSync: async (finished, parts) => {
      await keepSnapshot(finished, parts);
      await keepAlerts(parts);
      await fillBack(finished, parts);
      await estimateRetention(finished, parts);
      if (journal) {
        const { portalId } = parts.turn;
        await subscribeToChanges(portalId, finished.metadata, { ...parts, client: journal, log });
      }
      // Last: HubSpot may refuse it for want of a scope.
      await keepAlertLists(parts);
    },
    afterFailure: keepAlerts,
    ...(mailParts
      ? {
          deliver: (portalId: string, signal: AbortSignal) =>
            deliverAlerts(portalId, mailParts, signal),
        }
      : {}),
    onEnd: metrics.sync,
    lookEvery: options.lookEvery,
  });
  const housekeeping = startHousekeeping({
    store,
    accounts,
    now,
    log,
    isIdle: syncs.isIdle,
    lookEvery: options.housekeepEvery,
    ...(service
      ? {
          probeRevoked: () => probeRevoked(store.grants, service.keeper, now(), log),
          prepareUninstall: (portalId: string) =>
            prepareUninstall(portalId, { ...service, accounts: store.accounts, log }),
        }
      : {}),
  });
  let watching: ReturnType<typeof watchJournal> | undefined;
  const closeAll = async () => {
    await watching?.close();
    await housekeeping.close();
    await syncs.close();
    accounts.close();
    await store.close();
  };

  const { clientSecret, stopNotice = 0 } = options;
  const drain = createDrain(async () => void (stopNotice > 0 && (await sleep(stopNotice))));
  const app = createApp({
    isStopping: drain.isStopping,
    isDraining: drain.isDraining,
    accounts,
    store,
    syncs,
    users: new KnownUsers(now),
    texts: new Map([...servedTexts, ...(options.moreTexts ?? [])]),
    sendsMail: mailer !== null,
    clientSecret,
    now,
    log,
    metrics,
    ...(service ? { installer: service.installer } : {}),
    ...(options.appId === undefined ? {} : { appId: options.appId }),
    ...(publicUrl ? { publicUrl } : {}),
    ...(options.quotas === undefined ? {} : { quotas: options.quotas }),
    answersAccounts: role !== 'work',
  });
  let served: MetricsServer | undefined;
  try {
    served = prometheus && options.metrics && (await serveMetrics(prometheus, options.metrics));
    const server = await listen(app.fetch, options, drain, log);
    if (role !== 'web') {
      await syncs.start();
      if (journal) {
        watching = watchJournal({
          journal: store.journal,
          client: journal,
          now,
          log,
          onOutcome: metrics.journal,
          onEnded: (portalId) => accounts.forget(portalId),
          lookEvery: options.lookEvery,
        });
      }
      // Whoever starts a server may have given it another token.
      for (const portalId of connections.keys()) await syncs.resume(portalId);
    }
    return {
      url: server.url,
      ...(served === undefined ? {} : { metricsUrl: served.url }),
      close: async () => {
        await server.close();
        await closeAll();
        await served?.close();
      },
    };
  } catch (error) {
    await served?.close();
    await closeAll();
    throw error;
  }
}

async function connectAll(
  { accounts, callPolicy }: ServerOptions,
  now: () => Date,
  metrics: Metrics,
): Promise<Map<string, HubSpotConnection>> {
  const connections = new Map<string, HubSpotConnection>();
  for (const account of accounts) {
    const connection = connect({
      accessToken: account.accessToken,
      apiUrl: account.apiUrl ?? 'https://api.hubapi.com',
      ...(callPolicy === undefined ? {} : { callPolicy }),
      now,
      onCall: metrics.call,
    });
    connections.set(await findPortalId(account, connection), connection);
  }
  return connections;
}

async function findPortalId(account: AccountOptions, connection: HubSpotConnection) {
  if (account.portalId !== undefined) return account.portalId;
  const { portalId } = await readAccountDetails(connection, connection.whileWaiting).catch(
    (error: unknown) => {
      throw error instanceof HubSpotError ? hubSpotProblem(error) : error;
    },
  );
  return portalId;
}

function hubSpotProblem(error: HubSpotError): StartError {
  const advice =
    error.kind === 'unauthorized'
      ? 'Set HUBSPOT_ACCESS_TOKEN to the access token on the Auth tab of your HubSpot app.'
      : 'Check HUBSPOT_ACCESS_TOKEN, HUBSPOT_API_URL and the connection, and start again.';
  return new StartError(`HubSpot did not say which account this is (${error.kind}). ${advice}`, {
    cause: error,
  });
}

async function listen(
  fetch: (request: Request) => Promise<Response> | Response,
  options: ServerOptions,
  drain: Drain & { watch(server: Server): void },
  log: Logger,
): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      keepAliveTimeout: connectionKept,
      connectionsCheckingInterval: 1_000,
      ...patienceWithCallers,
    },
  }) as Server;
  server.maxConnections = options.mostConnections ?? mostConnections;
  drain.watch(server);
  const { port, hostname } = options;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenProblem(error, port, hostname)));
    server.listen(port, hostname, resolve);
  });
  // Listening on a port, the address is never a pipe's name.
  const { port: actualPort } = server.address() as AddressInfo;
  const host = hostname.includes(':') ? `[${hostname}]` : hostname;
  log.info({ port: actualPort, hostname }, 'listening');
  return { url: `http://${host}:${actualPort}`, close: () => drain.close() };
}

function listenProblem(error: NodeJS.ErrnoException, port: number, hostname: string): Error {
  const place = `Port ${port} of ${hostname}`;
  const message = new Map([
    ['EADDRINUSE', `${place} is in use. Stop what uses it, or set PORT to another port.`],
    ['EACCES', `${place} is not for this user. Set PORT to one above 1023.`],
    ['EADDRNOTAVAIL', `This machine has no address ${hostname}. Set HOST to one that it has.`],
    ['ENOTFOUND', `There is no host called ${hostname}. Set HOST to an address of this machine.`],
  ]).get(error.code ?? '');
  return message === undefined ? error : new StartError(message, { cause: error });
}
