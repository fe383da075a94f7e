import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Logger } from 'pino';
import { StartError } from '../model/start-error.ts';
import type { Drain } from './drain.ts';

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
/**
 * How long a caller may take nothing of an answer; in milliseconds. Without it, whoever ceases to read
 * keeps a connection and what was read for them for ever, and a thousand of those keep everyone out.
 */
const patienceWithReaders = 30_000;
/** HubSpot has 20 requests of an account under way; each connection that is open costs memory. */
const mostConnections = 1_000;

export interface Listening {
  port: number;
  hostname: string;
  mostConnections?: number;
  /** Milliseconds for which a caller may take nothing of an answer. */
  patienceWithReaders?: number;
}

/**
 * Listens for requests.
 *
 * @returns where, without a slash at the end
 * @throws {StartError} when the port cannot be had
 */
export async function listen(
  fetch: (request: Request) => Promise<Response> | Response,
  options: Listening,
  drain: Drain & { watch(server: Server): void },
  log: Pick<Logger, 'info'>,
): Promise<string> {
  const server = createAdaptorServer({
    fetch,
    serverOptions: {
      keepAliveTimeout: connectionKept,
      connectionsCheckingInterval: 1_000,
      ...patienceWithCallers,
    },
  }) as Server;
  server.maxConnections = options.mostConnections ?? mostConnections;
  server.timeout = options.patienceWithReaders ?? patienceWithReaders;
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    response.on('timeout', () => {
      // Else the answer is still being made.
      if (socket.writableLength > 0) socket.destroy();
    });
  });
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
  return `http://${host}:${actualPort}`;
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
