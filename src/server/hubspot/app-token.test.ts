import { AuthorizationServer, startSandbox } from 'hubspot-sandbox';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createAppTokens } from './app-token.ts';
import { createImpatientAgent } from './impatient-agent.ts';
import type { Tokens } from './token-source.ts';

const clock = { now: Date.parse('2026-11-29T12:00:00Z') };
const app = { appId: '7', clientId: 'client', clientSecret: 'secret', scopes: ['oauth'] };
const hubspot = new AuthorizationServer({
  app: { ...app, redirectUris: [] },
  accounts: [],
  now: () => clock.now,
});
const sandbox = await startSandbox({ accounts: [], oauth: hubspot });
const agent = createImpatientAgent(sandbox.url, { keepAlive: true }, 60_000);
afterAll(async () => {
  agent.destroy();
  await sandbox.close();
});

const minute = 60_000;
const scopes = ['developer.webhooks_journal.read'];
let tokens: Tokens;
const create = (clientSecret = 'secret') =>
  createAppTokens({
    apiUrl: sandbox.url,
    clientId: 'client',
    clientSecret,
    scopes,
    agent,
    now: () => new Date(clock.now),
  });
beforeEach(() => void (tokens = create()));

test('a token of the app is good for what was asked, and kept until shortly before it ends', async () => {
  const first = await tokens.current();
  expect(hubspot.appToken(first)?.scopes).toEqual(scopes);
  clock.now += 28 * minute;
  expect(await tokens.current()).toBe(first);
  clock.now += minute;
  expect(await tokens.current()).not.toBe(first);
});

test('one that HubSpot refuses is replaced, once for all that use it', async () => {
  const refused = await tokens.current();
  const next = await tokens.renew(refused);
  expect(next).not.toBe(refused);
  expect([await tokens.renew(refused), await tokens.current()]).toEqual([next, next]);
});

test('a refusal names neither the secret nor what HubSpot said', async () => {
  const error = await create('wrong-secret')
    .current()
    .catch((reason: unknown) => reason);
  expect(error).toMatchObject({ kind: 'badRequest', details: { category: 'BAD_CLIENT_SECRET' } });
  expect(String((error as Error).stack) + JSON.stringify(error)).not.toContain('wrong-secret');
});
