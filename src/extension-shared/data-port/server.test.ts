import { contractVersion, termsVersion } from '@partner-tier-points/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  enrolled,
  factsPage,
  problem,
  session,
  startFakeServer,
  type FakeServer,
} from '../testing/index.ts';
import { ServerAnswerInvalid, ServerRefused, ServerUnreachable } from './errors.ts';
import * as server from './server.ts';

let fake: FakeServer;

beforeEach(() => {
  fake = startFakeServer();
});

test('requests carry the scope and the terms that were shown, never a user or an account', async () => {
  fake.on('PUT /v1/enrolment', { body: session() });
  fake.on('DELETE /v1/enrolment', { body: session() });
  await server.enrol('account');
  await server.leave('user');
  expect(fake.calls).toEqual([
    { method: 'PUT', path: '/v1/enrolment', body: { scope: 'account', termsVersion } },
    { method: 'DELETE', path: '/v1/enrolment?scope=user', body: null },
  ]);
});

describe('what the page opens with', () => {
  const facts = factsPage([{ id: '1' }]);
  const asked = () => fake.calls.map(({ path }) => path.replace(/\?.*/, ''));

  test('is there for the first who asks, and asked for again by the next', async () => {
    fake.on('GET /v1/session', { body: session({ enrolment: enrolled }) });
    fake.on('GET /v1/facts', { body: facts });
    server.open('sv', true);
    expect(await server.session()).toMatchObject({ enrolment: enrolled });
    expect(await server.texts('sv', 'page')).toMatchObject({ language: 'sv' });
    expect(await server.factsPage(null)).toEqual(facts);
    expect(asked()).toEqual(['/v1/opening']);
    await server.session();
    await server.factsPage(null);
    expect(asked()).toEqual(['/v1/opening', '/v1/session', '/v1/facts']);
  });

  test('is asked for part by part when it does not come, and what fails then says why', async () => {
    fake.on('GET /v1/session', problem(403, { code: 'hubspot.refused', message: 'no' }));
    server.open('sv', true);
    await expect(server.session()).rejects.toMatchObject({ code: 'hubspot.refused' });
    expect(await server.texts('sv', 'page')).toMatchObject({ language: 'sv' });
    await expect(server.factsPage(null)).rejects.toMatchObject({ code: 'notFound' });
    expect(asked()).toEqual(['/v1/opening', '/v1/session', '/v1/texts/sv', '/v1/facts']);
  });

  test('is not waited for twice when no server is reached, and asked for again later', async () => {
    fake.on('GET /v1/session', 'unreachable');
    server.open('sv', true);
    const parts = [server.session(), server.texts('sv', 'page'), server.factsPage(null)];
    for (const part of parts) await expect(part).rejects.toBeInstanceOf(ServerUnreachable);
    expect(asked()).toEqual(['/v1/opening']);
    fake.on('GET /v1/session', { body: session() });
    expect(await server.session()).toMatchObject({ userId: '7' });
  });

  test('of another contract version is refused as the session alone is', async () => {
    fake.on('GET /v1/session', { body: session({ contractVersion: contractVersion + 1 }) });
    server.open('sv', false);
    await expect(server.session()).rejects.toBeInstanceOf(ServerAnswerInvalid);
    await server.texts('sv', 'page');
  });
});

test('cursors, companies and clients are written into the address safely', async () => {
  await expect(server.factsPage('a&b=c')).rejects.toBeInstanceOf(ServerRefused);
  await expect(server.companyFacts('1 2')).rejects.toBeInstanceOf(ServerRefused);
  await expect(server.clientHistory('a/b?')).rejects.toBeInstanceOf(ServerRefused);
  expect(fake.calls.map(({ path }) => path)).toEqual([
    '/v1/facts?partial=true&cursor=a%26b%3Dc',
    '/v1/facts?companyId=1%202',
    '/v1/clients/a%252Fb%253F/history',
  ]);
});

test('a problem of the contract keeps its code and details', async () => {
  const scopes = ['crm.objects.partner-clients.read'];
  fake.on('GET /v1/session', problem(403, { code: 'hubspot.refused', message: 'no', scopes }));
  await expect(server.session()).rejects.toMatchObject({
    code: 'hubspot.refused',
    problem: { scopes },
  });
});

test("a problem that HubSpot's dev server has wrapped is the server's all the same", async () => {
  const responseBody = { code: 'superAdmin.required', message: 'no' };
  fake.on('GET /v1/session', {
    status: 502,
    body: { status: 'error', category: 'BAD_GATEWAY', responseBody },
  });
  await expect(server.session()).rejects.toMatchObject({ code: 'superAdmin.required' });
  fake.on('GET /v1/session', { status: 502, body: { status: 'error', category: 'BAD_GATEWAY' } });
  await expect(server.session()).rejects.toBeInstanceOf(ServerUnreachable);
});

test('a server of another contract version, or an answer that is no object, is refused', async () => {
  fake.on('GET /v1/session', { body: session({ contractVersion: contractVersion + 1 }) });
  const refusal = await server.session().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ServerAnswerInvalid);
  expect((refusal as Error).message).toContain(`contract version ${contractVersion + 1}`);
  Object.assign(globalThis, { self: { hsFetch: async () => new Response('"fine"') } });
  await expect(server.settings()).rejects.toBeInstanceOf(ServerAnswerInvalid);
});

test('no answer, or a gateway that answers in its place, counts as unreachable', async () => {
  fake.on('GET /v1/session', 'unreachable');
  await expect(server.session()).rejects.toBeInstanceOf(ServerUnreachable);
  Object.assign(globalThis, {
    self: { hsFetch: async () => new Response('<html>Bad gateway</html>', { status: 502 }) },
  });
  await expect(server.session()).rejects.toBeInstanceOf(ServerUnreachable);
});
