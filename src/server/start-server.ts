import { setTimeout as sleep } from 'node:timers/promises';
import { deliverAlerts } from './alerts/deliver-alerts.ts';
import { keepAlertLists } from './alerts/keep-alert-lists.ts';
import { keepAlerts } from './alerts/keep-alerts.ts';
import { createMailer } from './alerts/mailer.ts';
import { connectConfigured } from './accounts/connect-configured.ts';
import { keepConfiguredAccounts } from './accounts/configured-accounts.ts';
import { prepareUninstall } from './accounts/prepare-uninstall.ts';
import { probeRevoked } from './accounts/probe-revoked.ts';
import { startHousekeeping } from './housekeeping.ts';
import { createApp } from './http/app.ts';
import { createDrain } from './http/drain.ts';
import { KnownUsers } from './http/known-users.ts';
import { listen } from './http/listen.ts';
import { normalAddress } from './http/public-url.ts';
import { servedTexts } from './http/served-texts.ts';
import { createLog } from './log.ts';
import type { ServerOptions } from './options.ts';
import { estimateRetention } from './retention/estimate-retention.ts';
import { createService } from './service.ts';
import { fillBack } from './snapshots/fill-back.ts';
import { keepSnapshot } from './snapshots/keep-snapshot.ts';
import { explainRefusal } from './store/start-problems.ts';
import { openStore } from './store/store.ts';
import { noMetrics } from './telemetry/metrics.ts';
import { serveMetrics } from './telemetry/metrics-server.ts';
import { subscribeToChanges } from './work/subscribe-to-changes.ts';
import { openTurnQueue } from './work/turn-queue.ts';
import { watchJournal } from './work/watch-journal.ts';
import { createWork } from './work/work.ts';

export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Where metrics are, when they are served. */
  metricsUrl?: string;
  /**
   * Takes requests for `stopNotice` more, lets open ones end, for up to 14 seconds, ends syncs, then
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
  const closers: Closer[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const addresses = await openAll(options, (closer) => closers.push(closer));
    return { ...addresses, close };
  } catch (error) {
    await close();
    throw explainRefusal(error);
  }
}

type Closer = () => Promise<void> | void;

/** @param onClose takes how to close what was opened; what was opened last is closed first */
async function openAll(
  options: ServerOptions,
  onClose: (closer: Closer) => void,
): Promise<Omit<RunningServer, 'close'>> {
  const { role, clientSecret, migrate, stopNotice = 0, now = () => new Date() } = options;
  const log = createLog(options.logLevel, options.logDestination);
  // Loading what counts takes its time, and most servers are never asked.
  const prometheus =
    options.metrics &&
    (await import('./telemetry/prometheus.ts')).createPrometheus(() => store.pool());
  const metrics = prometheus ?? noMetrics;
  const connections = await connectConfigured(options, now, metrics.call);
  onClose(() => connections.forEach((connection) => connection.close()));
  const store = await openStore({
    ...options,
    onConnectionLost: (error) => log.warn({ error }, 'database connection lost'),
    onWait: (what) => log.warn(`the start waits for the database: ${what}`),
  });
  onClose(store.close);
  const metricsServer =
    prometheus && options.metrics && (await serveMetrics(prometheus, options.metrics));
  if (metricsServer) onClose(metricsServer.close);

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
    : await keepConfiguredAccounts(connections, store.accounts, now);
  onClose(accounts.close);
  const journal = service ? service.journal : null;
  const mailer = options.mail && publicUrl ? createMailer(options.mail) : null;
  const mailParts = mailer &&
    publicUrl && { store, accounts, mailer, publicUrl, clientSecret, now, log };
  const syncs = createWork({
    store,
    accounts,
    queue: await openTurnQueue(store.queue, { log, onlyAsks: role === 'web', migrate }),
    now,
    log,
    afterSync: async (finished, parts) => {
      await keepSnapshot(finished, parts);
      await keepAlerts(parts);
      const state = await store.sync.find(parts.turn.portalId);
      await fillBack(finished, { ...parts, state });
      await estimateRetention(finished, { ...parts, state });
      if (journal) {
        await subscribeToChanges(finished.metadata, { ...parts, client: journal, log });
      }
      // Last: HubSpot may refuse it for want of a scope.
      await keepAlertLists(parts);
    },
    afterFailure: keepAlerts,
    ...(mailParts
      ? {
          deliver: (portalId: string, signal: AbortSignal, cut: AbortSignal) =>
            deliverAlerts(portalId, mailParts, signal, cut),
        }
      : {}),
    onEnd: metrics.sync,
    lookEvery: options.lookEvery,
  });
  onClose(syncs.close);
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
  onClose(housekeeping.close);

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
  let watching: ReturnType<typeof watchJournal> | undefined;
  // Open requests end first.
  onClose(() => watching?.close());
  const url = await listen(app.fetch, options, drain, log);
  onClose(drain.close);
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
  return { url, ...(metricsServer ? { metricsUrl: metricsServer.url } : {}) };
}
