import fc from 'fast-check';
import { syncSchema, termsVersion } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  withoutQuotas,
  type TestService,
} from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([4, 6], { quotas: withoutQuotas });
});
afterAll(() => service?.close());

const [mine, other] = ['100', '101'] as const;
const opening = '/v1/opening?language=en&bundle=page&facts=true';

/** Everything that a user of an account can see, over every endpoint that reads. */
async function everythingSeen(portalId: string) {
  const seen = [];
  for (const userId of [superAdmin, ordinaryUser]) {
    const pages = await service.allFacts({ portalId, userId });
    seen.push({
      session: await service.ask('/v1/session', { portalId, userId }),
      opening: await service.ask(opening, { portalId, userId }),
      settings: await service.ask('/v1/settings', { portalId, userId }),
      preferences: await service.ask('/v1/preferences', { portalId, userId }),
      scenarios: await service.ask('/v1/scenarios', { portalId, userId }),
      dealMapping: await service.ask('/v1/deal-mapping', { portalId, userId }),
      freshness: syncSchema.parse((await service.ask('/v1/sync', { portalId, userId })).body)
        .freshness,
      enrolments: (await service.ask('/v1/enrolments', { portalId })).body,
      clients: pages.flatMap(({ clients }) => clients),
      setAside: pages[0]?.setAside,
    });
  }
  return seen;
}

const userId = fc.constantFrom(superAdmin, ordinaryUser);
const scope = fc.constantFrom('user', 'account');
const action = fc.oneof(
  fc.record({
    userId,
    method: fc.constant('PUT'),
    path: fc.constant('/v1/enrolment'),
    body: fc.record({ scope, termsVersion: fc.constant(termsVersion) }),
  }),
  fc.record({
    userId,
    method: fc.constant('DELETE'),
    path: scope.map((chosen) => `/v1/enrolment?scope=${chosen}`),
  }),
  fc.record({
    userId,
    method: fc.constant('PUT'),
    path: fc.constant('/v1/settings'),
    body: fc.record({
      partner: fc.record({
        creditedTier: fc.constantFrom('Gold', 'Elite'),
        certifications: fc.nat(99),
      }),
      ruleSet: fc.constant(null),
    }),
  }),
  fc.record({
    userId,
    method: fc.constant('PUT'),
    path: fc.constant('/v1/preferences'),
    body: fc.record({
      ruleSet: fc.constant(null),
      goalTier: fc.constantFrom(null, 'Gold', 'Elite'),
      language: fc.constantFrom(null, 'sv'),
    }),
  }),
  fc.record({
    userId,
    method: fc.constantFrom('PUT', 'DELETE'),
    path: fc.constantFrom('/v1/scenarios/ours', '/v1/scenarios/theirs'),
    body: fc.constant({ changes: [{ kind: 'lostClient', clientId: '1' }] }),
  }),
  fc.record({
    userId,
    method: fc.constant('PUT'),
    path: fc.constant('/v1/deal-mapping'),
    body: fc.constantFrom('amount', 'hs_mrr').map((mrr) => ({
      mapping: {
        counts: { property: 'hs_is_closed_won', values: ['true'] },
        mrr,
        currency: 'deal_currency_code',
        closedOn: 'closedate',
        product: null,
        dealType: { property: null, values: {}, otherwise: 'assisted' },
        kind: { property: null, values: {}, otherwise: null },
      },
    })),
  }),
  fc.record({
    userId,
    method: fc.constant('POST'),
    path: fc.constant('/v1/refresh'),
    body: fc.constant({}),
  }),
  fc.record({
    userId,
    method: fc.constant('DELETE'),
    path: userId.map((chosen) => `/v1/enrolments/${chosen}`),
  }),
);

test('whatever the users of one account do, nothing changes for another', async () => {
  await service.ask('/v1/settings', {
    method: 'PUT',
    body: { partner: { creditedTier: 'Diamond' }, ruleSet: 'points-2026-01' },
  });
  for (const userId of [superAdmin, ordinaryUser]) {
    const chosen = { ruleSet: null, goalTier: 'Diamond', language: null };
    await service.ask('/v1/preferences', { method: 'PUT', body: chosen, userId });
    const accepted = { scope: 'user', termsVersion };
    await service.ask('/v1/enrolment', { method: 'PUT', body: accepted, userId });
  }
  await service.ask('/v1/scenarios/ours', { method: 'PUT', body: { changes: [] } });
  const before = await everythingSeen(mine);
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 6 }), async (actions) => {
      for (const { path, ...request } of actions) {
        await service.ask(path, { ...request, portalId: other });
      }
      expect(await everythingSeen(mine)).toEqual(before);
    }),
    { numRuns: 10 },
  );
});

test('no endpoint gives one account the clients of another', async () => {
  // Some of what was done before takes people out of the beta.
  const joined = { method: 'PUT', body: { scope: 'user', termsVersion }, portalId: other };
  await service.ask('/v1/enrolment', joined);
  const [own] = await service.allFacts({ portalId: mine });
  const [theirs] = await service.allFacts({ portalId: other });
  const ids = new Set(own?.clients.map(({ id }) => id));
  expect(theirs?.clients.filter(({ id }) => ids.has(id))).toEqual([]);

  for (const client of theirs?.clients ?? []) {
    const history = `/v1/clients/${client.id}/history`;
    expect((await service.ask(history, { portalId: other })).status).toBe(200);
    expect((await service.ask(history, { portalId: mine })).status).toBe(404);
    const byCompany = await service.ask(`/v1/facts?companyId=${client.companyId}`, {
      portalId: mine,
    });
    expect(byCompany.body).toMatchObject({ clients: [] });
  }
});
