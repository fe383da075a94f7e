import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
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
  const answer = () => text(open().end(ask)).catch(() => '');
  await expect.poll(answer).toBe('');
  idle.forEach((socket) => socket.destroy());
  await expect.poll(answer).toContain('200 OK');
});
