import { scenariosSchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
  withoutQuotas,
} from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0, 0, 0], { quotas: withoutQuotas });
});
afterAll(() => service?.close());

const changes = [{ kind: 'lostClient', clientId: '7' }];
const at = (name: string) => `/v1/scenarios/${encodeURIComponent(encodeURIComponent(name))}`;
const namesOf = (body: unknown) => scenariosSchema.parse(body).scenarios.map(({ name }) => name);

test('a scenario is everyone’s in the account: saved, replaced, removed, and nobody else’s', async () => {
  const name = 'Två affärer / en förlorad? 50 % ☃';
  await service.ask(at(name), { method: 'PUT', body: { changes: [] } });
  const saved = await service.ask(at(name), {
    method: 'PUT',
    body: { changes },
    userId: ordinaryUser,
  });
  const { scenarios } = scenariosSchema.parse(saved.body);
  expect(scenarios).toMatchObject([{ name, changes, savedBy: ordinaryUser }]);
  expect((await service.ask('/v1/scenarios', { portalId: '101' })).body).toEqual({ scenarios: [] });

  await service.ask(at(name), { method: 'DELETE', portalId: '101' });
  expect(namesOf((await service.ask('/v1/scenarios', { userId: superAdmin })).body)).toEqual([
    name,
  ]);
  const removed = await service.ask(at(name), { method: 'DELETE' });
  expect(removed.body).toEqual({ scenarios: [] });
  // HubSpot may send a request twice.
  expect((await service.ask(at(name), { method: 'DELETE' })).status).toBe(200);
});

test.each([
  ['a name that is too long', at('n'.repeat(81)), { changes }],
  ['a name that cannot be stored', at('a\0b'), { changes }],
  ['a change that there is not', at('x'), { changes: [{ kind: 'miracle' }] }],
])('%s is refused', async (_what, path, body) => {
  expect((await service.ask(path, { method: 'PUT', body })).status).toBe(400);
  expect((await service.ask('/v1/scenarios')).body).toEqual({ scenarios: [] });
});

test('one too many is refused, while those that exist can still be replaced', async () => {
  for (let number = 1; number <= 100; number += 1) {
    await service.ask(at(String(number)), {
      method: 'PUT',
      body: { changes: [] },
      portalId: '101',
    });
  }
  const put = (name: string) =>
    service.ask(at(name), { method: 'PUT', body: { changes }, portalId: '101' });
  expect((await put('101')).status).toBe(400);
  expect((await put('100')).status).toBe(200);
});

function largeChanges(name: string) {
  return Array.from({ length: 95 }, (_, id) => ({
    kind: 'newClient',
    client: { id: String(id), name },
  }));
}

test('as large as they may be, they can still be listed and deleted', async () => {
  // Each as large as a request may be.
  const large = largeChanges('å'.repeat(300));
  const ask = (name: string, method: string) =>
    service.ask(at(name), { method, ...(method === 'PUT' && { body: { changes: large } }) });
  let saved = 0;
  let refused;
  while (refused === undefined) {
    const answer = await ask(`large ${saved}`, 'PUT');
    if (answer.status === 200) saved += 1;
    else refused = answer;
  }
  expect(refused).toMatchObject({ status: 400, body: { fields: [{ path: 'changes' }] } });
  expect(saved).toBeGreaterThan(5);
  expect(namesOf((await service.ask('/v1/scenarios')).body)).toHaveLength(saved);
  // One of them can be replaced, and one deleted.
  expect((await ask('large 0', 'PUT')).status).toBe(200);
  const left = await ask('large 0', 'DELETE');
  expect(namesOf(left.body)).toHaveLength(saved - 1);
  expect((await ask('large 0', 'PUT')).status).toBe(200);
});

test('saved at once, no more are stored than fit', async () => {
  const large = largeChanges('x'.repeat(500));
  const names = Array.from({ length: 20 }, (_, number) => `at once ${number}`);
  await Promise.all(
    names.map((name) =>
      service.ask(at(name), { method: 'PUT', body: { changes: large }, portalId: '102' }),
    ),
  );
  const { status, body } = await service.ask('/v1/scenarios', { portalId: '102' });
  expect(status).toBe(200);
  expect(namesOf(body).length).toBeLessThan(20);
});
