import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readAccountDetails } from './account-details.ts';
import { patience } from '../../../test/patience.ts';
import { connect } from './connection.ts';

/** A server that takes every request and never answers. */
async function startSilence() {
  const server = createServer(() => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const open = () =>
    new Promise<number>((resolve, reject) =>
      server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, open };
}

const connectTo = (apiUrl: string, silence: number) =>
  connect({
    accessToken: 'token',
    apiUrl,
    now: () => new Date(),
    callPolicy: { timeout: silence, retries: 0 },
  });

test('a call that nobody answers fails, and leaves no connection open', async () => {
  const { url, open } = await startSilence();
  const connection = connectTo(url, 50);
  onTestFinished(() => connection.close());
  await expect(readAccountDetails(connection, connection.inBackground)).rejects.toMatchObject({
    details: { kind: 'unavailable' },
  });
  await expect.poll(open).toBe(0);
});

test('closing cuts the calls that are still open', async () => {
  const { url, open } = await startSilence();
  const connection = connectTo(url, patience);
  const reading = readAccountDetails(connection, connection.inBackground);
  const failed = expect(reading).rejects.toMatchObject({ details: { kind: 'unavailable' } });
  await expect.poll(open).toBe(1);
  connection.close();
  await failed;
  await expect.poll(open).toBe(0);
});
