import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { serveMetrics } from './metrics-server.ts';

const place = { port: 0, hostname: '127.0.0.1' };

/** Metrics that are ready when asked to be, and how often they were made. */
async function serve(limits?: Parameters<typeof serveMetrics>[2]) {
  const waiting: ((text: string) => void)[] = [];
  const metrics = {
    contentType: 'text/plain',
    text: () => new Promise<string>((resolve) => waiting.push(resolve)),
  };
  const { url, close } = await serveMetrics(metrics, place, limits);
  onTestFinished(close);
  const open = async (): Promise<Socket> => {
    const socket = connect(Number(new URL(url).port), place.hostname);
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  return { url, waiting, open };
}

test('are made once for all who ask at once, and anew for who asks later', async () => {
  const { waiting, open } = await serve();
  const socket = await open();
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => (said += text));
  const request = 'GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n';
  socket.write(request.repeat(12));
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]!('first!');
  await expect.poll(() => said.split('first!').length - 1).toBe(12);
  expect(waiting).toHaveLength(1);

  socket.write(request);
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!('second!');
  await expect.poll(() => said).toContain('second!');
});

test('leave nobody out for who opens connections and says nothing', async () => {
  const { url, waiting, open } = await serve({ mostConnections: 2, patience: 100 });
  const silent = [await open(), await open()];
  const third = await open();
  await once(third, 'close');
  await Promise.all(silent.map((socket) => once(socket.resume(), 'close')));
  // On a busy machine one may take longer than this server waits.
  await expect
    .poll(async () => {
      const answer = fetch(url).then((each) => each.text());
      answer.catch(() => undefined);
      await expect.poll(() => waiting.length).toBeGreaterThan(0);
      for (const answerWith of waiting.splice(0)) answerWith('it is here');
      return answer.catch(() => null);
    })
    .toBe('it is here');
});

test('are read, and nothing else', async () => {
  const { url, waiting } = await serve();
  const answer = await fetch(url, { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  expect(waiting).toEqual([]);
});
