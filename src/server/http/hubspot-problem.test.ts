import { expect, test } from 'vitest';
import { HubSpotError } from '../hubspot/hubspot-error.ts';
import type { HubSpotErrorKind } from '../model/sync-failure.ts';
import { toProblem } from './hubspot-problem.ts';

test.each<[HubSpotErrorKind, string]>([
  ['refused', 'hubspot.refused'],
  ['unauthorized', 'hubspot.unauthorized'],
  ['rateLimited', 'hubspot.unavailable'],
  ['unavailable', 'hubspot.unavailable'],
  ['badRequest', 'hubspot.unexpected'],
  ['notFound', 'hubspot.unexpected'],
  ['unreadable', 'hubspot.unexpected'],
  ['propertyMissing', 'mapping.propertyMissing'],
])('what HubSpot calls %s is told as %s', (kind, code) => {
  expect(toProblem(new HubSpotError({ kind, operation: 'read' })).code).toBe(code);
});
