import { expect, test } from 'vitest';
import { startFakeServer } from '../testing/index.ts';
import { settingsServer } from './settingsServer.ts';

const user = (userId: string) => ({
  userId,
  name: null,
  enrolled: true,
  termsVersion: null,
  acceptedAt: null,
});

test('the list of those who take part is read to its end, everybody once', async () => {
  const fake = startFakeServer();
  const pages: Record<string, { users: string[]; cursor?: string }> = {
    '/v1/enrolments': { users: ['1', '2'], cursor: '2' },
    '/v1/enrolments?cursor=2': { users: ['2', '3'], cursor: '4' },
    '/v1/enrolments?cursor=4': { users: ['4'] },
  };
  fake.on('GET /v1/enrolments', ({ path }) => {
    const { users, ...rest } = pages[path]!;
    return { body: { account: null, users: users.map(user), ...rest } };
  });
  const { users } = await settingsServer.enrolments();
  expect(users.map(({ userId }) => userId)).toEqual(['1', '2', '3', '4']);

  fake.on('DELETE /v1/enrolments/1', {
    body: { account: null, users: [user('2')], cursor: '4' },
  });
  const left = await settingsServer.endEnrolment('1');
  expect(left.users.map(({ userId }) => userId)).toEqual(['2', '4']);
});
