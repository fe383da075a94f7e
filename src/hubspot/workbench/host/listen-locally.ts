import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { PortError } from './port-error.ts';

type Answer = Parameters<typeof createAdaptorServer>[0]['fetch'];

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** How often a free port is looked for that is free at both addresses. */
const mostTries = 20;

/**
 * Listens at both addresses that `localhost` stands for: browsers take either, and at one that is
 * left to others these would be sent the token.
 *
 * @param port 0 for any free one.
 * @throws {PortError}
 */
export async function listenLocally(
  answer: Answer,
  port: number,
  tries = mostTries,
): Promise<Listening> {
  const first = await listenAt(answer, '127.0.0.1', port);
  try {
    const second = await listenAt(answer, '::1', first.port);
    const close = async () => void (await Promise.all([first.close(), second.close()]));
    return { port: first.port, close };
  } catch (error) {
    if (hasNoAddress(error)) return first;
    await first.close();
    if (port === 0 && tries > 0) return listenLocally(answer, port, tries - 1);
    throw error;
  }
}

/** A machine without IPv6. */
const hasNoAddress = (error: unknown) =>
  ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes((error as NodeJS.ErrnoException).code ?? '');

function listenAt(answer: Answer, host: string, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: answer });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isPort = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(isPort ? new PortError(port, error.code === 'EACCES') : error);
    });
    server.listen(port, host, () => {
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise<void>((done) => {
            server.close(() => done());
            // Pages keep their stream of builds open; without this the server never closes.
            if ('closeAllConnections' in server) server.closeAllConnections();
          }),
      });
    });
  });
}
