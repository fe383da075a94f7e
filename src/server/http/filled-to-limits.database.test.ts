import {
  endpoints,
  openAccess,
  type DealMapping,
  type Endpoint,
  type Route,
} from '@partner-tier-points/contract';
import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { $ZodType } from 'zod/v4/core';
import { startTestService, withoutQuotas, type TestService } from '../testing/test-service.ts';
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

test('of a list that is wrong in every place, the first places are named', async () => {
  const companyIds = Array.from({ length: 20_000 }, () => 'not an id, and long enough for 1 MB');
  const { status, body } = await put('/v1/lists/a', { companyIds });
  expect([status, (body as { fields: unknown[] }).fields.length]).toEqual([400, 100]);
});

/** Whether an answer of this shape holds a list, however deep. */
function holdsList(schema: $ZodType): boolean {
  const { type, shape, options, innerType, valueType } = schema._zod.def as {
    type: string;
    shape?: Record<string, $ZodType>;
    options?: $ZodType[];
    innerType?: $ZodType;
    valueType?: $ZodType;
  };
  const parts = [...Object.values(shape ?? {}), ...(options ?? []), innerType, valueType];
  return type === 'array' || parts.some((part) => part !== undefined && holdsList(part));
}

describe('in an account that is full of everything', () => {
  const wide = '漢';
  const asOf = '2026-11-20';
  let full: TestService;
  let client: string;
  const send = async (method: string, path: string, body?: unknown) => {
    const { status } = await full.ask(path, { method, ...(body === undefined ? {} : { body }) });
    return status;
  };
  const ids = (count: number) => Array.from({ length: count }, (_, number) => longId(number));
  const audience = { everyone: false, teams: ids(200), users: ids(1_000) };
  const access = { figures: audience, lists: audience };
  const lists = (['expiry', 'lapse', 'cancellation'] as const).map((kind) => ({
    kind,
    name: wide.repeat(200),
  }));
  const conversions = Array.from({ length: 500 }, (_, day) => ({
    currency: 'SEK',
    value: 1_050.25,
    from: new Date(Date.UTC(2007, 0, day + 1)).toISOString().slice(0, 10),
  }));
  const settings = { partner: { conversions }, ruleSet: null };
  const meanings = Object.fromEntries(
    Array.from({ length: 150 }, (_, at) => [`${at}`.padEnd(100, wide), 'sourced' as const]),
  );
  const mapping: DealMapping = {
    counts: {
      property: 'hs_is_closed_won',
      values: Array.from({ length: 50 }, (_, at) => `${at}`.padEnd(100, wide)),
    },
    mrr: 'amount',
    currency: 'deal_currency_code',
    closedOn: 'closedate',
    product: null,
    dealType: { property: 'dealtype', values: meanings, otherwise: 'assisted' },
    kind: { property: null, values: {}, otherwise: null },
  };
  const scenario = {
    changes: Array.from({ length: 95 }, (_, id) => ({
      kind: 'newClient',
      client: { id: String(id), name: wide.repeat(190) },
    })),
  };

  beforeAll(async () => {
    const [dealName] = createAccount({ seed: 1, clients: 0 })
      .properties('deals')
      .filter(({ name }) => name === 'dealname');
    // As an account may make them: each with a list that is short enough to pick from.
    const deals = Array.from({ length: 200 }, (_, at) => ({
      ...dealName!,
      name: `choice_${at}`,
      type: 'enumeration' as const,
      options: Array.from({ length: 100 }, (_option, value) => ({
        value: `${value}`.padStart(20, '0'),
        label: wide.repeat(20),
        displayOrder: value,
        hidden: false,
      })),
    }));
    full = await startTestService([{ clients: 600, customProperties: { deals } }], {
      quotas: withoutQuotas,
    });
    const account = full.accounts[0]!;
    for (const { id } of account.clients.page(600).records) {
      account.setProperty('partner_clients', id, 'hs_client_name', wide.repeat(500));
    }
    for (const id of ids(7_000)) {
      account.users.push({ ...account.users[1]!, id, firstName: wide.repeat(30) });
      account.teams.push({ id, name: wide.repeat(30) });
    }
    const [page] = await full.allFacts();
    client = page!.clients[0]!.id;
    expect(await send('PUT', '/v1/settings', settings)).toBe(200);
    expect(await send('PUT', '/v1/alert-lists', { lists })).toBe(200);
    expect(await send('PUT', '/v1/access', access)).toBe(200);
    for (let key = 0; key < 20; key += 1) {
      const made = { name: wide.repeat(80), endsOn: null };
      expect(await send('POST', '/v1/api-keys', made)).toBe(200);
    }
    let saved = 0;
    while ((await send('PUT', `/v1/scenarios/${saved}`, scenario)) === 200) saved += 1;
    expect(saved).toBeGreaterThan(5);
    const detail = {
      kind: 'expiry',
      on: asOf,
      clientId: longId(1),
      clientName: wide.repeat(512),
      points: 123_456.789_012,
      tier: 'Platinum',
      evaluationOn: asOf,
      outcome: null,
      tierAfter: null,
      days: null,
    };
    await full.query(`
      insert into alerts (portal_id, id, kind, details, raised_at)
      select '100', 'expiry:' || at, 'expiry',
        '${JSON.stringify(detail)}'::jsonb || jsonb_build_object('id', 'expiry:' || at), now()
      from generate_series(1, 600) as at;
      insert into acceptances (portal_id, user_id, scope, terms_version, accepted_at)
      select '100', at::text, 'user', '2026-11', now() from generate_series(1, 9000) as at;
      insert into snapshots (portal_id, rule_set, day, totals, origin)
      select '100', 'points-2026-01', to_char(day, 'YYYY-MM-DD'),
        '{"total":1234567.123456,"sold":1234567.123456,"sourced":1234567.123456,"assisted":1,"managed":1}',
        'incomplete'
      from generate_series(timestamp '2010-01-01', '2026-11-20', '1 day') as day
      on conflict do nothing;
      insert into set_aside
        (portal_id, sync_id, position, object_type, object_id, property, reason, value)
      select portal_id, sync_id, 1000000 + at, 'deals', '${longId(1)}', repeat('p', 100),
        'notNumeric', repeat('${wide}', 100)
      from syncs, generate_series(1, 500) as at`);
  });
  afterAll(() => full?.close());

  const asks: Partial<Record<Route, () => Promise<number>>> = {
    'GET /v1/enrolments': () => send('GET', '/v1/enrolments'),
    'DELETE /v1/enrolments/:userId': () => send('DELETE', '/v1/enrolments/1'),
    'GET /v1/facts': async () => {
      expect((await full.allFacts()).length).toBeGreaterThan(1);
      return 200;
    },
    'GET /v1/opening': () => send('GET', '/v1/opening?language=ja&bundle=page&facts=true'),
    'GET /v1/rules': () => send('GET', '/v1/rules'),
    'GET /v1/clients/:id/history': () => send('GET', `/v1/clients/${client}/history`),
    'GET /v1/sync': () => send('GET', '/v1/sync'),
    'POST /v1/refresh': () => send('POST', '/v1/refresh', {}),
    'GET /v1/snapshots': () => send('GET', '/v1/snapshots?ruleSet=points-2026-01'),
    'GET /v1/settings': () => send('GET', '/v1/settings'),
    'PUT /v1/settings': () => send('PUT', '/v1/settings', settings),
    'GET /v1/conversion-suggestions': () => send('GET', '/v1/conversion-suggestions'),
    'GET /v1/access': () => send('GET', '/v1/access'),
    'PUT /v1/access': () => send('PUT', '/v1/access', access),
    'GET /v1/alerts': () => send('GET', '/v1/alerts'),
    'PUT /v1/alerts/seen': () =>
      send('PUT', '/v1/alerts/seen', { upTo: '2026-01-01T00:00:00.000Z' }),
    'GET /v1/alert-lists': () => send('GET', '/v1/alert-lists'),
    'PUT /v1/alert-lists': () => send('PUT', '/v1/alert-lists', { lists }),
    'GET /v1/api-keys': () => send('GET', '/v1/api-keys'),
    'DELETE /v1/api-keys/:id': () => send('DELETE', '/v1/api-keys/none'),
    'GET /v1/comparison': async () => {
      const asked = `ruleSet=points-2026-01&asOf=${asOf}&language=en&locale=en&timeZone=UTC`;
      let cursor: string | null = '';
      while (cursor !== null) {
        const next = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const { body } = await full.ask(`/v1/comparison?${asked}${next}`);
        ({ cursor } = body as { cursor: string | null });
      }
      return 200;
    },
    'PUT /v1/deal-mapping': () => send('PUT', '/v1/deal-mapping', { mapping }),
    'GET /v1/deal-mapping': () => send('GET', '/v1/deal-mapping'),
    'POST /v1/deal-mapping/preview': () => send('POST', '/v1/deal-mapping/preview', mapping),
    'GET /v1/deal-properties': () => send('GET', '/v1/deal-properties'),
    'GET /v1/scenarios': () => send('GET', '/v1/scenarios'),
    'PUT /v1/scenarios/:name': () => send('PUT', '/v1/scenarios/0', scenario),
    'DELETE /v1/scenarios/:name': () => send('DELETE', '/v1/scenarios/0'),
  };

  const withLists = (Object.entries(endpoints) as [Route, Endpoint][])
    .filter(([, { answers }]) => holdsList(answers[200]))
    .map(([route]) => route);

  test('every answer that holds a list is asked for', () => {
    expect(Object.keys(asks).toSorted()).toEqual(withLists.toSorted());
  });

  test.each(Object.entries(asks))('HubSpot lets the answer to %s through', async (_route, ask) => {
    expect(await ask()).toBe(200);
  });
});
