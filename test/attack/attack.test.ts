import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  clientSecret,
  startTestService,
  withoutQuotas,
  type TestService,
} from '../../src/server/testing/test-service.ts';
import { attackKeys } from './attack-doors.ts';
import { attackSignatures } from './attack-signatures.ts';

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

it('nobody reads with what is no key', async () => {
  await service.allFacts();
  const attack = await attackKeys(service, { seed: 1, requests: 60 });
  expect(attack.served).toEqual([]);
  expect(attack.refused).toEqual([]);
  expect(attack.mutated).toBeGreaterThan(40);
});
