import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * An agent that breaks a connection off on which an answer is not whole after a while, be it silent or
 * come byte by byte without an end. The api-client cannot be asked to give a request up, so a server
 * that hangs would otherwise hold a connection for ever, and in the end all of them.
 *
 * @param patience milliseconds.
 */
export function createImpatientAgent(url: string, options: AgentOptions, patience: number) {
  // Node's own time limit ends connections that rest.
  const all = { ...options, timeout: patience };
  const agent = new URL(url).protocol === 'http:' ? new HttpAgent(all) : new HttpsAgent(all);
  const limits = new WeakMap<Duplex, NodeJS.Timeout>();
  const endLimit = (connection: Duplex) => clearTimeout(limits.get(connection));
  const limit = (connection: Duplex) => {
    endLimit(connection);
    const breakOff = () => connection.destroy(new Error('no whole answer in time'));
    limits.set(connection, setTimeout(breakOff, patience).unref());
  };
  const createConnection = agent.createConnection.bind(agent);
  agent.createConnection = (...parameters: Parameters<typeof createConnection>) => {
    const connection = createConnection(...parameters);
    if (!connection) return connection;
    limit(connection);
    connection.once('close', () => endLimit(connection));
    return connection;
  };
  // A connection that is done with one request goes to the next that waits, or rests until it is used.
  agent.prependListener('free', limit);
  const { keepSocketAlive, reuseSocket } = agent;
  agent.keepSocketAlive = (connection) => {
    endLimit(connection);
    return keepSocketAlive.call(agent, connection);
  };
  agent.reuseSocket = (connection, request) => {
    limit(connection);
    reuseSocket.call(agent, connection, request);
  };
  return agent;
}
