import {
  endpoints,
  termsVersion,
  type DealMapping,
  type Endpoint,
  type Route,
} from '@partner-tier-points/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  withoutQuotas,
  type Answer,
  type TestService,
} from '../testing/test-service.ts';

const mine = '100';
const other = '101';
/** A user of both accounts who was taken out of the first one, where they took part. */
const removedUser = '48210013';
const stranger = '99';

let service: TestService;
let ids: { client: string; company: string; export: string; key: string; link: string };
let ahead = 0;
const now = () => Date.now() + ahead;

const name = 'Canary of the first account';
const inPath = (text: string) => encodeURIComponent(encodeURIComponent(text));
const mapping: DealMapping = {
  counts: { property: 'hs_is_closed_won', values: ['true'] },
  mrr: 'amount',
  currency: 'deal_currency_code',
  closedOn: 'closedate',
  product: null,
  dealType: { property: null, values: {}, otherwise: 'assisted' },
  kind: { property: null, values: {}, otherwise: null },
};
const everyone = { everyone: true, teams: [], users: [] };
const compared = 'ruleSet=points-2026-01&asOf=2026-11-01&language=en&locale=en-us&timeZone=UTC';
const part = { name: 'a', format: 'csv', columns: ['a'], rows: [['b']] };

type Sent = { path?: string; body?: object };
/** Each endpoint with a request that a user of the first account could send, with its ids and names. */
const requests: () => Record<Route, Sent> = () => ({
  'GET /livez': {},
  'GET /readyz': {},
  'GET /v1/opening': { path: '/v1/opening?language=sv&bundle=page&facts=true' },
  'GET /v1/session': {},
  'PUT /v1/enrolment': { body: { scope: 'user', termsVersion } },
  'GET /v1/enrolments': {},
  'GET /v1/facts': { path: `/v1/facts?companyId=${ids.company}` },
  'GET /v1/rules': {},
  'GET /v1/clients/:id/history': { path: `/v1/clients/${ids.client}/history` },
  'GET /v1/sync': {},
  'POST /v1/refresh': { body: {} },
  'GET /v1/snapshots': {},
  'GET /v1/settings': {},
  'PUT /v1/settings': { body: { partner: { creditedTier: 'Gold' }, ruleSet: null } },
  'GET /v1/conversion-suggestions': {},
  'GET /v1/access': {},
  'PUT /v1/access': { body: { figures: everyone, lists: everyone } },
  'GET /v1/alerts': {},
  'PUT /v1/alerts/seen': { body: { upTo: '2026-01-01T00:00:00.000Z' } },
  'GET /v1/alert-mail': {},
  'PUT /v1/alert-mail': {
    body: { address: 'ada@partner.example', frequency: 'weekly', language: 'en' },
  },
  'DELETE /v1/alert-mail': {},
  'GET /v1/alert-lists': {},
  'PUT /v1/alert-lists': { body: { lists: [] } },
  'GET /v1/api-keys': {},
  'POST /v1/api-keys': { body: { name: 'another', endsOn: null } },
  'DELETE /v1/api-keys/:id': { path: `/v1/api-keys/${ids.key}` },
  'GET /v1/retention-estimate': {},
  'GET /v1/comparison': { path: `/v1/comparison?${compared}` },
  'GET /v1/deal-mapping': {},
  'PUT /v1/deal-mapping': { body: { mapping } },
  'POST /v1/deal-mapping/preview': { body: mapping },
  'GET /v1/deal-properties': {},
  'GET /v1/preferences': {},
  'PUT /v1/preferences': { body: { ruleSet: null, goalTier: 'Gold', language: null } },
  'GET /v1/scenarios': {},
  'PUT /v1/scenarios/:name': { path: `/v1/scenarios/${inPath(name)}`, body: { changes: [] } },
  'DELETE /v1/scenarios/:name': { path: `/v1/scenarios/${inPath(name)}` },
  'POST /v1/exports': { body: { ...part, id: ids.export, part: 1, last: true } },
  'POST /v1/account-exports': { body: {} },
  // Its own signature opens it, not the one of HubSpot's that `ask` adds: that is another spelling.
  'GET /v1/exports/:id/:fileName': { path: ids.link },
  'PUT /v1/lists/:name': { path: `/v1/lists/a`, body: { companyIds: [ids.company] } },
  'GET /v1/texts/:language': { path: '/v1/texts/sv?bundle=page' },
  'GET /v1/deletion': {},
  // Last: these end the part that users take, and the account.
  'DELETE /v1/enrolments/:userId': { path: `/v1/enrolments/${ordinaryUser}` },
  'DELETE /v1/enrolment': { path: '/v1/enrolment?scope=user' },
  'DELETE /v1/deletion': {},
  'POST /v1/deletion': { body: { when: 'later' } },
});

async function play(route: Route, who: { portalId: string; userId: string }): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const { path = pattern, body } = requests()[route];
  return service.ask(path, {
    method,
    ...(body === undefined ? {} : { body }),
    ...who,
    sentAt: now(),
  });
}

const rowsOf = async (portalId: string) => {
  const tables = await service.query(
    `select table_name as name from information_schema.columns
     where column_name = 'portal_id' and table_schema = 'public' order by 1`,
  );
  // What a sync writes by itself changes whoever asks.
  const bySync =
    /^(sync|record|call_|snapshots|alert_states|alert_deliveries|account_participants)/;
  const found = new Map<string, string[]>();
  for (const table of tables.map((row) => String(row['name'])).filter((it) => !bySync.test(it))) {
    const rows = await service.query(
      `select to_jsonb(t)::text as row from "${table}" t where portal_id = '${portalId}' order by 1`,
    );
    found.set(
      table,
      rows.map(({ row }) => String(row)),
    );
  }
  return found;
};

beforeAll(async () => {
  service = await startTestService([4, 4], {
    quotas: withoutQuotas,
    now: () => new Date(now()),
  });
  const [page] = await service.allFacts();
  await service.allFacts({ portalId: other });
  const { id: client, companyId } = page!.clients.find((it) => it.companyId !== null)!;
  const send = async (method: string, path: string, body: object, userId = superAdmin) => {
    const answer = await service.ask(path, { method, body, userId });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer.body as Record<string, string>;
  };
  for (const userId of [superAdmin, ordinaryUser, removedUser]) {
    await send('PUT', '/v1/enrolment', { scope: 'user', termsVersion }, userId);
    await send('PUT', `/v1/scenarios/${inPath(name)}`, { changes: [] }, userId);
  }
  await send('PUT', '/v1/preferences', { ruleSet: null, goalTier: 'Elite', language: null });
  await send('PUT', '/v1/settings', { partner: { creditedTier: 'Diamond' }, ruleSet: null });
  await send('PUT', '/v1/deal-mapping', { mapping });
  await send('PUT', '/v1/access', { figures: everyone, lists: everyone });
  await send('PUT', '/v1/alert-lists', { lists: [{ kind: 'lapse', name }] });
  await send('PUT', '/v1/lists/a', { companyIds: [companyId!] });
  await send('POST', '/v1/api-keys', { name, endsOn: null });
  await service.query(
    `insert into alert_subscriptions (portal_id, user_id, address, frequency, language, asked, asked_on)
     values ('${mine}', '${superAdmin}', 'canary@partner.example', 'weekly', 'en', 1, '2026-11-01')`,
  );
  const keys = await service.query(`select id from api_keys where portal_id = '${mine}'`);
  const begun = await send('POST', '/v1/exports', { ...part, id: null, part: 0, last: false });
  const whole = await send('POST', '/v1/exports', { ...part, id: null, part: 0, last: true });
  const { pathname, search } = new URL(whole['link']!);
  ids = {
    client,
    company: companyId!,
    export: begun['id']!,
    key: String(keys[0]!['id']),
    link: pathname + search,
  };
  const { users } = service.accounts[0]!;
  users.splice(
    users.findIndex(({ id }) => id === removedUser),
    1,
  );
  // What HubSpot said of a user is kept for half a minute.
  ahead = 31_000;
});
afterAll(() => service?.close());

const all = Object.entries(endpoints) as [Route, Endpoint][];
const signed = all.filter(([, { access }]) => access !== 'open' && access !== 'link');

test('every endpoint has a request here', () => {
  expect(Object.keys(requests()).toSorted()).toEqual(Object.keys(endpoints).toSorted());
});

describe.each(signed)('%s', (route) => {
  const holdsNothing = ['GET /v1/rules', 'GET /v1/texts/:language'].includes(route);

  test('is for nobody who is not, or no longer, a user of the account', async () => {
    for (const userId of [stranger, removedUser]) {
      const answer = await play(route, { portalId: mine, userId });
      if (holdsNothing) expect(answer.status).toBe(200);
      else expect(answer).toMatchObject({ status: 403, body: { code: 'user.unknown' } });
    }
  });

  test('is for nobody of an account that is not ours', async () => {
    const answer = await play(route, { portalId: '999', userId: superAdmin });
    expect(answer.body).toMatchObject({ code: 'account.disconnected' });
  });
});

test.each(signed.filter(([, { access }]) => access === 'superAdmin'))(
  '%s is for no ordinary user',
  async (route) => {
    const answer = await play(route, { portalId: mine, userId: ordinaryUser });
    expect(answer).toMatchObject({ status: 403, body: { code: 'superAdmin.required' } });
  },
);

test('with the ids of another account, no endpoint shows or changes anything of it', async () => {
  const before = await rowsOf(mine);
  // Else nothing would be compared.
  expect([...before].filter(([, rows]) => rows.length > 0).length).toBeGreaterThan(10);
  const statuses = new Map<string, number>();
  for (const route of Object.keys(requests()) as Route[]) {
    for (const userId of [superAdmin, ordinaryUser]) {
      const { status, body } = await play(route, { portalId: other, userId });
      // Whose own is called the same now.
      const shows = route !== 'PUT /v1/scenarios/:name' && /canary/i.test(JSON.stringify(body));
      const failed = status >= 500;
      expect({ route, shows, failed }).toEqual({ route, shows: false, failed: false });
      statuses.set(`${route} ${userId}`, status);
    }
  }
  const said = (route: Route) => statuses.get(`${route} ${superAdmin}`);
  expect(said('GET /v1/clients/:id/history')).toBe(404);
  expect(said('POST /v1/exports')).toBe(404);
  expect(said('GET /v1/exports/:id/:fileName')).toBe(404);
  expect(await rowsOf(mine)).toEqual(before);
});
