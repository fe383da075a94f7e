import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createImpatientAgent } from './impatient-agent.ts';

test('gives up a connection that falls silent, the first time it is used and the second', async () => {
  const connections = new Set<unknown>();
  const server = createServer((request, response) => {
    if (request.url !== '/silence') response.end('an answer');
  });
  server.on('connection', (connection) => connections.add(connection));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const agent = createImpatientAgent(url, { keepAlive: true, maxSockets: 1 }, 1_000);
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const answer = async (message: IncomingMessage) => {
        const chunks = await message.toArray();
        // Until the agent has its connection back.
        setImmediate(() => resolve(String(chunks)));
      };
      get(url + path, { agent }, (message) => void answer(message)).on('error', reject);
    });

  await expect(ask('/silence')).rejects.toThrow('silent connection');
  expect(await ask('/')).toBe('an answer');
  await expect(ask('/silence')).rejects.toThrow('silent connection');
  expect(connections.size).toBe(2);
});
