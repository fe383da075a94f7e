import { termsVersion } from '@partner-tier-points/contract';
import { afterEach, expect, test } from 'vitest';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
afterEach(() => service?.close());

const stranger = { userId: '99' };
const outage = { status: 503, times: 10, path: '/settings/v3/users' };

test('a user id that is not in the account gets nothing of it, though everyone takes part', async () => {
  service = await startTestService([2]);
  const { ask } = service;
  for (const path of ['facts', 'session', 'settings', 'sync', 'snapshots', 'preferences']) {
    expect(await ask(`/v1/${path}`, stranger)).toMatchObject({
      status: 403,
      body: { code: 'user.unknown' },
    });
  }
  const accept = { scope: 'user', termsVersion };
  const joining = await ask('/v1/enrolment', { ...stranger, method: 'PUT', body: accept });
  expect(joining.status).toBe(403);
  const texts = await ask('/v1/texts/sv?bundle=page', stranger);
  expect(texts.status).toBe(200);
});

test('while HubSpot does not say, those see the figures who took part before', async () => {
  service = await startTestService([2]);
  const { ask, accounts } = service;
  const mine = { userId: ordinaryUser };
  accounts[0]!.failNext(outage);
  expect(await ask('/v1/snapshots', mine)).toMatchObject({ body: { code: 'hubspot.unavailable' } });
  accounts[0]!.faults.clear();
  expect((await ask('/v1/snapshots', mine)).status).toBe(200);
});
