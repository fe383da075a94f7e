import type { SandboxAccount } from 'hubspot-sandbox';
import { listSchema } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestService, type TestService } from '../testing/test-service.ts';

let service: TestService;
let account: SandboxAccount;
let companyIds: string[];
beforeAll(async () => {
  service = await startTestService([30, 0]);
  account = service.accounts[0]!;
  companyIds = [...account.companies].map(({ id }) => id);
});
afterAll(() => service?.close());

const put = (name: string, ids: string[], portalId = '100') =>
  service.ask(`/v1/lists/${encodeURIComponent(encodeURIComponent(name))}`, {
    method: 'PUT',
    body: { companyIds: ids },
    portalId,
  });
const filled = async (name: string, ids: string[]) => listSchema.parse((await put(name, ids)).body);
const membersOf = (listId: string) => [...(account.lists.get(listId)?.members.keys() ?? [])];

test('a list is created, then added to, and a repeated request changes nothing', async () => {
  const name = 'Expiring / Q1 ☃';
  const first = await filled(name, companyIds.slice(0, 10));
  expect(first).toMatchObject({ name, size: 10 });
  expect(first.link).toBe(
    `https://app.hubspot.com/contacts/100/objectLists/${first.listId}/filters`,
  );
  expect(await filled(name, companyIds.slice(0, 10))).toEqual(first);
  const second = await filled(name, [...companyIds.slice(5, 12), '1']);
  expect(second).toEqual({ ...first, size: 12 });
  expect(membersOf(first.listId)).toEqual(companyIds.slice(0, 12));
});

test('a list that was deleted in HubSpot is made again', async () => {
  const first = await filled('Deleted', companyIds.slice(0, 2));
  account.lists.delete(first.listId);
  const again = await filled('Deleted', companyIds.slice(0, 3));
  expect(again.listId).not.toBe(first.listId);
  expect(again.size).toBe(3);
});

test('a name in other letters is the same list of ours', async () => {
  const first = await filled('At risk', companyIds.slice(0, 2));
  expect((await filled('AT RISK', companyIds.slice(0, 3))).listId).toBe(first.listId);
});

test('an empty list that a lost answer left behind is taken up', async () => {
  const left = account.lists.create('Left behind', 'companies');
  expect((await filled('Left behind', companyIds)).listId).toBe(left?.listId);
});

test('nothing is added to somebody else’s list', async () => {
  const list = account.lists.create('Theirs', 'companies')!;
  list.members.set(companyIds[0]!, new Date().toISOString());
  expect(await put('Theirs', companyIds)).toMatchObject({
    status: 400,
    body: { code: 'list.nameTaken' },
  });
  expect(membersOf(list.listId)).toEqual([companyIds[0]]);
});

test('without the scope HubSpot refuses, and the answer names it', async () => {
  account.revokeScope('crm.lists.write');
  expect(await put('No scope', companyIds)).toMatchObject({
    status: 403,
    body: { code: 'hubspot.refused', scopes: ['crm.lists.write'] },
  });
  account.grantScope('crm.lists.write');
});

test('as many companies as the contract allows fit into a request', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => String(10_000_000_000 + index));
  expect((await put('Many', many)).status).toBe(200);
  expect((await put('Too many', [...many, '1'])).status).toBe(400);
});

test('companies of another account cannot be listed: its HubSpot knows none of them', async () => {
  const { body } = await put('Expiring', companyIds, '101');
  expect(listSchema.parse(body).size).toBe(0);
});
