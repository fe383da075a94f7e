import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  clientSecret,
  startTestService,
  withoutQuotas,
  type TestService,
} from '../../src/server/testing/test-service.ts';
import { attackSignatures } from './attack-signatures.ts';
import { floodFrom } from './flood.ts';

let service: TestService;
beforeAll(async () => {
  service = await startTestService([0, 0], { quotas: withoutQuotas, logLevel: 'silent' });
});
afterAll(() => service?.close());

// `npm run attack` plays 100,000 from another seed each time.
it('nothing is served that HubSpot did not sign, and nothing refused that it did', async () => {
  const { url } = service;
  const attack = await attackSignatures({ url, secret: clientSecret }, { seed: 1, requests: 500 });
  expect(attack.served).toEqual([]);
  expect(attack.refused).toEqual([]);
  expect(attack.mutated).toBeGreaterThan(350);
  expect(attack.valid).toBeGreaterThan(35);
});

it('while one user floods, others are answered, and the flood is told to wait', async () => {
  const { flooded, others } = await floodFrom({
    seconds: 1,
    quotas: { scenarios: { user: 2, account: 99, seconds: 60 } },
  });
  expect(others.refused).toBe(0);
  expect(others.answered).toBeGreaterThan(0);
  expect(flooded.refused).toBeGreaterThan(0);
});
