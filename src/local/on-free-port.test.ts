import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { onFreePort } from './on-free-port.ts';

async function listenOn(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return server;
}

test('a port that was taken since it was chosen is given up for another', async () => {
  const tried: number[] = [];
  const server = await onFreePort(async (port) => {
    tried.push(port);
    if (tried.length === 1) await listenOn(port);
    return listenOn(port).catch((error: unknown) => {
      throw new Error('did not start', { cause: error });
    });
  });
  expect(tried).toHaveLength(2);
  expect(server.address()).toMatchObject({ port: tried[1] });
});

test('what fails for another reason is not begun again', async () => {
  const taken = await listenOn(0);
  const { port: other } = taken.address() as { port: number };
  let begun = 0;
  const failing = onFreePort(async () => {
    begun += 1;
    await listenOn(other);
  });
  await expect(failing).rejects.toMatchObject({ code: 'EADDRINUSE', port: other });
  expect(begun).toBe(1);
});
