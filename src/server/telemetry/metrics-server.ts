import { createServer } from 'node:http';
import { isIP, type AddressInfo } from 'node:net';
import { StartError } from '../model/start-error.ts';
import type { PrometheusMetrics } from './prometheus.ts';

export interface MetricsServer {
  /** The address of the metrics. */
  url: string;
  close(): Promise<void>;
}

/** Whoever collects them has one or two; without a bound anybody near could hold them all. */
const usualLimits = {
  mostConnections: 20,
  /** How long a request may take to arrive, and a caller may take nothing; in milliseconds. */
  patience: 5_000,
};

/**
 * Serves `/metrics` on a port of its own, so that whoever may reach the one may not reach the other.
 *
 * @throws {StartError} when the port cannot be listened on.
 */
export async function serveMetrics(
  metrics: Pick<PrometheusMetrics, 'contentType' | 'text'>,
  { port, hostname }: { port: number; hostname: string },
  { mostConnections, patience }: typeof usualLimits = usualLimits,
): Promise<MetricsServer> {
  let making: Promise<string> | undefined;
  /** To write them takes a while, in which nothing else is done: once for all who ask at once. */
  const text = () => (making ??= metrics.text().finally(() => (making = undefined)));
  const timeouts = {
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: Math.min(patience, 1_000),
  };
  const server = createServer(timeouts, (request, response) => {
    // A page on the web that has its own name point here shall not read it.
    if (request.url !== '/metrics' || !isNamedDirectly(request.headers.host, hostname)) {
      response.writeHead(404).end();
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    text().then(
      (body) => response.writeHead(200, { 'content-type': metrics.contentType }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.maxConnections = mostConnections;
  server.timeout = patience;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const place = `METRICS_PORT ${port} of ${hostname}`;
      reject(new StartError(`${place} cannot be used (${cause.code}).`, { cause }));
    });
    server.listen(port, hostname, resolve);
  });
  const address = server.address() as AddressInfo;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${host}:${address.port}/metrics`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Whether a request names this machine itself, or the host that the metrics were given. */
function isNamedDirectly(host: string | undefined, given: string): boolean {
  if (!['127.0.0.1', '::1', 'localhost'].includes(given)) return true;
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return hostname === 'localhost' || isIP(hostname.replaceAll(/[[\]]/g, '')) !== 0;
}
