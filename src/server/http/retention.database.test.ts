import { retentionEstimateSchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { patience } from '../../../test/patience.ts';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([30]);
});
afterAll(() => service?.close());

const estimate = async () => {
  const { body } = await service.ask('/v1/retention-estimate');
  return retentionEstimateSchema.parse(body).estimate;
};

test('retention is estimated after the first sync, and leaves what is entered alone', async () => {
  expect(await estimate()).toBeNull();
  await service.ask('/v1/facts');
  await expect.poll(estimate, { timeout: patience }).not.toBeNull();
  const found = await estimate();
  expect(found?.clients).toBeGreaterThan(10);
  expect(found?.ratio).toBeGreaterThan(0.6);
  expect(found?.ratio).toBeLessThan(1);
  const { body } = await service.ask('/v1/settings');
  expect(body).toEqual({ partner: {}, ruleSet: null });
});
