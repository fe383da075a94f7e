import { request } from 'node:http';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';
import { QuotaKeeper, usualQuotas, type Quotas } from './quotas.ts';
import { signatureHeader, timestampHeader } from './signature.ts';

let service: TestService | undefined;
afterEach(async () => {
  await service?.close();
  service = undefined;
});

const perMinute = (user: number, account: number) => ({ user, account, seconds: 60 });
const start = async (quotas: Partial<Quotas>) => {
  service = await startTestService([0, 0], { quotas });
  return service;
};
const scenario = { method: 'PUT', body: { changes: [{ kind: 'lostClient', clientId: '1' }] } };

test('a user who asks too much is refused with the time to wait, others are not', async () => {
  const { ask } = await start({ requests: perMinute(3, 5) });
  const mine = { userId: ordinaryUser };
  const answers = [];
  for (let count = 0; count < 4; count += 1) answers.push(await ask('/v1/preferences', mine));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  const { body, ...refusal } = answers[3]!;
  expect(body).toMatchObject({ code: 'limit.reached' });
  const { retryAfter } = body as { retryAfter: number };
  expect(retryAfter).toBeGreaterThan(0);
  expect(retryAfter).toBeLessThanOrEqual(60);
  expect(refusal.retryAfter).toBe(String(retryAfter));
  expect((await ask('/v1/preferences')).status).toBe(200);
  expect((await ask('/v1/preferences', { portalId: '101' })).status).toBe(200);
});

test('whoever is refused waits no longer than the window, also when the clock goes back', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const keeper = new QuotaKeeper({ requests: perMinute(1, 9) });
  const caller = { portalId: '1', userId: '1' };
  await keeper.countRequest(caller);
  vi.setSystemTime(Date.now() - 365 * 86_400_000);
  for (const refused of [
    keeper.countRequest(caller),
    keeper.refuseWhereUsedUp(undefined, caller),
  ]) {
    await expect(refused).rejects.toMatchObject({ extra: { retryAfter: 60 } });
  }
});

test('all users of an account together have a limit, another account has its own', async () => {
  const { ask } = await start({ requests: perMinute(3, 4) });
  const users = [ordinaryUser, ordinaryUser, superAdmin, superAdmin, superAdmin];
  const statuses = [];
  for (const userId of users) statuses.push((await ask('/v1/preferences', { userId })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  expect((await ask('/v1/preferences', { portalId: '101' })).status).toBe(200);
});

test.each([
  ['scenarios', '/v1/scenarios/one', scenario],
  ['exports', '/v1/exports', { method: 'POST', body: {} }],
  ['lists', '/v1/lists/one', { method: 'PUT', body: {} }],
  ['refreshes', '/v1/refresh', { method: 'POST' }],
  ['hubSpot', '/v1/clients/1/history', {}],
  ['hubSpotDaily', '/v1/clients/1/history', {}],
] as const)('%s have a limit of their own', async (name, path, request) => {
  const { ask } = await start({ [name]: perMinute(1, 9) });
  const mine = { ...request, userId: ordinaryUser };
  expect((await ask(path, mine)).status).not.toBe(429);
  const second = await ask(path, mine);
  expect([second.status, (second.body as { code: string }).code]).toEqual([429, 'limit.reached']);
  expect((await ask('/v1/preferences', { userId: ordinaryUser })).status).toBe(200);
});

test('where a user is refused, no body is taken, whoever sends it; what strangers claim counts for nobody', async () => {
  const { ask, url } = await start({ scenarios: perMinute(1, 9) });
  /** What is answered to a request with a wrong signature. */
  const claim = (userId: string, body?: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const query = `userId=${userId}&portalId=100&userEmail=a%40b.example&appId=1`;
      const headers = {
        'content-length': '2',
        [signatureHeader]: Buffer.alloc(32).toString('base64'),
        [timestampHeader]: String(Date.now()),
      };
      const address = `${url}/v1/scenarios/one?${query}`;
      const sent = request(address, { method: 'PUT', headers }, ({ statusCode }) => {
        resolve(statusCode);
        sent.destroy();
      }).on('error', reject);
      sent.flushHeaders();
      if (body !== undefined) sent.end(body);
    });
  const mine = { ...scenario, userId: ordinaryUser };
  expect((await ask('/v1/scenarios/one', mine)).status).toBe(200);
  // Its body never comes.
  expect(await claim(ordinaryUser)).toBe(429);
  for (let count = 0; count < 3; count += 1) expect(await claim(superAdmin, '{}')).toBe(401);
  expect((await ask('/v1/scenarios/one', scenario)).status).toBe(200);
});

test('without a body, a request in the name of a user who is refused is first of all not signed', async () => {
  const { ask, url } = await start({ requests: perMinute(1, 9) });
  const mine = { userId: ordinaryUser };
  expect((await ask('/v1/preferences', mine)).status).toBe(200);
  expect((await ask('/v1/preferences', mine)).status).toBe(429);
  const headers = {
    [signatureHeader]: Buffer.alloc(32).toString('base64'),
    [timestampHeader]: String(Date.now()),
  };
  const query = `userId=${ordinaryUser}&portalId=100&userEmail=a%40b.example&appId=1`;
  expect((await fetch(`${url}/v1/preferences?${query}`, { headers })).status).toBe(401);
});

test('what ordinary users use up of the account is not missing to a super admin', async () => {
  const { ask } = await start({ hubSpot: perMinute(2, 2) });
  const mine = { userId: ordinaryUser };
  for (let count = 0; count < 2; count += 1) await ask('/v1/clients/1/history', mine);
  const settings = { method: 'PUT', body: { partner: {}, ruleSet: null } };
  expect((await ask('/v1/settings', settings)).status).toBe(200);
  expect((await ask('/v1/clients/1/history', mine)).status).toBe(429);
});

test('a super admin’s answer is kept for a session, and asked anew for what it decides', async () => {
  const { ask, accounts } = await start({});
  let calls = 0;
  accounts[0]!.onAnswer = ({ path }) => (calls += path.startsWith('/settings/v3/users/') ? 1 : 0);
  const session = () => ask('/v1/session');
  await Promise.all([session(), session(), session()]);
  expect((await session()).body).toMatchObject({ superAdmin: true });
  expect(calls).toBe(1);

  const user = accounts[0]!.users.find(({ id }) => id === superAdmin)!;
  user.superAdmin = false;
  const settings = { method: 'PUT', body: { partner: {}, ruleSet: null } };
  expect((await ask('/v1/settings', settings)).status).toBe(403);
  expect((await session()).body).toMatchObject({ superAdmin: false });
  expect(calls).toBe(2);
});

test('the usual quotas leave room for a page that is open in many tabs', () => {
  // While an account is synced, a page asks for its progress every second.
  expect(usualQuotas.requests.user).toBeGreaterThanOrEqual(5 * 60);
  for (const { user, account } of Object.values(usualQuotas)) {
    expect(account).toBeGreaterThanOrEqual(5 * user);
  }
});
