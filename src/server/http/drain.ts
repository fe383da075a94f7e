import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long an open request may still take when the server stops; milliseconds. HubSpot waits for 15
 * seconds; one of them is for all that is closed after the requests.
 */
const patience = 14_000;

export interface Drain {
  /** Whether the server was told to stop: load balancers shall send nothing more. */
  isStopping(): boolean;
  /** Whether it takes no new requests any more. */
  isDraining(): boolean;
  /** Lets open requests end, for as long as HubSpot waits for them, and then closes the server. */
  close(): Promise<void>;
}

/**
 * Counts the requests that a server has open, so that it can stop without cutting them.
 *
 * @param notice ends when load balancers know that the server stops; until then it takes requests
 */
export function createDrain(
  notice: () => Promise<void> = async () => undefined,
): Drain & { watch(server: Server): void } {
  const open = new Set<ServerResponse>();
  let server: Server | undefined;
  let stopping = false;
  let draining = false;
  let emptied = () => undefined as void;

  return {
    isStopping: () => stopping,
    isDraining: () => draining,

    watch(watched) {
      server = watched;
      // Before anyone else, so that a request counts from its first moment.
      watched.prependListener('request', (_: IncomingMessage, response: ServerResponse) => {
        open.add(response);
        response.once('close', () => {
          open.delete(response);
          if (open.size === 0) emptied();
        });
        // A connection that stays open would bring the next request to a server that ends.
        if (stopping) response.setHeader('Connection', 'close');
      });
    },

    async close() {
      stopping = true;
      await notice();
      draining = true;
      // It listens meanwhile, so that a load balancer can learn that it ends.
      if (open.size > 0) {
        const isEmpty = new Promise<void>((resolve) => (emptied = resolve));
        await Promise.race([isEmpty, sleep(patience, undefined, { ref: false })]);
      }
      await new Promise<void>((resolve, reject) => {
        if (server === undefined) return resolve();
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      });
    },
  };
}
