import { beforeEach, describe, expect, test } from 'vitest';
import { createAccount } from '../account/account.ts';
import { endpointsFor } from '../api/endpoint.ts';
import { getAccountDetails } from '../api/account-details.ts';
import { AuthorizationServer, type AuthorizationServerOptions } from './authorization-server.ts';
import { answerTokenRequest, tokenPath } from './token-endpoints.ts';

const redirectUri = 'https://app.example/callback';
const scopes = ['oauth', 'crm.objects.deals.read'];
const optionalScopes = ['crm.lists.read'];
const client = { client_id: 'client', client_secret: 'secret' };
const account = createAccount({ seed: 1, clients: 0, portalId: '100' });

let clock: number;
let server: AuthorizationServer;
function serve(options: Partial<AuthorizationServerOptions> = {}) {
  const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes, optionalScopes };
  server = new AuthorizationServer({
    app: { ...app, redirectUris: [redirectUri] },
    accounts: [account],
    now: () => clock,
    ...options,
  });
}
beforeEach(() => {
  clock = Date.parse('2026-11-20T12:00:00Z');
  serve();
});

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

async function post(fields: Record<string, string>, endpoint = '', query = ''): Promise<Answer> {
  const request = new Request(`https://api.hubapi.com${tokenPath}${endpoint}${query}`, {
    method: 'POST',
    body: new URLSearchParams({ ...client, ...fields }).toString(),
  });
  const response = await answerTokenRequest(server, request);
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}

const address = (changes: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: 'client',
    redirect_uri: redirectUri,
    scope: scopes.join(' '),
    optional_scope: optionalScopes.join(' '),
    state: 'state-1',
    ...changes,
  });

/** A user lets the app in; what the app gets for the code. */
async function install() {
  const back = new URL(server.consent(address(), { portalId: '100', userId: '48210011' }));
  expect(back.searchParams.get('state')).toBe('state-1');
  const code = back.searchParams.get('code')!;
  return { code, ...(await exchange(code)) };
}
const exchange = (code: string, redirect = redirectUri) =>
  post({ grant_type: 'authorization_code', code, redirect_uri: redirect });
const refresh = (token: unknown) =>
  post({ grant_type: 'refresh_token', refresh_token: String(token) });

/** The status of a call to the API with a token. */
async function call(token: unknown): Promise<number> {
  const answer = endpointsFor([account], server)(getAccountDetails);
  const request = new Request('https://api.hubapi.com/account-info/v3/details', {
    headers: { authorization: `Bearer ${String(token)}` },
  });
  return (await answer({ request, params: {} })).status;
}

test('tokens come for a code, once, and have the form that HubSpot describes', async () => {
  const { code, status, body } = await install();
  expect(status).toBe(200);
  expect(body).toEqual({
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    token_type: 'bearer',
    token_use: 'access_token',
    expires_in: 1_800,
    hub_id: 100,
    user_id: 48_210_011,
    scopes: [...scopes, ...optionalScopes],
  });
  expect(await call(body['access_token'])).toBe(200);
  expect(await exchange(code)).toMatchObject({ status: 400, body: { status: 'BAD_AUTH_CODE' } });
});

test('an access token is refused after half an hour, and a refresh brings another', async () => {
  const { body } = await install();
  clock += 1_799_000;
  expect(await call(body['access_token'])).toBe(200);
  clock += 1_000;
  expect(await call(body['access_token'])).toBe(401);
  const next = await refresh(body['refresh_token']);
  expect(next.body['refresh_token']).toBe(body['refresh_token']);
  expect(await call(next.body['access_token'])).toBe(200);
});

test('with strict rotation a refresh token is good once, and whoever uses it again loses the grant', async () => {
  serve({ strictRotation: true });
  const first = (await install()).body;
  const second = (await refresh(first['refresh_token'])).body;
  expect(second['refresh_token']).not.toBe(first['refresh_token']);
  expect((await refresh(second['refresh_token'])).status).toBe(200);
  expect(await refresh(first['refresh_token'])).toMatchObject({ status: 400 });
  expect(server.isInstalled('100')).toBe(false);
  expect(await call(second['access_token'])).toBe(401);
});

test('what is granted decides what the tokens may do', async () => {
  await install();
  expect(account.scopes.has('crm.lists.read')).toBe(true);
  expect(account.scopes.has('crm.lists.write')).toBe(false);
  const code = server.codeFor({ portalId: '100', userId: '1', scopes });
  await exchange(code);
  expect(account.scopes.has('crm.lists.read')).toBe(false);
});

test('a token can be introspected and revoked', async () => {
  const { body } = await install();
  const ask = (token: unknown) => post({ token: String(token) }, '/introspect');
  clock += 60_000;
  // Every field that HubSpot's description requires.
  expect((await ask(body['access_token'])).body).toEqual({
    token_use: 'access_token',
    active: true,
    token: body['access_token'],
    hub_id: 100,
    user_id: 48_210_011,
    client_id: 'client',
    app_id: 7,
    scopes: [...scopes, ...optionalScopes],
    signed_access_token: expect.objectContaining({ hubId: 100, appId: 7, userId: 48_210_011 }),
    expires_in: 1_740,
    is_private_distribution: false,
    token_type: 'access',
  });
  expect((await ask(body['refresh_token'])).body).toMatchObject({ token_use: 'refresh_token' });
  expect((await post({ token: String(body['refresh_token']) }, '/revoke')).status).toBe(200);
  expect((await ask(body['access_token'])).body).toEqual({ active: false });
  expect(await refresh(body['refresh_token'])).toMatchObject({
    body: { status: 'BAD_REFRESH_TOKEN' },
  });
});

test('every request for tokens is told, whatever it was answered', async () => {
  const { body } = await install();
  const told: unknown[] = [];
  server.onAnswer = ({ status, refreshToken }) => void told.push([status, refreshToken]);
  server.faults.add({ effect: { kind: 'refusal', status: 429 } }, { effect: { kind: 'reset' } });
  await refresh(body['refresh_token']);
  await refresh(body['refresh_token']).catch(() => undefined);
  await refresh('unknown');
  await refresh(body['refresh_token']);
  const token = body['refresh_token'];
  expect(told).toEqual([
    [429, token],
    [0, token],
    [400, 'unknown'],
    [200, token],
  ]);
});

describe('a refusal', () => {
  test.each([
    ['of another client', { client_id: 'other' }, 'BAD_CLIENT_ID'],
    ['of a wrong secret', { client_secret: 'other' }, 'BAD_CLIENT_SECRET'],
    ['of an unknown grant', { grant_type: 'password' }, 'BAD_GRANT_TYPE'],
  ])('%s has HubSpot’s name', async (_what, fields, status) => {
    expect(await post(fields)).toMatchObject({ status: 400, body: { status } });
  });

  test('comes when a secret is in the address, and when the redirect address is another', async () => {
    expect(await post({}, '', '?client_secret=secret')).toMatchObject({
      body: { status: 'BAD_REQUEST' },
    });
    const code = server.codeFor({ portalId: '100', userId: '1', scopes });
    expect(await exchange(code, 'https://other.example/')).toMatchObject({
      body: { status: 'BAD_REDIRECT_URI' },
    });
  });

  test('has OAuth’s name on request', async () => {
    serve({ errors: 'oauth' });
    expect(await refresh('unknown')).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant' },
    });
    expect(await post({ client_secret: 'x' })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
  });
});

test.each([
  [{}, null],
  [{ client_id: 'other' }, 'There is no app'],
  [{ redirect_uri: 'https://evil.example/' }, 'redirect_uri'],
  [{ scope: 'oauth' }, 'requires these scopes too: crm.objects.deals.read'],
  [{ optional_scope: 'tickets' }, 'does not have these scopes: tickets'],
])('the consent page at an address with %o says %s', (changes, problem) => {
  const said = server.problemOf(address(changes as Record<string, string>));
  if (problem === null) expect(said).toBeNull();
  else expect(said).toContain(problem);
});
