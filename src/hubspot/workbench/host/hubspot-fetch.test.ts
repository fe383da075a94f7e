import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { Signature } from '@hubspot/api-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AppServer, startAppServer } from '../testing/app-server.ts';
import { limits } from './fetch-limits.ts';
import { createHubSpotFetch } from './hubspot-fetch.ts';

const caller = { portalId: '1', userId: '2', userEmail: 'ada@example.com' };
const clientSecret = 'a secret';
const publicOrigin = 'https://app.example.com';

let app: AppServer;
beforeEach(async () => {
  app = await startAppServer();
});
afterEach(() => app.close());

function fetchWith(options: Partial<Parameters<typeof createHubSpotFetch>[0]> = {}) {
  return createHubSpotFetch({
    permittedUrls: [publicOrigin],
    proxy: { [publicOrigin]: app.origin },
    clientSecret,
    signedUrl: 'mapped',
    appId: '99',
    ...options,
  });
}

function request(changed: object = {}) {
  return {
    url: `${publicOrigin}/v1`,
    method: 'GET',
    body: null,
    headers: {},
    timeout: null,
    running: 0,
    ...changed,
  };
}

function signedBy(received: AppServer['received'][number] | undefined, url = received?.url) {
  const timestamp = Number(received?.headers['x-hubspot-request-timestamp']);
  return Signature.isValid({
    signature: String(received?.headers['x-hubspot-signature-v3']),
    clientSecret,
    requestBody: received?.body ?? '',
    url: url ?? '',
    method: received?.method ?? '',
    signatureVersion: 'v3',
    timestamp,
  });
}

describe('a request that is permitted', () => {
  it('arrives signed, with the caller in its query', async () => {
    app.answer = (_, __, response) => response.writeHead(201).end('{"done":true}');
    const body = JSON.stringify({ name: 'Åsa' });
    const answer = await fetchWith()(
      request({ method: 'POST', body, url: `${publicOrigin}/v1?q=a b&userId=666` }),
      caller,
    );
    expect(answer).toMatchObject({ status: 201, body: '{"done":true}' });
    const [received] = app.received;
    expect(received?.body).toBe(body);
    expect(Object.fromEntries(new URL(received?.url ?? '').searchParams)).toEqual({
      q: 'a b',
      ...caller,
      appId: '99',
    });
    expect(signedBy(received)).toBe(true);
  });

  it('is signed for the public address when asked so', async () => {
    await fetchWith({ signedUrl: 'public' })(request(), caller);
    const [received] = app.received;
    expect(signedBy(received)).toBe(false);
    expect(signedBy(received, received?.url.replace(app.origin, publicOrigin))).toBe(true);
  });

  it('carries no signature without a secret', async () => {
    await fetchWith({ clientSecret: null })(request(), caller);
    expect(app.received[0]?.headers).not.toHaveProperty('x-hubspot-signature-v3');
  });

  it('may set Authorization', async () => {
    await fetchWith()(request({ headers: { authorization: 'Bearer x' } }), caller);
    expect(app.received[0]?.headers.authorization).toBe('Bearer x');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
    'says how long the body of a %s is',
    async (method) => {
      await fetchWith()(request({ method, body: '"Åsa"' }), caller);
      expect(app.received[0]?.body).toBe('"Åsa"');
      expect(app.received[0]?.headers['content-length']).toBe('6');
    },
  );

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('reads what a server compresses unasked as %s', async (encoding, compress) => {
    app.answer = (_, __, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(compress('{"done":true}'));
    expect((await fetchWith()(request(), caller)).body).toBe('{"done":true}');
    expect(app.received[0]?.headers['accept-encoding']).toBe('identity');
  });

  it('does not follow a redirect', async () => {
    app.answer = (_, __, response) => response.writeHead(302, { location: '/else' }).end();
    expect((await fetchWith()(request(), caller)).status).toBe(302);
    expect(app.received).toHaveLength(1);
  });
});

describe('a request that is refused', () => {
  it.each([
    ['another origin', { url: 'https://evil.example/v1' }, 403],
    ['the local address itself', { url: 'http://localhost:1/v1' }, 403],
    ['an address that is none', { url: 'v1' }, 400],
    ['a header of its own', { headers: { 'x-own': '1' } }, 400],
    ['another header beside Authorization', { headers: { authorization: 'a', accept: 'b' } }, 400],
    ['a time that is none', { timeout: -1 }, 400],
    ['a method that HubSpot does not know', { method: 'TRACE' }, 400],
    ['a body over 1 MB', { method: 'POST', body: 'x'.repeat(limits.size + 1) }, 413],
  ])('never leaves: %s', async (_, changed, status) => {
    const answer = await fetchWith()(request(changed), caller);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 'error', message: answer.refusal });
    expect(app.received).toHaveLength(0);
  });
});

describe('the retry', () => {
  it('comes once after a 5xx', async () => {
    app.answer = (_, number, response) => response.writeHead(number === 1 ? 503 : 200).end();
    expect((await fetchWith()(request(), caller)).status).toBe(200);
    expect(app.received).toHaveLength(2);
  });

  it('comes no second time', async () => {
    app.answer = (_, __, response) => response.writeHead(503).end();
    expect((await fetchWith()(request(), caller)).status).toBe(503);
    expect(app.received).toHaveLength(2);
  });

  it('does not come after a 4xx', async () => {
    app.answer = (_, __, response) => response.writeHead(429).end();
    expect((await fetchWith()(request(), caller)).status).toBe(429);
    expect(app.received).toHaveLength(1);
  });

  it('comes after a connection that breaks', async () => {
    app.answer = (_, number, response) =>
      number === 1 ? response.destroy() : response.end('second');
    expect((await fetchWith()(request(), caller)).body).toBe('second');
  });

  it('comes after an answer that breaks off', async () => {
    app.answer = (_, number, response) => {
      if (number > 1) return response.end('second');
      response.writeHead(200, { 'content-length': 100 });
      return response.write('first', () => response.destroy());
    };
    expect((await fetchWith()(request(), caller)).body).toBe('second');
  });

  it('gives up on a server that is not there', async () => {
    const gone = app.origin;
    await app.close();
    const answer = await fetchWith({ proxy: { [publicOrigin]: gone } })(request(), caller);
    expect(answer.status).toBe(502);
  });
});

describe('the limits', () => {
  it('let through 1 MB and refuse more on the way back', async () => {
    const fetch = fetchWith();
    app.answer = (_, __, response) => response.end('x'.repeat(limits.size));
    expect((await fetch(request(), caller)).body).toHaveLength(limits.size);
    app.answer = (_, __, response) => response.end('x'.repeat(limits.size + 1));
    expect((await fetch(request(), caller)).status).toBe(502);
  });

  it('end a request that takes too long', async () => {
    app.answer = () => undefined;
    expect((await fetchWith({ timeLimit: 50 })(request(), caller)).status).toBe(504);
    expect((await fetchWith()(request({ timeout: 50 }), caller)).status).toBe(504);
  });

  it('end a request whose answer takes too long to end', async () => {
    app.answer = (_, __, response) => response.write('some of it');
    expect((await fetchWith({ timeLimit: 50 })(request(), caller)).status).toBe(504);
  });

  it('give a request that asks for it more time than others have', async () => {
    app.answer = (_, __, response) => setTimeout(() => response.end(), 100);
    const fetch = fetchWith({ timeLimit: 50 });
    expect((await fetch(request({ timeout: 60_000 }), caller)).status).toBe(200);
  });

  it('count what the extension has sent and has not arrived yet', async () => {
    const fetch = fetchWith();
    const running = limits.atOnce;
    expect((await fetch(request({ running: running - 1 }), caller)).status).toBe(200);
    expect((await fetch(request({ running }), caller)).status).toBe(429);
  });

  it('let 20 run at a time in each account, and again when they have ended', async () => {
    const held: (() => void)[] = [];
    app.answer = (_, __, response) => held.push(() => response.end());
    const fetch = fetchWith();
    const running = Array.from({ length: limits.atOnce }, () => fetch(request(), caller));
    expect((await fetch(request(), caller)).status).toBe(429);
    const other = fetch(request(), { ...caller, portalId: '3' });
    await expect.poll(() => held.length).toBe(limits.atOnce + 1);
    held.forEach((release) => release());
    const statuses = (await Promise.all([...running, other])).map((answer) => answer.status);
    expect(statuses.every((status) => status === 200)).toBe(true);
    app.answer = (_, __, response) => response.end();
    expect((await fetch(request(), caller)).status).toBe(200);
  });
});

it('writes no query and no address of a person to the log', async () => {
  const lines: string[] = [];
  const fetch = fetchWith({ log: (line) => lines.push(line) });
  await fetch(request({ url: `${publicOrigin}/v1?email=eve@example.com` }), caller);
  await fetch(request({ url: 'https://evil.example/?email=eve@example.com' }), caller);
  expect(lines).toHaveLength(2);
  expect(lines.join()).not.toContain('@');
});
