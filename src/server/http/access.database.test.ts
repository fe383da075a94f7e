import { problemSchema } from '@partner-tier-points/contract';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  clientSecret,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';
import { signatureHeader, signRequest, timestampHeader } from './signature.ts';

/** Where HubSpot calls the service: a proxy with its own path. */
const publicUrl = 'https://points.example.com/tier';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0], { publicUrl });
});
afterAll(() => service?.close());

const query = `userId=${superAdmin}&portalId=100`;
const session = `/v1/session?${query}`;

interface Sent {
  method?: string;
  /** Path and query as sent to the server, and as signed. */
  path?: string;
  signedPath?: string;
  signedMethod?: string;
  body?: string;
  signedBody?: string;
  sentAt?: number;
  secret?: string;
  publicAddress?: string;
}

/** Signs one request and sends another, the same unless told otherwise. */
async function send(sent: Sent) {
  const { method = 'GET', path = session, body = '', secret = clientSecret } = sent;
  const timestamp = String(sent.sentAt ?? Date.now());
  const signed = {
    method: sent.signedMethod ?? method,
    url: (sent.publicAddress ?? publicUrl) + (sent.signedPath ?? path),
    body: Buffer.from(sent.signedBody ?? body),
    timestamp,
  };
  const response = await fetch(service.url + path, {
    method,
    headers: { [signatureHeader]: signRequest(signed, secret), [timestampHeader]: timestamp },
    ...(body === '' ? {} : { body }),
  });
  const answer: unknown = JSON.parse((await response.text()) || 'null');
  return { status: response.status, problem: problemSchema.safeParse(answer).data };
}

const refusal = (code: string) => expect.objectContaining({ code });

describe('a request', () => {
  test('is no other one of an endpoint, which would be answered and not be counted', async () => {
    for (const method of ['HEAD', 'OPTIONS', 'POST']) {
      const { status } = await send({ method, path: `/v1/deal-properties?${query}` });
      expect({ method, status }).toEqual({ method, status: 405 });
    }
  });

  test('is answered when HubSpot signed it for the public address', async () => {
    expect((await send({})).status).toBe(200);
  });

  test('without a signature is refused', async () => {
    const response = await fetch(service.url + session);
    expect(response.status).toBe(401);
    const problem = problemSchema.parse(await response.json());
    expect(problem.code).toBe('signature.missing');
    expect(problem.requestId).toBe(response.headers.get('X-Request-Id'));
  });

  test.each<[string, Sent]>([
    ['signed with another secret', { secret: 'guess' }],
    ['signed for the address behind the proxy', { publicAddress: 'http://127.0.0.1' }],
    ['of another method', { method: 'DELETE', signedMethod: 'GET' }],
    ['to another path', { path: `/v1/settings?${query}`, signedPath: session }],
    ['of another user', { path: session.replace(superAdmin, '1'), signedPath: session }],
    [
      'of another account',
      { path: session.replace('portalId=100', 'portalId=101'), signedPath: session },
    ],
    ['with a parameter more', { path: `${session}&companyId=1`, signedPath: session }],
    ['with another body', { method: 'PUT', body: '{"a":1}', signedBody: '{"a":2}' }],
    ['with a body that had none', { method: 'PUT', body: '{}', signedBody: '' }],
  ])('%s is refused', async (_what, sent) => {
    expect(await send(sent)).toEqual({ status: 401, problem: refusal('signature.invalid') });
  });

  test('that is late or early is refused', async () => {
    const sixMinutes = 6 * 60 * 1000;
    const expired = { status: 401, problem: refusal('signature.expired') };
    expect(await send({ sentAt: Date.now() - sixMinutes })).toEqual(expired);
    expect(await send({ sentAt: Date.now() + sixMinutes })).toEqual(expired);
  });

  test.each([
    ['two users', `${session}&userId=1`],
    ['two accounts', `${session}&portalId=101`],
    ['any other parameter twice', `${session}&companyId=1&companyId=2`],
    // HubSpot signs what is decoded, so the signature is the same; what it says is lost.
    ['its question mark encoded', session.replace('?', '%3F')],
    ['no user', '/v1/session?portalId=100'],
    ['a user that is no id', '/v1/session?userId=1%20or%201&portalId=100'],
  ])('signed, but with %s, is refused', async (_what, path) => {
    expect(await send({ path })).toEqual({ status: 400, problem: refusal('request.invalid') });
  });

  test('for an account that the app is not set up for is refused', async () => {
    expect(await send({ path: session.replace('portalId=100', 'portalId=999') })).toEqual({
      status: 403,
      problem: refusal('account.disconnected'),
    });
  });

  test('with a huge body is refused, whatever its signature', async () => {
    expect(await send({ method: 'PUT', body: ' '.repeat(70_000) })).toEqual({
      status: 413,
      problem: refusal('request.tooLarge'),
    });
  });

  test('without a signature is refused before its body is taken', async () => {
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    // The body never comes, and the answer does not wait for it.
    socket.write(
      `PUT ${session} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\nContent-Length: 9\r\n\r\n`,
    );
    expect(await text(socket)).toContain('signature.missing');
  });

  test('has a name of our own, whatever it was called', async () => {
    const headers = { 'X-Request-Id': 'ada@partner.example' };
    const response = await fetch(service.url + session, { headers });
    expect(problemSchema.parse(await response.json()).requestId).toMatch(/^[\da-f-]{36}$/);
    expect(service.log()).not.toContain('ada@partner.example');
  });

  test('has an answer with one name, which nobody may keep unless it says so itself', async () => {
    const answered = async (path: string) => {
      const timestamp = String(Date.now());
      const signed = { method: 'GET', url: publicUrl + path, body: Buffer.from(''), timestamp };
      const signature = signRequest(signed, clientSecret);
      const headers = { [signatureHeader]: signature, [timestampHeader]: timestamp };
      const answer = (await fetch(service.url + path, { headers })).headers;
      expect(answer.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
      return answer.get('cache-control');
    };
    for (const path of ['/livez', session, '/nowhere', `/v1/nowhere?${query}`, '/api/v1/summary']) {
      expect([path, await answered(path)]).toEqual([path, 'no-store']);
    }
    const facts = `/v1/facts?${query}`;
    expect([facts, await answered(facts)]).toEqual([facts, 'private, no-cache']);
  });

  test('is logged by its route, without the names in its path', async () => {
    const path = `/v1/scenarios/Ada%20and%20Ltd?${query}`;
    await send({ method: 'DELETE', path });
    await send({ path: `/v1/Ada%20and%20Ltd?${query}` });
    await expect.poll(() => service.log()).toContain('"route":"DELETE /v1/scenarios/:name"');
    expect(service.log()).not.toContain('Ada');
  });

  test('that carries more than its endpoint can need is refused', async () => {
    expect(await send({ method: 'DELETE', path: session, body: ' '.repeat(2_000) })).toEqual({
      status: 413,
      problem: refusal('request.tooLarge'),
    });
  });

  test('to an unknown path says so', async () => {
    expect(await send({ path: `/v1/nothing?${query}` })).toEqual({
      status: 404,
      problem: refusal('notFound'),
    });
  });
});

test.each(['/livez', '/readyz'])('%s needs no signature', async (path) => {
  const response = await fetch(`${service.url}${path}`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('a connection stays open for longer than the minute that proxies keep it', async () => {
  const { headers } = await fetch(`${service.url}/livez`);
  const [, seconds] = /timeout=(\d+)/.exec(headers.get('keep-alive') ?? '') ?? [];
  expect(Number(seconds)).toBeGreaterThan(60);
});
