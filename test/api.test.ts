import type { Ending, Result } from '@partner-tier-points/points';
import { problemStatuses, type Alert, type AlertList } from '@partner-tier-points/contract';
import { checkApiAnswer } from '@partner-tier-points/contract/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { runWith } from '../src/command-line/testing/run-program.ts';
import { patience } from './patience.ts';
import {
  ordinaryUser,
  startTestService,
  type TestService,
} from '../src/server/testing/test-service.ts';

const asOf = '2026-11-29';
const startedAt = Date.parse(`${asOf}T10:00:00Z`);
let now = startedAt;
let service: TestService;
let secret: string;
let facts: string;

beforeAll(async () => {
  service = await startTestService([25, 0], { now: () => new Date(now) });
  const pages = await service.allFacts({ sentAt: now });
  facts = JSON.stringify({
    partner: pages[0]!.partner,
    clients: pages.flatMap(({ clients }) => clients),
  });
  ({ secret } = await makeKey());
});
afterAll(() => service?.close());

async function makeKey(endsOn: string | null = null, portalId = '100') {
  const body = { name: 'Reporting', endsOn };
  const made = await service.ask('/v1/api-keys', { method: 'POST', body, portalId, sentAt: now });
  expect(made.status).toBe(200);
  return made.body as { secret: string; key: { id: string; name: string } };
}

/** Asks with the key, and holds the answer to the OpenAPI description. */
async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = `${service.url}/api/v1/${path}`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${secret}`, ...headers } });
  await checkApiAnswer(url, answer);
  return answer;
}

async function answerOf(path: string): Promise<Record<string, unknown>> {
  const response = await get(path);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

/** What `tier-points` says of the facts that pages see. */
async function tierPoints(
  command: string,
  ...options: (string | Record<string, string>)[]
): Promise<Record<string, unknown>> {
  const words = options.filter((option) => typeof option === 'string');
  const files = Object.assign(
    { '-': facts },
    ...options.filter((option) => typeof option === 'object'),
  ) as Record<string, string>;
  const { code, output } = await runWith([command, '-', '--json', ...words], files, asOf);
  expect(code).toBe(0);
  return JSON.parse(output) as Record<string, unknown>;
}

test.each([[], ['--rules', 'points-2024-02', '--as-of', '2025-03-01']])(
  'every figure is that of tier-points (%s)',
  async (...options) => {
    const query = options.length === 0 ? '' : '?rules=points-2024-02&asOf=2025-03-01';
    const { clients, setAside, ...summary } = (await tierPoints(
      'score',
      ...options,
    )) as never as Result;
    expect(await answerOf(`summary${query}`)).toMatchObject(summary);
    const listed = await answerOf(`clients${query}`);
    expect(listed).toMatchObject({ clients, setAside, totalClients: 25, cursor: null });
    expect(await answerOf(`projection${query}`)).toMatchObject(
      await tierPoints('project', ...options),
    );
    const from = '2024-11-01';
    const to = options[3] ?? asOf;
    const rules = options[1] === undefined ? '' : `&rules=${options[1]}`;
    const changed = await tierPoints('change', ...options, '--from', from);
    expect(await answerOf(`changes?from=${from}&to=${to}${rules}`)).toMatchObject(changed);
  },
);

test('evaluation and risk are those of tier-points with the totals that were kept', async () => {
  const answer = await answerOf('evaluation');
  const { snapshots, ...figures } = answer as { snapshots: unknown[] };
  expect(snapshots.length).toBeGreaterThan(0);
  const files = { 'kept.json': JSON.stringify(snapshots) };
  const evaluated = await tierPoints('evaluate', files, '--snapshots', 'kept.json');
  expect(figures).toMatchObject(evaluated);
  const args = ['evaluate', '--json', '--server', service.url, '--key', secret];
  const read = await runWith(args, {}, asOf);
  expect(JSON.parse(read.output)).toEqual(evaluated);
  expect(evaluated).not.toEqual(await tierPoints('evaluate'));
});

test('alerts carry the figures of tier-points, page by page, and are new until a user has seen them', async () => {
  const { endings } = (await tierPoints('project')) as { endings: Ending[] };
  await expect.poll(async () => (await answerOf('alerts'))['alerts']).not.toEqual([]);
  const { alerts, cursor } = (await answerOf('alerts')) as { alerts: Alert[]; cursor: null };
  expect(cursor).toBeNull();
  const expiring = alerts.filter(({ kind }) => kind === 'expiry');
  expect(expiring.length).toBeGreaterThan(0);
  for (const { clientId, on, points } of expiring) {
    const ending = endings.filter((each) => each.clientId === clientId && each.on === on);
    expect(points).toBeCloseTo(
      ending.reduce((sum, { entry }) => sum + entry.points, 0),
      6,
    );
  }
  const shown = async (path = '', request: object = {}) =>
    (await service.ask(`/v1/alerts${path}`, { sentAt: now, ...request })).body as AlertList;
  const states = ({ alerts: of }: AlertList) => [...new Set(of.map(({ state }) => state))];
  expect(states(await shown())).toEqual(['new']);
  const upTo = new Date(now).toISOString();
  expect(states(await shown('/seen', { method: 'PUT', body: { upTo } }))).toEqual(['seen']);
  expect(states(await shown('', { userId: ordinaryUser }))).toEqual(['new']);
  // A page that is full, and the next one.
  const atOnce = 500;
  await service.query(`insert into alerts (portal_id, id, kind, details, raised_at)
    select '100', 'more ' || at, kind, details || jsonb_build_object('id', 'more ' || at), raised_at
    from (select * from alerts where portal_id = '100' limit 1) as one, generate_series(1, ${atOnce}) as at`);
  const full = (await answerOf('alerts')) as { alerts: Alert[]; cursor: string };
  expect(full.alerts).toHaveLength(atOnce);
  const rest = (await answerOf(`alerts?cursor=${full.cursor}`)) as { alerts: Alert[] };
  expect(rest).toMatchObject({ cursor: null });
  const more = Array.from({ length: atOnce }, (_, at) => `more ${at + 1}`);
  expect([...full.alerts, ...rest.alerts].map(({ id }) => id)).toEqual([
    ...alerts.map(({ id }) => id),
    ...more,
  ]);
  const list = ['alerts', '--server', service.url, '--key', secret];
  const { alerts: read } = JSON.parse((await runWith([...list, '--json'])).output) as AlertList;
  expect(read.map(({ id }) => id)).toEqual([...full.alerts, ...rest.alerts].map(({ id }) => id));
  const [ended] = expiring;
  await service.query(`update alerts set ended_at = raised_at where id = '${ended?.id}'`);
  const [, ...rows] = (await runWith([...list, '--csv'])).output.trimEnd().split('\n');
  expect(rows).toHaveLength(read.length - 1);
  const table = (await runWith([...list, '--ended'])).output.split('\n');
  expect(table).toHaveLength(read.length + 4);
  expect(table.find((line) => line.includes(ended?.clientName ?? ''))).toMatch(/^points expire /);
  const tag = (await get('alerts')).headers.get('etag') ?? '';
  expect((await get('alerts', { 'if-none-match': tag })).status).toBe(304);
});

test('facts are those of tier-points, and an unchanged answer is not sent again', async () => {
  const { partner, clients } = await answerOf('facts');
  expect(JSON.parse(JSON.stringify({ partner, clients }))).toEqual(JSON.parse(facts));
  const first = await get('summary');
  const again = await get('summary', { 'if-none-match': first.headers.get('etag') ?? '' });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const another = await get('summary?asOf=2026-01-01', {
    'if-none-match': first.headers.get('etag') ?? '',
  });
  expect(another.status).toBe(200);
  for (const path of ['summary?rules=unheard-of', 'clients?cursor=other']) {
    const refused = await get(path);
    expect([refused.status, refused.headers.get('etag')]).toEqual([400, null]);
  }
});

test('a key is shown once, stored as a hash, noted when used, and ends on its day or at once', async () => {
  const list = await service.ask('/v1/api-keys', { sentAt: now });
  expect(JSON.stringify(list.body)).not.toContain(secret);
  expect(list.body).toMatchObject({
    keys: [{ name: 'Reporting', lastUsedAt: new Date(startedAt).toISOString(), endsOn: null }],
  });
  const kept = secret;
  const { secret: short, key } = await makeKey('2026-11-30');
  secret = short;
  expect((await get('facts')).status).toBe(200);
  // To the end of the day in Stockholm, which comes an hour before UTC's.
  now = Date.parse('2026-11-30T22:59:00Z');
  expect((await get('facts')).status).toBe(200);
  now = Date.parse('2026-11-30T23:00:00Z');
  expect((await get('facts')).status).toBe(401);
  now = startedAt;
  expect((await get('facts')).status).toBe(200);
  await service.ask(`/v1/api-keys/${key.id}`, { method: 'DELETE', sentAt: now });
  expect((await get('facts')).status).toBe(401);
  secret = kept;
  const byOthers = { method: 'POST', body: { name: 'x', endsOn: null }, userId: ordinaryUser };
  expect((await service.ask('/v1/api-keys', { ...byOthers, sentAt: now })).status).toBe(403);
});

test('a key is for its own account alone, and problems are those of RFC 9457', async () => {
  const kept = secret;
  ({ secret } = await makeKey(null, '101'));
  const response = await get('summary');
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(await response.json()).toMatchObject({ code: 'sync.notReady', status: 503 });
  secret = 'ptp_wrong';
  const refused = await get('summary');
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect(await refused.json()).toMatchObject({
    type: 'about:blank',
    title: 'The key is missing, unknown, or has ended.',
    status: problemStatuses['key.invalid'],
    code: 'key.invalid',
  });
  secret = kept;
  // The name of a scheme has no case.
  const lowerCase = { authorization: `bearer ${secret}` };
  expect((await get('summary', lowerCase)).status).toBe(200);
  for (const wrong of [
    'summary?rules=points-1999',
    'clients?cursor=x',
    'alerts?cursor=x',
    'changes',
    'summary?user=1',
  ]) {
    expect((await get(wrong)).status).toBe(400);
  }
});

test('requests of a key are counted, and refused beyond its limit', async () => {
  const kept = secret;
  ({ secret } = await makeKey());
  const first = await get('facts?cursor=x');
  const limit = Number(first.headers.get('ratelimit-limit'));
  expect(Number(first.headers.get('ratelimit-remaining'))).toBe(limit - 1);
  const more = await Promise.all(Array.from({ length: limit }, () => get('facts?cursor=x')));
  const statuses = more.map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  const refused = more.find(({ status }) => status === 429);
  expect(refused?.headers.get('ratelimit-remaining')).toBe('0');
  expect(refused?.headers.get('retry-after')).toBe(refused?.headers.get('ratelimit-reset'));
  secret = kept;
  expect((await get('facts')).status).toBe(200);
});

test('unknown keys of one address are not looked up without end, and lock no good key out', async () => {
  const kept = secret;
  const tried: number[] = [];
  for (let count = 0; count < 25; count += 1) {
    secret = `ptp_${String(count).padStart(43, 'x')}`;
    tried.push((await get('facts')).status);
  }
  expect([tried[0], tried.at(-1)]).toEqual([401, 429]);
  secret = kept;
  expect((await get('facts')).status).toBe(200);
});

test('tier-points says which field a server has refused, whatever else its answer holds', async () => {
  const fields: unknown[] = [{ path: 'cursor', message: 'has expired' }];
  const server = createServer((_, response) => {
    response.statusCode = 400;
    response.end(JSON.stringify({ title: 'Not valid.', fields }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const ask = () => runWith(['score', '--server', `http://${host}`, '--key', 'k'], {}, asOf);
  const told = `${host}: Not valid.\n${host}: cursor has expired\n`;
  expect(await ask()).toMatchObject({ code: 2, complaints: told });
  fields.push(null);
  expect((await ask()).complaints).toBe(`${host}: Not valid.\n`);
});

test('tier-points reads an account from its server', async () => {
  const ask = (...args: string[]) =>
    runWith(['score', '--json', ...args], {}, asOf, { TIER_POINTS_KEY: secret });
  const read = await ask('--server', service.url);
  expect(read).toMatchObject({ code: 0, complaints: '' });
  expect(JSON.parse(read.output)).toEqual(await tierPoints('score'));
  const host = new URL(service.url).host;
  expect(await ask('--server', service.url, '--key', 'wrong')).toMatchObject({
    code: 2,
    output: '',
    complaints: `${host}: The key is missing, unknown, or has ended.\n`,
  });
  expect((await ask('--server', 'http://points.example.com')).complaints).toContain('https://');
  expect((await ask('--server', 'http://127.0.0.1:9')).complaints).toBe(
    '127.0.0.1:9 did not answer\n',
  );
  for (const more of [`${service.url}/?as=1`, `${service.url}/#as`, `http://ada:word@${host}`]) {
    expect((await ask('--server', more)).complaints).toBe(
      '--server: the address has more than a host, a port and a path\n',
    );
  }
  expect((await ask('--server', `${service.url}//`, '--key', `${secret}\n`)).code).toBe(0);
  expect((await ask('--server', service.url, '--key', 'clé')).complaints).toContain('character');
  const alerts = await runWith(['alerts', '--server', service.url], {}, asOf);
  expect(alerts.complaints).toBe('--server needs --key, or TIER_POINTS_KEY\n');
  expect((await ask('facts.json', '--server', service.url)).complaints).toBe(
    '--server and files: choose one\n',
  );
});

test('an answer is another one once a later sync has found the same, and a program is told its tag in any form', async () => {
  const tagOf = (answer: Response) => answer.headers.get('etag') ?? '';
  const first = await get('summary');
  for (const form of [`W/${tagOf(first)}`, `"other", ${tagOf(first)}`, '*']) {
    expect((await get('summary', { 'if-none-match': form })).status).toBe(304);
  }
  const { syncedAt } = (await first.json()) as { syncedAt: string };
  now += 61 * 60_000;
  await service.ask('/v1/facts', { sentAt: now });
  await expect
    .poll(async () => (await answerOf('summary'))['syncedAt'], { timeout: patience })
    .not.toBe(syncedAt);
  const later = await get('summary', { 'if-none-match': tagOf(first) });
  expect(later.status).toBe(200);
  now = startedAt;
});
