import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDrain } from './drain.ts';
import { listen } from './listen.ts';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0], { mostConnections: 2 });
});
afterAll(() => service?.close());

function open(): Socket {
  const { hostname, port } = new URL(service.url);
  return connect(Number(port), hostname);
}
const ask = 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n';

test('a request that never says what it is is ended', async () => {
  const socket = open();
  socket.write('GET /v1/session HTTP/1.1\r\nHost: localhost\r\n');
  expect(await text(socket)).toContain('408 Request Timeout');
});

test('connections beyond the limit are closed, until others end', async () => {
  const idle = [open(), open()];
  await Promise.all(idle.map((socket) => once(socket, 'connect')));
  // Not ended: Node gives no answer to whoever has closed their side.
  const answer = () => {
    const socket = open();
    socket.write(ask);
    return text(socket).catch(() => '');
  };
  await expect.poll(answer).toBe('');
  idle.forEach((socket) => socket.destroy());
  await expect.poll(answer).toContain('200 OK');
});

test('who ceases to read an answer is let go, and who waits for one is not', async () => {
  // Within it a request has to reach the server, also where others are busy.
  const patienceWithReaders = 1_000;
  const body = new Uint8Array(64 * 2 ** 20);
  const answers = new Map([
    ['/large', async () => new Response(body)],
    ['/late', async () => sleep(2 * patienceWithReaders, new Response('made at last'))],
  ]);
  const drain = createDrain();
  let server!: Server;
  const watching = {
    ...drain,
    watch(watched: Server) {
      server = watched;
      drain.watch(watched);
    },
  };
  const options = { port: 0, hostname: '127.0.0.1', patienceWithReaders };
  const log = { info: () => undefined };
  const url = await listen(
    (request) => answers.get(new URL(request.url).pathname)!(),
    options,
    watching,
    log,
  );
  try {
    const { hostname, port } = new URL(url);
    const reader = connect(Number(port), hostname);
    reader.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n');
    reader.pause();
    const closed = once(
      reader.on('error', () => undefined),
      'close',
    );
    const late = connect(Number(port), hostname);
    late.write('GET /late HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(await text(late)).toContain('made at last');
    const connections = () => promisify(server.getConnections.bind(server))();
    await expect.poll(connections).toBe(0);
    // It only learns that it was let go once it reads again, which is late for all of it.
    let read = 0;
    reader.on('data', ({ length }) => (read += length));
    reader.resume();
    await closed;
    expect(read).toBeLessThan(body.length);
  } finally {
    await drain.close();
  }
});
