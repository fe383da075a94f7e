import { expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { HubSpotErrorKind } from '../model/sync-failure.ts';
import { toProblem } from './hubspot-problem.ts';

test('the daily limit of calls is no HubSpot that does not answer', () => {
  const details = { kind: 'rateLimited', operation: 'read', policyName: 'DAILY' } as const;
  expect(toProblem(new HubSpotError(details)).code).toBe('hubspot.dailyLimit');
});

test.each<[HubSpotErrorKind, string]>([
  ['refused', 'hubspot.refused'],
  ['unauthorized', 'hubspot.unauthorized'],
  ['rateLimited', 'hubspot.rateLimited'],
  ['unavailable', 'hubspot.unavailable'],
  ['badRequest', 'hubspot.unexpected'],
  ['notFound', 'hubspot.unexpected'],
  ['unreadable', 'hubspot.unexpected'],
  ['propertyMissing', 'mapping.propertyMissing'],
])('what HubSpot calls %s is told as %s', (kind, code) => {
  expect(toProblem(new HubSpotError({ kind, operation: 'read' })).code).toBe(code);
});
