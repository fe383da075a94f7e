import { Socket } from 'node:net';
import { Pool, type PoolClient } from 'pg';
import { countWrites } from './count-writes.ts';
import { traceQueries } from './trace-queries.ts';

/** How long PostgreSQL may be silent; in milliseconds. */
export const longestSilence = 8_000;
/**
 * How long an account's question waits for its others, as a part of that: the connection that it gets
 * then may be silent too, and HubSpot waits for 15 seconds.
 */
export const longestWait = 1 / 2;

/** Of one process; PostgreSQL allows 100 of all, unless it was told otherwise. */
const mostConnections = 10;

/**
 * A pool of connections to PostgreSQL that waits for none of them for ever. After a failover, or with
 * a firewall that forgets, a connection is simply silent: neither the query on it ends, nor a
 * farewell, and whoever waits for a connection waits behind them. So one that says nothing for
 * `silence` milliseconds is thrown away, and what it was asked fails.
 *
 * @param onWritten called when a statement that may have changed something has ended
 */
export function createImpatientPool(
  connectionString: string,
  silence = longestSilence,
  onWritten: () => void = () => undefined,
): Pool {
  const pool = new Pool({
    connectionString,
    max: mostConnections,
    connectionTimeoutMillis: silence,
    // What takes longer would be thrown away here, and shall not go on there.
    statement_timeout: silence,
    // Of a connection that is silent to the server as well, the locks are given back.
    idle_in_transaction_session_timeout: 2 * silence,
    // Before an idle connection counts as silent.
    idleTimeoutMillis: silence / 2,
    stream: () => impatientSocket(silence),
  });
  traceQueries(pool);
  pool.on('connect', (client) => {
    traceQueries(client);
    countWrites(client, onWritten);
    // The pool listens to idle connections alone: one that breaks in use would end the process.
    client.on('error', () => undefined);
    client.on('end', () => setImmediate(giveBack, client));
  });
  return pool;
}

/** Drizzle keeps a connection for good on which not even the begin of a transaction succeeded. */
function giveBack(client: PoolClient): void {
  try {
    client.release(true);
  } catch {
    // It was given back.
  }
}

function impatientSocket(silence: number): Socket {
  const socket = new Socket();
  socket.setKeepAlive(true, silence);
  socket.on('timeout', () => {
    const heard = socket.bytesRead;
    const wasConnecting = socket.connecting;
    // If this process was too busy to look, the answer is there, and is read before the next timers.
    setTimeout(() => {
      if (socket.bytesRead > heard || (wasConnecting && !socket.connecting)) return;
      socket.destroy(Object.assign(new Error('PostgreSQL is silent'), { code: 'ETIMEDOUT' }));
    }, 10);
  });
  socket.setTimeout(silence);
  return socket;
}
