import { openAccess } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';
import { largestBody } from './limit-body.ts';

// `ask` fails for an answer that `hubspot.fetch` would not let through.
let service: TestService;
beforeAll(async () => {
  service = await startTestService([1]);
});
afterAll(() => service?.close());

/** As long as an id may be. */
const longId = (number: number) => String(number).padStart(20, '9');
const put = (path: string, body: unknown) => service.ask(path, { method: 'PUT', body });

test('settings that are as large as they may be can be read, and be made smaller again', async () => {
  const conversion = (day: number) => ({
    currency: 'SEK',
    value: 1_050.25,
    from: new Date(Date.UTC(2007, 0, day)).toISOString().slice(0, 10),
  });
  const settings = (count: number) => ({
    partner: { conversions: Array.from({ length: count }, (_, day) => conversion(day)) },
    ruleSet: null,
  });
  const sizeOf = (count: number) => Buffer.byteLength(JSON.stringify(settings(count)));
  const each = sizeOf(2) - sizeOf(1);
  const most = Math.floor((largestBody - sizeOf(0)) / each);
  const stored = await put('/v1/settings', settings(most));
  // The schema may allow fewer than the body has room for.
  if (stored.status !== 200) expect(stored.body).toMatchObject({ code: 'request.invalid' });
  expect((await put('/v1/settings', settings(most + 2))).status).toBeGreaterThanOrEqual(400);
  expect((await service.ask('/v1/settings')).status).toBe(200);
  await service.allFacts();
  expect((await put('/v1/settings', settings(0))).status).toBe(200);
  expect((await service.ask('/v1/settings')).body).toMatchObject({ partner: { conversions: [] } });
});

test('a choice of as many teams and users as there may be, in an account that has far more', async () => {
  const [account] = service.accounts;
  const [admin] = account!.users;
  for (let number = 0; number < 7_000; number += 1) {
    account!.users.push({
      ...admin!,
      id: longId(number),
      firstName: 'N'.repeat(90),
      superAdmin: false,
    });
    account!.teams.push({ id: longId(number), name: 'T'.repeat(90) });
  }
  const ids = (count: number) => Array.from({ length: count }, (_, number) => longId(number));
  const audience = { everyone: false, teams: ids(200), users: ids(1_000) };
  const choice = { figures: audience, lists: audience };
  expect((await put('/v1/access', choice)).status).toBe(200);
  const { body } = await service.ask('/v1/access');
  expect(body).toMatchObject({ access: choice });
  const { users, teams } = body as { users: unknown[]; teams: unknown[] };
  expect(teams).toHaveLength(1_000);
  expect(users.length).toBeGreaterThan(1_000);
  expect((await put('/v1/access', openAccess)).status).toBe(200);
});

test('a list of as many companies as one request may bring', async () => {
  const companyIds = Array.from({ length: 20_000 }, (_, number) => longId(number));
  const answer = await put(`/v1/lists/${'x'.repeat(200)}`, { companyIds });
  expect(answer).toMatchObject({ status: 200, body: { size: 0 } });
});
