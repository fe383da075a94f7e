import { openAccess } from '@partner-tier-points/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ordinaryUser,
  startTestService,
  superAdmin,
  type TestService,
} from '../testing/test-service.ts';

const colleague = '48210013';
let service: TestService;
beforeEach(async () => {
  service = await startTestService([2]);
  await service.allFacts();
});
afterEach(() => service?.close());

const nobody = { everyone: false, teams: [], users: [] };
const choose = (choice: object, userId = superAdmin) =>
  service.ask('/v1/access', { method: 'PUT', userId, body: { ...openAccess, ...choice } });
const codeOf = async (path: string, userId: string, request = {}) => {
  const { status, body } = await service.ask(path, { userId, ...request });
  return status === 200 ? 200 : (body as { code: string }).code;
};
const list = { method: 'PUT', body: { companyIds: ['1'] } };
const figures = ['/v1/facts', '/v1/snapshots', '/v1/scenarios', '/v1/clients/1/history'];

test('a super admin is told who can be chosen, and nobody else', async () => {
  const { status, body } = await service.ask('/v1/access');
  expect(status).toBe(200);
  expect(body).toEqual({
    access: openAccess,
    users: [
      { id: superAdmin, name: 'Ada Marsh' },
      { id: ordinaryUser, name: 'Omar Haddad' },
      { id: colleague, name: 'Saga Lindqvist' },
    ],
    teams: [
      { id: '8001', name: 'Partner managers' },
      { id: '8002', name: 'Consultants' },
    ],
  });
  expect(await codeOf('/v1/access', ordinaryUser)).toBe('superAdmin.required');
  expect((await choose({ figures: nobody }, ordinaryUser)).status).toBe(403);
  expect((await service.ask('/v1/access')).body).toMatchObject({ access: openAccess });
});

test('without the scope of teams, users can be chosen', async () => {
  service.accounts[0]!.revokeScope('settings.users.teams.read');
  expect((await service.ask('/v1/access')).body).toMatchObject({ teams: null });
});

test('figures are for those who were chosen, by user or by team, and for super admins', async () => {
  await choose({ figures: { ...nobody, users: [ordinaryUser] } });
  for (const path of figures) {
    expect(await codeOf(path, colleague)).toBe('access.required');
    expect(await codeOf(path, ordinaryUser)).not.toBe('access.required');
    expect(await codeOf(path, superAdmin)).not.toBe('access.required');
  }
  await choose({ figures: { ...nobody, teams: ['8001'] } });
  expect(await codeOf('/v1/facts', colleague)).toBe(200);
  expect(await codeOf('/v1/facts', ordinaryUser)).toBe('access.required');
  // A secondary team counts as much.
  await choose({ figures: { ...nobody, teams: ['8002'] } });
  expect(await codeOf('/v1/facts', colleague)).toBe(200);
  await choose({});
  expect(await codeOf('/v1/facts', ordinaryUser)).toBe(200);
});

test('lists are for those who were chosen, and see the figures', async () => {
  await choose({ lists: { ...nobody, users: [ordinaryUser] } });
  expect(await codeOf('/v1/lists/one', colleague, list)).toBe('access.required');
  expect(await codeOf('/v1/facts', colleague)).toBe(200);
  expect(await codeOf('/v1/lists/one', ordinaryUser, list)).toBe(200);
  expect(await codeOf('/v1/lists/one', superAdmin, list)).toBe(200);
  await choose({ figures: nobody });
  expect(await codeOf('/v1/lists/one', ordinaryUser, list)).toBe('access.required');
});

test('while HubSpot does not say who is in a team, only those named see the figures', async () => {
  await choose({ figures: { everyone: false, teams: ['8002'], users: [ordinaryUser] } });
  for (const userId of [ordinaryUser, colleague])
    expect(await codeOf('/v1/facts', userId)).toBe(200);
  service.accounts[0]!.users.length = 0;
  expect(await codeOf('/v1/facts', ordinaryUser)).toBe(200);
});

test('a choice that names no id is refused', async () => {
  const { status } = await choose({ figures: { ...nobody, users: ['everybody'] } });
  expect(status).toBe(400);
});
