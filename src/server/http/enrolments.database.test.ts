import { enrolmentListSchema, termsVersion } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0, 0], {}, { everyoneTakesPart: false });
});
afterAll(() => service?.close());

const colleague = '48210013';
const accept = (scope: string, userId: string) =>
  service.ask('/v1/enrolment', { method: 'PUT', body: { scope, termsVersion }, userId });
const list = async () => enrolmentListSchema.parse((await service.ask('/v1/enrolments')).body);
const remove = (userId: string, asking = superAdmin) =>
  service.ask(`/v1/enrolments/${userId}`, { method: 'DELETE', userId: asking });

test('only a super admin sees who takes part, or ends it for them', async () => {
  for (const answer of [
    await service.ask('/v1/enrolments', { userId: ordinaryUser }),
    await remove(superAdmin, ordinaryUser),
  ]) {
    expect(answer).toMatchObject({ status: 403, body: { code: 'superAdmin.required' } });
  }
});

test('a super admin sees everyone by name and takes one out, who can come back', async () => {
  await accept('user', ordinaryUser);
  await accept('user', colleague);
  const before = await list();
  expect(before.account).toBeNull();
  expect(before.users).toMatchObject([
    { userId: colleague, name: 'Saga Lindqvist', enrolled: true, termsVersion },
    { userId: ordinaryUser, name: 'Omar Haddad', enrolled: true, termsVersion },
  ]);

  const after = enrolmentListSchema.parse((await remove(ordinaryUser)).body);
  expect(after.users.map(({ userId, enrolled }) => [userId, enrolled])).toEqual([
    [colleague, true],
    [ordinaryUser, false],
  ]);
  const session = await service.ask('/v1/session', { userId: ordinaryUser });
  expect(session.body).toMatchObject({ enrolment: { enrolled: false } });
  expect((await remove(ordinaryUser)).status).toBe(200);
  await accept('user', ordinaryUser);
  expect((await list()).users[0]).toMatchObject({ userId: ordinaryUser, enrolled: true });
});

test('while everyone is in, users who were taken out are excepted', async () => {
  await accept('account', superAdmin);
  await remove(ordinaryUser);
  const { account, users } = await list();
  expect(account).toMatchObject({ acceptedBy: superAdmin, termsVersion });
  const enrolled = new Map(users.map((user) => [user.userId, user.enrolled]));
  expect(enrolled).toEqual(
    new Map([
      [superAdmin, true],
      [ordinaryUser, false],
      [colleague, true],
    ]),
  );
});

test('while everyone is in, who used it without accepting anything is listed and can be taken out', async () => {
  const own = await startTestService([0]);
  onTestFinished(() => own.close());
  const users = async () => enrolmentListSchema.parse((await own.ask('/v1/enrolments')).body).users;
  // The test service opts the account in.
  expect(await users()).toEqual([]);
  for (const _time of [1, 2]) {
    expect(await own.ask('/v1/scenarios', { userId: ordinaryUser })).toMatchObject({ status: 200 });
  }
  expect(await users()).toMatchObject([
    {
      userId: ordinaryUser,
      name: 'Omar Haddad',
      enrolled: true,
      termsVersion: null,
      acceptedAt: null,
    },
  ]);
  await own.ask(`/v1/enrolments/${ordinaryUser}`, { method: 'DELETE' });
  expect(await own.ask('/v1/scenarios', { userId: ordinaryUser })).toMatchObject({
    status: 403,
    body: { code: 'beta.required' },
  });
  expect(await users()).toMatchObject([{ userId: ordinaryUser, enrolled: false }]);
  // With the account's opt-in ends what followed from it.
  await own.ask('/v1/enrolment?scope=account', { method: 'DELETE' });
  expect(await users()).toEqual([]);
});

test('someone who never took part is not found, and is not made a participant', async () => {
  expect((await remove('12345')).status).toBe(404);
  expect((await list()).users.map(({ userId }) => userId)).not.toContain('12345');
});

test('another account has none of them', async () => {
  const { body } = await service.ask('/v1/enrolments', { portalId: '101' });
  expect(body).toEqual({ account: null, users: [] });
});

test('no e-mail address is answered or logged', async () => {
  expect(JSON.stringify(await list())).not.toContain('@');
  expect(service.log()).not.toMatch(/@|%40/);
});

test('so many users that one answer cannot hold them come page by page', async () => {
  const own = await startTestService([0], {}, { everyoneTakesPart: false });
  onTestFinished(() => own.close());
  await own.query(`
    insert into acceptances (portal_id, user_id, scope, terms_version, accepted_at)
    select '100', user_id::text, 'user', '${termsVersion}', now()
    from generate_series(48220000, 48228999) as user_id`);
  const users = new Set<string>();
  const pages: number[] = [];
  for (let cursor: string | undefined = '0'; cursor !== undefined;) {
    const { body, size } = await own.ask(`/v1/enrolments?cursor=${cursor}`);
    const page = enrolmentListSchema.parse(body);
    for (const { userId } of page.users) users.add(userId);
    pages.push(size);
    cursor = page.cursor;
  }
  expect(users.size).toBe(9_000);
  expect(pages).toHaveLength(2);
  // The answer to a change is the first page too.
  const removed = enrolmentListSchema.parse(
    (await own.ask('/v1/enrolments/48220000', { method: 'DELETE' })).body,
  );
  expect(removed.cursor).toBeDefined();
});
