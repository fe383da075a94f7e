import { setTimeout } from 'node:timers/promises';
import { factsPageSchema } from '@partner-tier-points/contract';
import { parseFacts } from '@partner-tier-points/points';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
/** The service's clock. */
let now = Date.UTC(2026, 10, 23);
beforeAll(async () => {
  service = await startTestService([150], { now: () => new Date(now) });
});
afterAll(() => service?.close());

const ask = async (path: string) =>
  factsPageSchema.parse((await service.ask(path, { sentAt: now })).body);

test('a long first sync shows its clients early, to those who ask for it', async () => {
  const deals = '/crm/v3/objects/deals';
  service.accounts[0]?.failNext({ status: 200, delay: 700, times: 100, path: deals });
  let page = await ask('/v1/facts?partial=true');
  // HubSpot does not say how many clients a list has: until it ends, those so far are the total.
  while (page.totalClients < 150) {
    if (page.status === 'loading') expect(page.clients).toEqual([]);
    await setTimeout(20);
    now += 1_000;
    page = await ask('/v1/facts?partial=true');
  }
  expect(page).toMatchObject({ status: 'partial', totalClients: 150, stale: false, problem: null });
  expect(page.retryAfter).toBeGreaterThan(0);
  // Which of them it has depends on the moment; none has a part of its sales.
  expect(page.clients.length).toBeGreaterThanOrEqual(100);
  expect(page.clients.every((client) => client.sales === undefined)).toBe(true);
  expect(page.clients.some((client) => (client.reported?.total ?? 0) > 0)).toBe(true);
  expect(parseFacts({ clients: page.clients }).clients).toHaveLength(page.clients.length);

  // The clients are soon all read, their deals are what takes long.
  const progressOf = async () => (await ask('/v1/facts?partial=true')).progress.objectType;
  await expect.poll(progressOf).toBe('deals');

  // Who does not ask for it waits for all.
  expect((await ask('/v1/facts')).status).toBe('loading');
  const ready = await service.allFacts({ sentAt: now });
  expect(ready[0]).toMatchObject({ status: 'ready', totalClients: 150 });
  expect(ready.flatMap(({ clients }) => clients).some(({ sales }) => sales?.length)).toBe(true);
});
