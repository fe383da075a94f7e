import { createServer, type AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { createServer as createHttpServer } from 'node:http';
import { createAccount, startSandbox } from 'hubspot-sandbox';
import { expect, onTestFinished, test } from 'vitest';
import { startServer } from '../start-server.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import { ordinaryUser, startTestService } from '../testing/test-service.ts';

/** HubSpot, which answers at once until it is held, and then nobody before it is let go. */
async function startHeldHubSpot() {
  const account = createAccount({ seed: 1, portalId: '100', clients: 0 });
  const sandbox = await startSandbox({ accounts: [account] });
  let letGo = () => undefined as void;
  let released = Promise.resolve();
  let waiting = 0;
  const server = createHttpServer((request, response) => {
    waiting += 1;
    void released.then(async () => {
      const { authorization = '' } = request.headers;
      const answer = await fetch(`${sandbox.url}${request.url}`, { headers: { authorization } });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await sandbox.close();
  });
  const { port } = server.address() as AddressInfo;
  const apiUrl = `http://127.0.0.1:${port}`;
  return {
    accounts: [{ portalId: '100', accessToken: account.accessToken, apiUrl }],
    hold: () => {
      waiting = 0;
      released = new Promise<void>((resolve) => (letGo = resolve));
    },
    letGo: () => letGo(),
    waiting: () => waiting,
  };
}

test('a server that stops lets open requests end, takes no new ones, and says so', async () => {
  const hubspot = await startHeldHubSpot();
  const service = await startTestService([0], { accounts: hubspot.accounts, stopNotice: 2_000 });
  // Who the user is, is asked once and kept: what is held must be asked by each request.
  const other = { userId: ordinaryUser };
  expect((await service.ask('/v1/session')).status).toBe(200);
  expect((await service.ask('/v1/session', other)).status).toBe(200);
  hubspot.hold();
  const open = Array.from({ length: 4 }, () => service.ask('/v1/deal-properties'));
  await expect.poll(hubspot.waiting).toBe(4);

  const closed = service.close();
  const ready = await fetch(`${service.url}/readyz`);
  expect(ready.status).toBe(503);
  expect(ready.headers.get('connection')).toBe('close');
  expect(await ready.json()).toMatchObject({ code: 'server.stopping' });
  // Who has not noticed yet is still answered.
  expect((await service.ask('/v1/preferences', other)).status).toBe(200);
  await expect.poll(() => service.ask('/v1/preferences', other)).toMatchObject({ status: 503 });
  expect((await fetch(`${service.url}/livez`)).status).toBe(200);

  // Longer than a server that is in a hurry would wait.
  await setTimeout(2_000);
  hubspot.letGo();
  expect((await Promise.all(open)).map(({ status }) => status)).toEqual(Array(4).fill(200));
  await closed;
  await expect(fetch(`${service.url}/readyz`)).rejects.toThrow();
});

test('a port that is taken is named, with what to do', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void taken.close());
  const { port } = taken.address() as AddressInfo;
  const database = await createPostgres();
  onTestFinished(database.close);
  const starting = startServer({
    port,
    hostname: '127.0.0.1',
    clientSecret: 'secret',
    accounts: [],
    ...database.options,
    logLevel: 'silent',
  });
  await expect(starting).rejects.toThrow(
    `Port ${port} of 127.0.0.1 is in use. Stop what uses it, or set PORT to another port.`,
  );
});
