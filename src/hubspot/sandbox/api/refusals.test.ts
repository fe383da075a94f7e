import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience } from '../../../../test/patience.ts';
import { createAccount } from '../account/account.ts';
import { refusalOf, serve } from '../testing/sandbox-client.ts';

const today = '2026-11-23';
const account = createAccount({ seed: 19, clients: 25, today });
const other = createAccount({ seed: 20, clients: 25, today });
const ordinary = createAccount({ seed: 21, clients: 0, partner: false });
const expired = createAccount({ seed: 22, clients: 0 });
const limited = createAccount({
  seed: 23,
  clients: 25,
  today,
  limits: { tenSecondly: 3, search: 2, daily: 8 },
});
const { clientFor, url } = await serve(account, other, ordinary, expired, limited);
const list = (of: { accessToken: string }, objectType = 'partner_clients') =>
  clientFor(of).crm.objects.basicApi.getPage(objectType);

describe('who may ask', () => {
  it.each(['unheard-of', ''])('nobody with the token "%s"', async (accessToken) => {
    const { code, body } = await refusalOf(list({ accessToken }));
    expect(code).toBe(401);
    expect(body).toMatchObject({
      status: 'error',
      category: 'INVALID_AUTHENTICATION',
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it('nobody without a token', async () => {
    expect((await fetch(`${url}/crm/v3/objects/deals`)).status).toBe(401);
  });

  it('nobody whose token has expired', async () => {
    expired.expireToken(new Date(Date.now() - 5 * 60_000));
    const { code, body } = await refusalOf(list(expired, 'deals'));
    expect(code).toBe(401);
    expect(body).toMatchObject({
      category: 'EXPIRED_AUTHENTICATION',
      message: expect.stringContaining('expired 5 minute(s) ago'),
    });
    expired.renewToken();
    expect((await list(expired, 'deals')).results).toEqual([]);
  });

  it('nobody for partner clients of an account that is no partner account', async () => {
    const { code, body } = await refusalOf(list(ordinary));
    expect(code).toBe(403);
    expect(body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.objects.partner-clients.read'] } }],
    });
    expect((await list(ordinary, 'companies')).results).toEqual([]);
  });

  it.each([
    ['crm.objects.deals.read', () => list(account, 'deals')],
    ['crm.objects.deals.read', () => clientFor(account).crm.properties.coreApi.getAll('deals')],
    ['settings.users.read', () => clientFor(account).settings.users.usersApi.getPage()],
  ])('nobody without the scope %s', async (scope, call) => {
    account.revokeScope(scope);
    expect((await refusalOf(call())).body).toMatchObject({ category: 'MISSING_SCOPES' });
    account.grantScope(scope);
    await expect(call()).resolves.toBeDefined();
  });

  it("anyone for their own account's records only", async () => {
    const [theirs] = other.clients;
    const read = clientFor(account).crm.objects.basicApi.getById('partner_clients', theirs!.id);
    expect((await refusalOf(read)).code).toBe(404);
  });

  it('nobody for a path that HubSpot does not have', async () => {
    const response = await clientFor(account).apiRequest({ path: '/crm/v3/nothing' });
    expect(response.status).toBe(404);
  });
});

describe('how often', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(`${today}T10:00:00Z`) }));
  afterEach(() => void vi.useRealTimers());

  it('within rolling windows, and then a 429 that names the limit', async () => {
    const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
    const find = () => clientFor(limited).crm.objects.searchApi.doSearch('deals', {});

    await list(limited);
    wait(6_000);
    await list(limited);
    const response = await clientFor(limited).apiRequest({ path: '/crm/v3/objects/deals' });
    expect(response.headers.get('x-hubspot-ratelimit-max')).toBe('3');
    expect(response.headers.get('x-hubspot-ratelimit-remaining')).toBe('0');
    const { code, body } = await refusalOf(list(limited));
    expect(code).toBe(429);
    expect(body).toMatchObject({
      errorType: 'RATE_LIMIT',
      policyName: 'TEN_SECONDLY_ROLLING',
      message: 'You have reached your ten_secondly_rolling limit.',
    });
    // Only the first of the three has left the window.
    wait(4_001);
    await list(limited);
    expect((await refusalOf(list(limited))).code).toBe(429);

    await find();
    await find();
    expect((await refusalOf(find())).body).toMatchObject({ policyName: 'SECONDLY' });
    wait(1_001);
    await find();

    wait(10_001);
    await list(limited);
    expect((await refusalOf(list(limited))).body).toMatchObject({ policyName: 'DAILY' });
    wait(24 * 3_600_000);
    await list(limited);
  });
});

describe('answers that a test forces', () => {
  it.each([400, 401, 403, 404, 423, 500, 502, 503])('can have the status %i', async (status) => {
    account.failNext({ status });
    expect((await refusalOf(list(account))).code).toBe(status);
    await expect(list(account)).resolves.toBeDefined();
  });

  it('can be for some paths and several times', async () => {
    account.failNext({ status: 429, times: 2, path: '/crm/v3/objects/deals', retryAfter: 3 });
    await list(account, 'companies');
    for (const _ of [1, 2]) {
      const { code, headers } = await refusalOf(list(account, 'deals'));
      expect(code).toBe(429);
      expect(headers['retry-after']).toBe('3');
    }
    await list(account, 'deals');
  });

  it('can be a connection that breaks off', async () => {
    account.failNext({ status: 0 });
    await expect(list(account)).rejects.toThrow(/socket hang up|ECONNRESET/);
    await list(account);
  });

  it('can be the true one, late', async () => {
    account.failNext({ status: 200, delay: 40 });
    const headers = { authorization: `Bearer ${account.accessToken}` };
    const call = (signal: AbortSignal) => fetch(`${url}/crm/v3/objects/deals`, { headers, signal });
    await expect(call(AbortSignal.timeout(5))).rejects.toThrow(/timeout/i);
    account.failNext({ status: 200, delay: 5 });
    expect((await call(AbortSignal.timeout(patience))).status).toBe(200);
  });
});
