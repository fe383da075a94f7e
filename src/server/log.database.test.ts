import { termsVersion } from '@partner-tier-points/contract';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { createLog, describeError } from './log.ts';
import { LoggableError } from './model/loggable-error.ts';
import { clientSecret, ordinaryUser, startTestService } from './testing/test-service.ts';

test('nothing that the service logs holds a secret, an e-mail address or a name', async () => {
  const service = await startTestService([3]);
  onTestFinished(() => service.close());
  const [account] = service.accounts;
  if (account === undefined) throw new Error('there is no account');

  // Everything goes well...
  const [page] = await service.allFacts();
  await service.ask(`/v1/clients/${page?.clients[0]?.id}/history`);
  const body = { scope: 'user', termsVersion };
  await service.ask('/v1/enrolment', { method: 'PUT', userId: ordinaryUser, body });
  // ... and everything goes wrong.
  await service.ask('/v1/enrolment', { method: 'PUT', body: { scope: 'account' } });
  await service.ask('/v1/session', { sentAt: 0 });
  await service.ask('/v1/nothing');
  const enrolAll = () =>
    service.ask('/v1/enrolment', { method: 'PUT', body: { scope: 'account', termsVersion } });
  account.failNext({ status: 500, times: 3, path: '/settings' });
  expect((await enrolAll()).status).toBe(502);
  account.failNext({ status: 0, times: 3, path: '/settings' });
  expect((await enrolAll()).status).toBe(502);
  account.revokeScope('settings.users.read');
  expect((await enrolAll()).status).toBe(403);
  // A line is written after its answer was sent.
  await expect.poll(() => service.log()).toContain('"status":403');

  const log = service.log();
  const lines = log.trim().split('\n');
  expect(lines.length).toBeGreaterThan(12);
  for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
  expect(log).toContain('/v1/session');
  expect(log).toContain('MISSING_SCOPES');

  const secrets = [clientSecret, account.accessToken, 'Bearer', '@', '%40', 'userEmail'];
  const people = account.users.flatMap(({ email, lastName }) => [email, lastName]);
  const names = (page?.clients ?? []).flatMap(({ name }) => (name ? [name] : []));
  for (const secret of [...secrets, ...people, ...names]) expect(log).not.toContain(secret);
});

test('secrets that are logged by mistake are left out', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.info({ accessToken: 's3cret', account: { clientSecret: 's3cret' } }, 'started');
  log.info({ request: { headers: { authorization: 's3cret' } }, userEmail: 's3cret' }, 'asked');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain('s3cret');
});

test('of an error its class, place and causes are logged, and only our own messages', () => {
  const cause = Object.assign(new TypeError('a row: s3cret'), { code: '23505' });
  const ours = new LoggableError('HubSpot: list deals', { status: 500 });
  ours.cause = cause;
  const told = describeError(ours);
  expect(told).toMatchObject({
    message: 'HubSpot: list deals',
    details: { status: 500 },
    cause: { type: 'TypeError', code: '23505' },
  });
  expect(told['at']).toEqual(
    expect.arrayContaining([expect.stringContaining('log.database.test.ts')]),
  );
  expect(JSON.stringify(told)).not.toContain('s3cret');
  expect(describeError('s3cret')).toEqual({ type: 'string' });
});

test('no text that an error brings from elsewhere is told, however it is disguised', () => {
  const secret = 's3cret';
  const lines = fc.constantFrom(
    `${secret}`,
    `    at ${secret} (file:///a.ts:1:2)`,
    ' at ',
    'Error: ',
    '',
  );
  fc.assert(
    fc.property(
      fc.array(lines).map((it) => it.join('\n')),
      (text) => {
        const error = Object.assign(new Error(text), { code: text, details: { text } });
        const renamed = Object.assign(new Error(text), { name: text });
        const changed = new Error(text);
        changed.message = 'something else';
        for (const each of [error, renamed, changed, new Error('a', { cause: new Error(text) })]) {
          expect(JSON.stringify(describeError(each))).not.toContain(secret);
        }
      },
    ),
  );
});
