import { checkApiAnswer } from '@partner-tier-points/contract/testing';
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { foreignNames } from '../../../test/foreign-names.ts';
import { patience } from '../../../test/patience.ts';
import { oauthScopes } from '../hubspot/scopes.ts';
import {
  appId,
  clientSecret,
  publicUrl,
  redirectUri,
  startInstallableService,
  type InstallableService,
} from '../testing/installable-service.ts';
import { recordSpans } from '../testing/recorded-spans.ts';

const clock = { ahead: 0 };
const shared = await startInstallableService({}, { now: () => new Date(Date.now() + clock.ahead) });
afterAll(() => shared.close());
let service: InstallableService;
beforeEach(async () => {
  service = shared;
  await service.query('delete from accounts');
  await service.query('delete from grants');
  await service.query('delete from sync_states');
  // What is known of an account is believed for seconds.
  clock.ahead += 3_000;
});

/** For a test that needs another app. */
async function replaceService(options: Parameters<typeof startInstallableService>[0]) {
  service = await startInstallableService(options);
  onTestFinished(service.close);
}

const ada = '48210011';

/** A browser opens the install address, and is sent to HubSpot's page. */
async function begin() {
  const response = await service.get(`${publicUrl}/install`);
  expect(response.status).toBe(302);
  const cookie = response.headers.getSetCookie()[0]!;
  const consent = new URL(response.headers.get('location')!);
  return { cookie: cookie.split(';')[0]!, attributes: cookie, consent };
}

/** A user lets the app in there. */
function consent(address: URL, options: { portalId?: string; optional?: boolean } = {}): string {
  const { portalId = '100', ...rest } = options;
  return service.hubspot.consent(address.searchParams, { portalId, userId: ada, ...rest });
}

async function open(address: string, cookie = '', language = 'en') {
  const response = await service.get(address, { cookie, 'accept-language': language });
  return { response, status: response.status, page: await response.text() };
}

/** The whole way. */
async function install(options: { portalId?: string; optional?: boolean } = {}) {
  const { cookie, consent: address } = await begin();
  return open(consent(address, options), cookie);
}

const isSynced = () =>
  expect
    .poll(
      () =>
        service.query(`select failure from sync_states
          where portal_id = '100' and sync_number > 0 and plan is null`),
      { timeout: patience },
    )
    .toEqual([{ failure: null }]);
const accounts = () => service.query('select * from accounts order by portal_id');
const grants = () => service.query('select * from grants order by portal_id');
const codeFor = (scopes: readonly string[], portalId = '100') =>
  service.hubspot.codeFor({ portalId, userId: ada, scopes: [...scopes] });

test('an account installs the app, and its users can use it', async () => {
  expect((await service.ask('/v1/session')).status).toBe(403);
  const { cookie, attributes, consent: address } = await begin();
  expect(attributes).toMatch(/^__Host-install=/);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', 'Max-Age=900']) {
    expect(attributes).toContain(attribute);
  }
  expect(service.hubspot.problemOf(address.searchParams)).toBeNull();
  expect(address.searchParams.get('redirect_uri')).toBe(redirectUri);

  const { response, status, page } = await open(consent(address), cookie, 'sv-FI,en;q=0.8');
  expect(status).toBe(200);
  expect(page).toContain('<html lang="sv">');
  expect(page).toContain('Partner Tier Points är anslutet');
  expect(page).toContain('href="https://app.hubspot.com/"');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(await accounts()).toEqual([
    expect.objectContaining({
      portal_id: '100',
      status: 'active',
      installed_by: ada,
      scopes: expect.arrayContaining([...oauthScopes]),
      ui_domain: 'app.hubspot.com',
      time_zone: 'Europe/Stockholm',
      purge_after: null,
    }),
  ]);
  expect(await service.ask('/v1/session')).toMatchObject({
    status: 200,
    body: { superAdmin: true },
  });
  expect((await service.ask('/v1/session', '101')).status).toBe(403);
  await isSynced();

  const [grant] = (await grants()) as [{ sealed: string }];
  expect(grant.sealed).toMatch(/^a\.[\w-]+$/);
  const written = JSON.stringify([await accounts(), grant]) + service.log() + page;
  for (const secret of ['sandbox-oauth-', clientSecret, address.searchParams.get('state')!]) {
    expect(written).not.toContain(secret);
  }
});

describe('a request', () => {
  beforeEach(() => install());

  test.each([
    ['another app', '4712'],
    ['no app', null],
  ])('of %s is refused', async (_what, app) => {
    expect(await service.ask('/v1/session', '100', app)).toMatchObject({
      status: 403,
      body: { code: 'hubspot.refused' },
    });
    expect((await service.ask('/v1/session', '100', appId)).status).toBe(200);
  });

  test.each(['revoked', 'uninstalled'])(
    'for an account that is %s is refused, until it installs again',
    async (status) => {
      await isSynced();
      service.hubspot.uninstall('100');
      const lasting = JSON.stringify({ kind: 'unauthorized', operation: 'list deals' });
      await service.query(`update sync_states set failure = '${lasting}', failed_at = now()`);
      await service.query(`update accounts set status = '${status}', purge_after = now()`);
      clock.ahead += 3_000;
      expect(await service.ask('/v1/session')).toMatchObject({
        status: 403,
        body: {
          code: 'account.disconnected',
          message: expect.stringContaining('Install the app again'),
        },
      });
      expect((await install()).status).toBe(200);
      expect(await accounts()).toMatchObject([{ status: 'active', purge_after: null }]);
      // At once, however long HubSpot's refusal would have been respected.
      await isSynced();
      expect((await service.ask('/v1/session')).status).toBe(200);
    },
  );
});

test('scopes that are granted later are kept', async () => {
  await install({ optional: false });
  expect(await accounts()).toMatchObject([{ scopes: [...oauthScopes] }]);
  await install();
  expect(await accounts()).toMatchObject([{ scopes: expect.arrayContaining(['crm.lists.write']) }]);
  expect(await grants()).toMatchObject([{ version: 2 }]);
});

describe('nothing is stored when', () => {
  afterEach(async () => {
    expect(await accounts()).toEqual([]);
    expect(await grants()).toEqual([]);
  });

  test('the browser is another one than the one that began', async () => {
    const { consent: address } = await begin();
    const callback = consent(address);
    const others = (await begin()).cookie;
    for (const cookie of ['', others, others.replace(/=./, '=_')]) {
      const { status, page } = await open(callback, cookie);
      expect([status, page]).toEqual([400, expect.stringContaining('cannot be continued here')]);
    }
  });

  test('it took more than a quarter of an hour', async () => {
    const { cookie, consent: address } = await begin();
    const callback = consent(address);
    const quarter = 15 * 60_000 + 1_000;
    clock.ahead += quarter;
    onTestFinished(() => void (clock.ahead -= quarter));
    expect((await open(callback, cookie)).status).toBe(400);
  });

  test('the user declines', async () => {
    const { cookie, consent: address } = await begin();
    const declined = new URL(redirectUri);
    declined.searchParams.set('error', 'access_denied');
    declined.searchParams.set('state', address.searchParams.get('state')!);
    const { status, page } = await open(declined.href, cookie);
    expect([status, page]).toEqual([403, expect.stringContaining('was not installed')]);
  });

  test('scopes are missing, which the page names', async () => {
    const { cookie, consent: address } = await begin();
    const callback = new URL(consent(address));
    callback.searchParams.set('code', codeFor(oauthScopes.slice(0, -1)));
    const { status, page } = await open(callback.href, cookie);
    expect(status).toBe(403);
    expect(page.match(/<li>.*?<\/li>/g)).toEqual([`<li>${oauthScopes.at(-1)}</li>`]);
  });

  test('the code was made up', async () => {
    const { cookie, consent: address } = await begin();
    const callback = new URL(consent(address));
    callback.searchParams.set('code', 'made-up');
    const { status, page } = await open(callback.href, cookie);
    expect([status, page]).toEqual([400, expect.stringContaining('used already')]);
  });

  test('HubSpot is away', async () => {
    service.hubspot.faults.add({ effect: { kind: 'refusal', status: 503 } });
    const { status, page } = await install();
    expect([status, page]).toEqual([502, expect.stringContaining('not responding')]);
  });

  test.each(['hubspot', 'oauth'] as const)(
    'the client secret is wrong (errors as of %s)',
    async (errors) => {
      await replaceService({ app: { ...service.hubspot.app, clientSecret: 'another' }, errors });
      const { status, page } = await install();
      expect([status, page]).toEqual([500, expect.stringContaining('not set up correctly')]);
    },
  );

  test('the tokens are another app’s', async () => {
    await replaceService({ app: { ...service.hubspot.app, appId: '4712' } });
    expect((await install()).status).toBe(500);
  });
});

describe('an installation that HubSpot’s marketplace began', () => {
  const at = (code: string, returnUrl: string) =>
    `${publicUrl}/install?code=${code}&returnUrl=${encodeURIComponent(returnUrl)}`;

  test('goes back to HubSpot', async () => {
    const back = 'https://app-eu1.hubspot.com/marketplace/100/done?x=1';
    const { response, status } = await open(at(codeFor(oauthScopes), back));
    expect([status, response.headers.get('location')]).toEqual([302, back]);
    expect((await service.ask('/v1/session')).status).toBe(200);
  });

  test('goes nowhere else, and its code stays unused', async () => {
    const code = codeFor(oauthScopes);
    expect((await open(at(code, 'https://evil.example/'))).status).toBe(400);
    expect((await open(`${publicUrl}/install?code=${code}`)).status).toBe(400);
    expect(await grants()).toEqual([]);
    expect((await open(at(code, 'https://app.hubspot.com/'))).status).toBe(302);
  });
});

test('HubSpot’s page lets a user choose an account, and the way leads through', async () => {
  const { cookie, consent: address } = await begin();
  const page = await (await fetch(address)).text();
  const choice = /href="([^"]+portalId=101[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
  const response = await fetch(new URL(choice!, address), { redirect: 'manual' });
  expect((await open(response.headers.get('location')!, cookie)).status).toBe(200);
  expect(await accounts()).toMatchObject([{ portal_id: '101', status: 'active' }]);
});

test('a scope that no database can hold, which anybody can add to the address of HubSpot’s page, installs nothing', async () => {
  const { cookie, consent: address } = await begin();
  address.searchParams.set('scope', `${address.searchParams.get('scope')} a\0b`);
  const { status, page } = await open(consent(address), cookie);
  expect([status, page]).toEqual([502, expect.stringContaining('<h1>HubSpot is not responding')]);
  expect(await accounts()).toEqual([]);
});

test('whatever a browser brings back from HubSpot’s page, it reads a page, and nothing is our mistake', async () => {
  const names = ['code', 'state', 'scope', 'returnUrl'];
  for (const [at, name] of foreignNames.entries()) {
    const { cookie, consent: address } = await begin();
    const state = address.searchParams.get('state')!;
    const headers = { cookie, 'x-forwarded-for': `10.1.0.${at}` };
    for (const key of names) {
      const value = encodeURIComponent(Buffer.from(name.slice(0, 1_000)).toString());
      const query = `code=x&state=${state}&${key}=${value}`;
      const answers = await Promise.all([
        service.get(`${redirectUri}?${query}`, headers),
        service.get(`${publicUrl}/install?${query}`, headers),
      ]);
      for (const { status, headers: answered } of answers) {
        expect([302, 400, 403, 429, 502], `${key} ${JSON.stringify(name.slice(0, 30))}`).toContain(
          status,
        );
        if (status !== 302) expect(answered.get('content-type')).toContain('text/html');
      }
    }
  }
});

test('many codes are made up: HubSpot is asked about some of an address, and another one’s are not refused', async () => {
  const back = encodeURIComponent('https://app.hubspot.com/');
  const madeUp = async (address: string) => {
    const headers = { 'x-forwarded-for': `10.0.0.1, ${address}` };
    return (await service.get(`${publicUrl}/install?code=x&returnUrl=${back}`, headers)).status;
  };
  const statuses = new Set<number>();
  // In one network of IPv6 somebody has all addresses.
  for (let attempt = 0; attempt < 22; attempt += 1) {
    statuses.add(await madeUp(`2001:db8:0:1::${attempt.toString(16)}`));
  }
  expect(statuses).toEqual(new Set([400, 429]));
  expect([await madeUp('2001:db8::1'), await madeUp('192.0.2.7')]).toEqual([400, 400]);
  // Nor is a code counted that comes to a browser with the state of another one.
  const { cookie } = await begin();
  const headers = { cookie, 'x-forwarded-for': '2001:db8:0:1::1' };
  const foreign = await service.get(`${redirectUri}?code=x&state=${'x'.repeat(43)}`, headers);
  expect(foreign.status).toBe(400);
});

test('nothing that comes in while an account installs, and no key of the API, is in a log, a span or an answer that refuses', async () => {
  const spans = recordSpans();
  const mark = 'canary7f3a';
  const address = `canary@${mark}.example`;
  const headers = {
    cookie: `__Host-install=${mark}.9999999999.${mark}`,
    'accept-language': mark,
    'user-agent': mark,
    referer: `https://${mark}.example/`,
    'x-forwarded-for': mark,
    'x-request-id': mark,
    authorization: `Bearer ptp_${mark.padEnd(43, 'x')}`,
  };
  const query = new URLSearchParams({
    code: mark,
    state: mark,
    error: mark,
    error_description: address,
    scope: mark,
    cursor: mark,
  });
  const { cookie, consent: asked } = await begin();
  const state = asked.searchParams.get('state')!;
  const refused: Response[] = [];
  for (const path of [
    '/install',
    '/oauth/callback',
    '/api/v1/summary',
    '/api/v1/facts',
    `/${mark}`,
  ]) {
    refused.push(await service.get(`${publicUrl}${path}?${query}`, headers));
    // With a cookie that is good, and what HubSpot would bring beside it.
    const own = { ...headers, cookie };
    refused.push(await service.get(`${publicUrl}${path}?${query}&returnUrl=${address}`, own));
    refused.push(await service.get(`${publicUrl}${path}?code=${mark}&state=${state}`, own));
    if (!path.startsWith('/api/')) continue;
    for (const answer of refused.slice(-3)) await checkApiAnswer(`${publicUrl}${path}`, answer);
  }
  for (const { status, headers: answered } of refused) {
    expect([302, 400, 401, 404]).toContain(status);
    expect([...answered].join()).not.toContain(mark);
  }
  const answers = await Promise.all(refused.map((response) => response.text()));
  expect(answers.join()).not.toContain(mark);
  const code = codeFor(oauthScopes);
  const back = encodeURIComponent('https://app.hubspot.com/');
  expect((await open(`${publicUrl}/install?code=${code}&returnUrl=${back}`)).status).toBe(302);
  await service.get(`${publicUrl}/nowhere`);
  await expect.poll(() => service.log()).toContain('"status":404');
  const written =
    service.log() +
    JSON.stringify(
      spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status })),
    );
  for (const secret of [mark, state, cookie.split('=')[1]!, code, clientSecret]) {
    expect(written).not.toContain(secret);
  }
});
