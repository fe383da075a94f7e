import { enrolmentSchema, sessionSchema, termsVersion } from '@partner-tier-points/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';
import { describeEnrolment } from '../store/describe-enrolment.ts';

let service: TestService;
/** The service's clock; every test continues from where it is. */
let now = Date.UTC(2026, 10, 23);
beforeAll(async () => {
  service = await startTestService([3], { now: () => new Date(now) }, { everyoneTakesPart: false });
});
afterAll(() => service?.close());

const otherUser = '48210013';
const ask = (path: string, userId: string, method = 'GET', body?: unknown) =>
  service.ask(path, { userId, method, body, sentAt: now });
const session = async (userId: string) =>
  sessionSchema.parse((await ask('/v1/session', userId)).body);
const accept = (userId: string, scope: string, terms = termsVersion) =>
  ask('/v1/enrolment', userId, 'PUT', { scope, termsVersion: terms });
const leave = (userId: string, scope: string) =>
  ask(`/v1/enrolment?scope=${scope}`, userId, 'DELETE');

beforeEach(async () => {
  // What HubSpot said about users is forgotten by then.
  now += 60_000;
  service.accounts[0]?.faults.clear();
  await leave(superAdmin, 'account');
});

describe('the session', () => {
  test('is answered while HubSpot is away, to nobody as a super admin', async () => {
    await accept(ordinaryUser, 'user');
    service.accounts[0]?.failNext({ status: 503, times: 6, path: '/settings' });
    expect(await session(ordinaryUser)).toMatchObject({ enrolment: { enrolled: true } });
    now += 60_000;
    service.accounts[0]?.failNext({ status: 503, times: 6, path: '/settings' });
    expect(await session(superAdmin)).toMatchObject({ superAdmin: false, superAdminUnknown: true });
    service.accounts[0]?.faults.clear();
    const known = await session(superAdmin);
    expect(known).toMatchObject({ superAdmin: true });
    expect(known).not.toHaveProperty('superAdminUnknown');
    await leave(ordinaryUser, 'user');
  });

  test('is refused when HubSpot refuses the app', async () => {
    service.accounts[0]?.revokeScope('settings.users.read');
    const answer = await ask('/v1/session', ordinaryUser);
    service.accounts[0]?.grantScope('settings.users.read');
    expect(answer).toMatchObject({ status: 403, body: { code: 'hubspot.refused' } });
  });

  test('says who is asking, and whether HubSpot calls them a super admin', async () => {
    expect(await session(superAdmin)).toMatchObject({ userId: superAdmin, superAdmin: true });
    expect(await session(ordinaryUser)).toMatchObject({ portalId: '100', superAdmin: false });
  });
});

describe('a user', () => {
  test('opts in, again to no effect, and leaves', async () => {
    const first = await accept(ordinaryUser, 'user');
    expect(first.status).toBe(200);
    const { enrolment } = sessionSchema.parse(first.body);
    expect(enrolment).toEqual({
      enrolled: true,
      scope: 'user',
      termsVersion,
      acceptedBy: ordinaryUser,
      acceptedAt: new Date(now).toISOString(),
      everyone: false,
    });
    now += 1000;
    expect((await accept(ordinaryUser, 'user')).body).toEqual(first.body);
    expect((await session(otherUser)).enrolment.enrolled).toBe(false);

    expect((await leave(ordinaryUser, 'user')).body).toMatchObject({
      enrolment: { enrolled: false },
    });
    expect(await leave(ordinaryUser, 'user')).toMatchObject({ status: 200 });
    expect((await session(ordinaryUser)).enrolment.enrolled).toBe(false);
  });

  test('cannot opt the account in or out, however well the request is signed', async () => {
    const refused = { status: 403, body: { code: 'superAdmin.required' } };
    expect(await accept(ordinaryUser, 'account')).toMatchObject(refused);
    expect((await session(otherUser)).enrolment.enrolled).toBe(false);

    await accept(superAdmin, 'account');
    expect(await leave(ordinaryUser, 'account')).toMatchObject(refused);
    expect((await session(otherUser)).enrolment).toMatchObject({ enrolled: true });
  });

  test('cannot accept terms that are not the current ones', async () => {
    expect(await accept(ordinaryUser, 'user', '2020-01')).toMatchObject({
      status: 409,
      body: { code: 'terms.outdated' },
    });
  });

  test('learns what is wrong with a request', async () => {
    const wrong = await ask('/v1/enrolment', ordinaryUser, 'PUT', { scope: 'all', userId: '1' });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'request.invalid' } });
    expect(wrong.body).toHaveProperty(
      'fields',
      expect.arrayContaining([
        expect.objectContaining({ path: 'scope' }),
        expect.objectContaining({ path: 'termsVersion' }),
      ]),
    );
    expect(await leave(ordinaryUser, 'everyone')).toMatchObject({ status: 400 });
  });
});

describe('a super admin', () => {
  test('opts everyone in, also those who left before, and out again', async () => {
    await accept(ordinaryUser, 'user');
    await leave(ordinaryUser, 'user');
    expect((await accept(superAdmin, 'account')).body).toMatchObject({
      enrolment: { enrolled: true, scope: 'account', acceptedBy: superAdmin },
    });
    expect((await session(otherUser)).enrolment).toMatchObject({
      scope: 'account',
      acceptedBy: superAdmin,
    });
    expect((await session(ordinaryUser)).enrolment.scope).toBe('account');

    await leave(ordinaryUser, 'user');
    await accept(superAdmin, 'account');
    expect((await session(ordinaryUser)).enrolment.enrolled).toBe(false);
    expect((await session(otherUser)).enrolment.enrolled).toBe(true);

    await accept(ordinaryUser, 'user');
    expect((await session(ordinaryUser)).enrolment).toMatchObject({
      scope: 'user',
      everyone: true,
    });
    await leave(superAdmin, 'account');
    expect((await session(otherUser)).enrolment.enrolled).toBe(false);
    expect((await session(ordinaryUser)).enrolment).toMatchObject({
      scope: 'user',
      everyone: false,
    });
    await leave(ordinaryUser, 'user');
  });

  test('is asked for at the moment of writing: rights that were taken away are gone', async () => {
    const user = service.accounts[0]?.users.find(({ id }) => id === superAdmin);
    if (user === undefined) throw new Error('no such user');
    expect((await accept(superAdmin, 'account')).status).toBe(200);
    user.superAdmin = false;
    expect((await leave(superAdmin, 'account')).status).toBe(403);
    user.superAdmin = true;
    expect((await leave(superAdmin, 'account')).status).toBe(200);
  });

  test('changes nothing while HubSpot does not confirm it', async () => {
    service.accounts[0]?.failNext({ status: 500, times: 3, path: '/settings' });
    expect(await accept(superAdmin, 'account')).toMatchObject({
      status: 502,
      body: { code: 'hubspot.unavailable' },
    });
    expect((await session(otherUser)).enrolment.enrolled).toBe(false);
  });
});

describe('who takes no part', () => {
  const paths: [path: string, method?: string, body?: unknown][] = [
    ['/v1/facts'],
    ['/v1/facts?companyId=1&partial=true'],
    ['/v1/clients/1/history'],
    ['/v1/snapshots'],
    ['/v1/comparison'],
    ['/v1/retention-estimate'],
    ['/v1/scenarios'],
    ['/v1/scenarios/Autumn', 'PUT', { changes: [] }],
    ['/v1/scenarios/Autumn', 'DELETE'],
    ['/v1/lists/Clients', 'PUT', { companyIds: ['1'] }],
    [
      '/v1/exports',
      'POST',
      { id: null, part: 0, name: 'a', format: 'csv', columns: ['a'], rows: [], last: true },
    ],
  ];

  test('gets none of the figures, and nothing is asked of HubSpot for them', async () => {
    const asked: string[] = [];
    service.accounts[0]!.onAnswer = ({ path: called }) => void asked.push(called);
    for (const [path, method, body] of paths) {
      // An id that is not in the account takes no part either, nor does a super admin as such.
      for (const [userId, code] of [
        [otherUser, 'beta.required'],
        ['999', 'user.unknown'],
        [superAdmin, 'beta.required'],
      ] as const) {
        expect(await ask(path, userId, method, body)).toMatchObject({
          status: 403,
          body: { code },
        });
      }
    }
    // Besides whether they are users of the account.
    expect(asked.filter((called) => !called.startsWith('/settings/v3/users/'))).toEqual([]);
  });

  test('gets them by joining, and no more after leaving', async () => {
    const statuses = async () => {
      const answers = paths.map(([path, method, body]) => ask(path, otherUser, method, body));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    await accept(otherUser, 'user');
    expect(await statuses()).not.toContain(403);
    await leave(otherUser, 'user');
    expect(new Set(await statuses())).toEqual(new Set([403]));
  });
});

describe('terms that have changed', () => {
  const old = { termsVersion: 'old', acceptedAt: new Date(0) };
  const current = { termsVersion: 'new', acceptedAt: new Date(1) };
  const byAdmin = { acceptedBy: '9' };

  test('enrol nobody until they are accepted again, but what was accepted is shown', () => {
    for (const record of [
      { user: { enrolled: true as const, ...old }, account: null },
      { user: null, account: { ...old, ...byAdmin } },
    ]) {
      const enrolment = enrolmentSchema.parse(describeEnrolment(record, '1', 'new'));
      expect(enrolment).toMatchObject({ enrolled: false, scope: null, termsVersion: 'old' });
    }
  });

  test('count as accepted when the super admin has accepted them for everyone', () => {
    const record = {
      user: { enrolled: true as const, ...old },
      account: { ...current, ...byAdmin },
    };
    expect(describeEnrolment(record, '1', 'new')).toMatchObject({
      enrolled: true,
      scope: 'account',
      acceptedBy: '9',
    });
  });
});
