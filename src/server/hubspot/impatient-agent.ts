import { Agent as HttpAgent, type AgentOptions } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Duplex } from 'node:stream';

/**
 * An agent whose connections break off when nothing has come for a while. The api-client cannot be
 * asked to give a request up, so a server that hangs would otherwise hold a connection for ever,
 * and in the end all of them.
 *
 * @param silence milliseconds.
 */
export function createImpatientAgent(url: string, options: AgentOptions, silence: number) {
  // Node sets a connection back to the agent's own time limit whenever a request is done with it: a
  // connection that is used again would have none.
  const all = { ...options, timeout: silence };
  const agent = new URL(url).protocol === 'http:' ? new HttpAgent(all) : new HttpsAgent(all);
  const createConnection = agent.createConnection.bind(agent);
  agent.createConnection = (...parameters: Parameters<typeof createConnection>) => {
    const connection = createConnection(...parameters);
    if (connection) breakOffWhenSilent(connection, silence);
    return connection;
  };
  return agent;
}

function breakOffWhenSilent(connection: Duplex, silence: number): void {
  if (!('setTimeout' in connection) || typeof connection.setTimeout !== 'function') return;
  connection.setTimeout(silence);
  connection.on('timeout', () => connection.destroy(new Error('silent connection')));
}
