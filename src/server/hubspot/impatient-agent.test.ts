import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createImpatientAgent } from './impatient-agent.ts';

/** A server that answers, says nothing at `/silence`, and has no end at `/drops` and `/headers`. */
async function startServer() {
  const connections = new Set<unknown>();
  const server = createServer((request, response) => {
    if (request.url === '/') response.end('an answer');
    if (request.url === '/silence') return;
    const { socket } = request;
    const drops = new Map([
      ['/drops', () => void response.write(' ')],
      ['/headers', () => void socket.write('X-More: there is\r\n')],
    ]).get(request.url ?? '');
    if (drops === undefined) return;
    if (request.url === '/headers') socket.write('HTTP/1.1 200 OK\r\n');
    const dropping = setInterval(drops, 20);
    socket.on('error', () => undefined).once('close', () => clearInterval(dropping));
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
      get(url + path, { agent }, (message) => void answer(message).catch(reject)).on(
        'error',
        reject,
      );
    });

  return { ask, connections };
}

test('gives up a connection that falls silent, the first time it is used and the second', async () => {
  const { ask, connections } = await startServer();
  await expect(ask('/silence')).rejects.toThrow('no whole answer in time');
  expect(await ask('/')).toBe('an answer');
  await expect(ask('/silence')).rejects.toThrow('no whole answer in time');
  expect(connections.size).toBe(2);
});

test.each(['/drops', '/headers'])(
  'gives up an answer without an end, whether it waited for its connection or not: %s',
  async (path) => {
    const { ask } = await startServer();
    const asked = [path, '/', path, '/'].map(ask);
    const ends = await Promise.allSettled(asked);
    expect(ends.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(await ask('/')).toBe('an answer');
    await expect(ask(path)).rejects.toThrow();
    expect(await ask('/')).toBe('an answer');
  },
);
