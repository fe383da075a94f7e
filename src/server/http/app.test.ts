import { expect, test } from 'vitest';
import { signAlertLink } from '../alerts/alert-links.ts';
import { createLog } from '../log.ts';
import { noMetrics, type AnsweredRequest } from '../telemetry/metrics.ts';
import { createApp } from './app.ts';
import type { Dependencies } from './environment.ts';

const clientSecret = 'secret-of-the-app';
const away = async () => {
  throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
};

/** The service while its database is away: whatever is asked of it fails. */
function startWithoutDatabase(routes: (string | null)[] = []) {
  const store = new Proxy({}, { get: () => new Proxy({}, { get: () => away }) });
  const app = createApp({
    store,
    installer: { install: away, consentAddress: () => 'https://app.hubspot.com/' },
    publicUrl: 'https://points.example.com',
    users: {},
    clientSecret,
    now: () => new Date(),
    log: createLog('silent'),
    metrics: { ...noMetrics, request: ({ route }: AnsweredRequest) => void routes.push(route) },
    isStopping: () => false,
    isDraining: () => false,
    answersAccounts: true,
    sendsMail: true,
  } as unknown as Dependencies);
  return (path: string, init: RequestInit = {}) =>
    app.request(path, init, {
      incoming: { socket: { remoteAddress: '10.0.0.1' }, headers: {} },
      outgoing: { setHeader: () => undefined },
    });
}

const link = (does: 'confirm' | 'unsubscribe') =>
  `/alerts/${does}?link=${signAlertLink({ does, portalId: '100', userId: '1', of: 'x' }, clientSecret)}`;
const back = encodeURIComponent('https://app.hubspot.com/');

test.each([
  ['GET', link('confirm')],
  ['POST', link('confirm')],
  ['GET', link('unsubscribe')],
  ['POST', link('unsubscribe')],
  ['GET', `/install?code=a&returnUrl=${back}`],
])(
  'a person who opens a link reads a page when the database is away: %s %s',
  async (method, path) => {
    const routes: (string | null)[] = [];
    const ask = startWithoutDatabase(routes);
    const answer = await ask(path, { method, headers: { 'accept-language': 'sv-FI,en;q=0.5' } });
    expect(answer.status).toBe(503);
    expect(routes).toEqual([`${method} ${path.split('?')[0]}`]);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await answer.text()).toMatch(
      /<html lang="sv">[^]*<h1>Sidan är inte tillgänglig just nu</,
    );
  },
);

test('a link to a file that is over is a page in a browser, and a problem for a program', async () => {
  const ask = startWithoutDatabase();
  const path = '/v1/exports/100-1/clients.csv?signature=none';
  const page = await ask(path, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect([page.status, await page.text()]).toEqual([
    404,
    expect.stringContaining('Export the table'),
  ]);
  const problem = await ask(path);
  expect([problem.status, await problem.json()]).toMatchObject([404, { code: 'notFound' }]);
});

test.each([
  ['POST', '/livez', 'GET'],
  ['OPTIONS', '/readyz', 'GET'],
  ['DELETE', '/api/v1/summary', 'GET'],
  ['PUT', '/alerts/confirm', 'GET, POST'],
  ['DELETE', '/alerts/unsubscribe', 'GET, POST'],
  ['POST', '/install', 'GET'],
  ['POST', '/oauth/callback', 'GET'],
])('%s %s is refused with what the address takes', async (method, path, allow) => {
  const answer = await startWithoutDatabase()(path, { method });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, allow]);
});

test('an address that nobody knows is no method’s', async () => {
  const answer = await startWithoutDatabase()('/api/v1/nowhere', { method: 'POST' });
  expect([answer.status, answer.headers.get('allow')]).toEqual([404, null]);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
});
