import { rulesSchema } from '@partner-tier-points/contract';
import { ruleSets } from '@partner-tier-points/points';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0]);
});
afterAll(() => service?.close());

test('every rule set travels whole: the page scores by what it is sent', async () => {
  const { status, body } = await service.ask('/v1/rules');
  expect(status).toBe(200);
  expect(rulesSchema.parse(body).ruleSets).toEqual(ruleSets);
});

test('the rules are signed like everything else', async () => {
  expect((await fetch(`${service.url}/v1/rules`)).status).toBe(401);
});
