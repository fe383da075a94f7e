import { endpoints, type Endpoint, type Route } from '@partner-tier-points/contract';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultDealMapping } from './hubspot/deal-mapping.ts';
import { recordSpans } from './testing/recorded-spans.ts';
import { startPglite } from './testing/test-databases.ts';
import {
  clientSecret,
  startTestService,
  withoutQuotas,
  type TestService,
} from './testing/test-service.ts';

/** What must not be found again: a token, an address and a client, each as nobody else is called. */
const canaries = ['pat-eu1-canary7f3a', 'canary7f3a@client.example', 'Canary7f3a Holding AB'];
const marks = /canary7f3a/i;

let service: TestService;
beforeAll(async () => {
  service = await startTestService(
    [3, 2],
    { quotas: withoutQuotas, metrics: { port: 0, hostname: '127.0.0.1' } },
    // Every input of the service once on PGlite too, which has one connection for all of them.
    { startDatabase: startPglite },
  );
  const [account] = service.accounts;
  for (const place of [0, 0.4, 0.8]) {
    const of = { kind: 'set', objectType: 'partner_clients', place } as const;
    account!.change({ ...of, property: 'hs_client_name', value: canaries[2]! });
    account!.change({ ...of, property: 'hs_managed_mrr', value: canaries[1]! });
  }
});
afterAll(() => service?.close());

/** A body in which every text is the canary, in the shapes that the endpoints take. */
const bodiesOf = (canary: string): unknown[] => [
  canary,
  { scope: canary, termsVersion: canary, [canary]: canary },
  {
    partner: { creditedTier: canary, conversions: [{ currency: canary, value: canary }] },
    ruleSet: canary,
  },
  { ruleSet: canary, goalTier: canary, language: canary },
  { changes: [{ kind: 'lostClient', clientId: canary }] },
  { companyIds: [canary] },
  {
    id: canary,
    part: 0,
    name: canary,
    format: 'csv',
    columns: [canary],
    rows: [[canary]],
    last: true,
  },
  { id: null, part: 0, name: 'a', format: 'csv', columns: [canary], rows: [[canary]], last: true },
  { mapping: { counts: { property: canary, values: [canary] }, product: canary } },
  { address: canary, frequency: 'atOnce', language: canary },
  { lists: [{ kind: 'lapse', name: canary }] },
  { name: canary, endsOn: null },
  { figures: { everyone: canary, teams: [canary], users: [canary] }, lists: canary },
];

/** Everything of a span that an operator's SDK sends away. */
const sent = ({
  name,
  attributes,
  events,
  status,
}: ReturnType<ReturnType<typeof recordSpans>>[0]) =>
  JSON.stringify({ name, attributes, events, status });

test('what is put into any input is in no log, error, metric or span', async () => {
  const spans = recordSpans();
  await service.allFacts();
  const wrong: string[] = [];
  for (const [route, endpoint] of Object.entries(endpoints) as [Route, Endpoint][]) {
    const [method = '', pattern = ''] = route.split(' ');
    for (const canary of canaries) {
      const encoded = encodeURIComponent(encodeURIComponent(canary));
      const path = pattern.replaceAll(/:\w+/g, encoded.replaceAll('.', '%252E'));
      const query = `cursor=${encodeURIComponent(canary)}&ruleSet=${encodeURIComponent(canary)}`;
      // Each shape with one of them: all of each would be the same code again.
      const bodies = bodiesOf(canary).filter(
        (_, at) => at % canaries.length === canaries.indexOf(canary),
      );
      for (const body of endpoint.body === undefined ? [undefined] : bodies) {
        const answer = await service.ask(`${path}?${query}`, { method, body }).catch(() => null);
        if (answer === null || answer.status < 400) continue;
        if (marks.test(JSON.stringify(answer.body))) wrong.push(`${route} ${answer.status}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  // A line is written after its answer was sent.
  await service.ask('/v1/nothing');
  await expect.poll(() => service.log()).toContain('"status":404');
  expect(service.log()).not.toMatch(marks);
  expect(service.log()).not.toContain(clientSecret);
  expect(spans().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['GET /v1/facts', 'HubSpot: read the user', 'sync slice', 'no route']),
  );
  // Users are 48210011 and so on, accounts 100 and 101, and nothing else is.
  expect(spans().map(sent).join()).not.toMatch(/canary7f3a|4821\d|"10[01]"|ada/i);
});

/** A mapping that fits its schema, where a name may be of a property. */
function unknownProperty(name: string) {
  const property = /^\d|[^a-z\d_]/.test(name) ? 'a' : name;
  return { mapping: { ...defaultDealMapping(null), product: property } };
}

test('what is sent as a name, or as the host, is in no log and no error either', async () => {
  // A name may look as ours do, or as a place in a list.
  const lookalikes = ['canaryseventhirtyholding', 'canarySevenThirtyHolding', '837465'];
  for (const canary of [...canaries, ...lookalikes]) {
    const name = encodeURIComponent(canary);
    const mapping = { dealType: { values: { [canary]: canary } } };
    const partner = { thresholds: { [canary]: canary } };
    const refused = await Promise.all([
      service.ask(`/v1/facts?${name}=%00`),
      service.ask(`/v1/session?${name}=1&${name}=2`),
      service.ask('/v1/deal-mapping', { method: 'PUT', body: { mapping } }),
      service.ask('/v1/deal-mapping', { method: 'PUT', body: unknownProperty(canary) }),
      service.ask('/v1/settings', { method: 'PUT', body: { partner, ruleSet: null } }),
    ]);
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
    expect(JSON.stringify(refused.map(({ body }) => body))).not.toMatch(
      /canary7f3a|canarySeven|837465/i,
    );
  }
  const asked = new Promise((resolve, reject) => {
    const headers = { host: 'canary7f3a.example' };
    get(`${service.url}/v1/session`, { headers }, resolve).on('error', reject);
  });
  await asked;
  await expect.poll(() => service.log()).toContain('requests without a valid signature');
  expect(service.log()).not.toMatch(marks);
});

test('what HubSpot answers is in no log and no error either', async () => {
  const [, account] = service.accounts;
  for (const status of [500, 400, 403]) {
    account!.failNext({ status, times: 3, path: '/settings', html: status === 403 });
    await service.ask('/v1/session', { portalId: '101' });
  }
  const answers = await service.allFacts();
  // The name is shown to those who may see it, and so is the MRR that is none: they did come in.
  expect(JSON.stringify(answers)).toContain(canaries[2]);
  const { body } = await service.ask('/v1/sync');
  expect(JSON.stringify(body)).toContain(canaries[1]);
  expect(service.log()).not.toMatch(marks);
});

test('metrics count what was asked, and their labels name nobody', async () => {
  const text = await (await fetch(service.metricsUrl)).text();
  const ours = text.split('\n').filter((line) => line.startsWith('tier_points_'));
  const labels = ours.flatMap((line) => [...line.matchAll(/\b(\w+)="([^"]*)"/g)]);
  const of = (name: string) =>
    new Set(labels.flatMap(([, key, value]) => (key === name ? value : [])));
  const routes = new Set<string | undefined>([...Object.keys(endpoints), 'none']);
  expect([...of('route')].filter((route) => !routes.has(route))).toEqual([]);
  const kinds = ['background', 'interactive', 'search'];
  expect([...of('kind')].filter((kind) => !kinds.includes(kind!))).toEqual([]);
  expect(of('outcome')).toEqual(new Set(['answered', 'completed', 'badRequest', 'unavailable']));
  expect([...of('status')].filter((status) => !/^[1-5]\d\d$/.test(status!))).toEqual([]);
  expect(text).not.toMatch(marks);
  expect(text).toMatch(/^tier_points_syncs_total\{outcome="completed"\} [1-9]/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  expect(text).toMatch(
    /^tier_points_request_duration_seconds_count\{route="GET \/v1\/facts",status="200"\} [1-9]/m,
  );
});

test('every metric of ours is explained to whoever operates the server', async () => {
  const text = await (await fetch(service.metricsUrl)).text();
  const manual = readFileSync(join(import.meta.dirname, '../../docs/operating.md'), 'utf8');
  const named = (where: string, pattern: RegExp) =>
    new Set([...where.matchAll(pattern)].map(([, name]) => name));
  expect(named(manual, /^\| `(tier_points_\w+)`/gm)).toEqual(
    named(text, /^# TYPE (tier_points_\w+)/gm),
  );
});

test('metrics are not for pages on the web, and not on the port of the requests', async () => {
  expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
  const asked = new Promise<number | undefined>((resolve, reject) => {
    const headers = { host: 'rebound.example' };
    get(service.metricsUrl, { headers }, ({ statusCode }) => resolve(statusCode)).on(
      'error',
      reject,
    );
  });
  expect(await asked).toBe(404);
});
