import type { SandboxAccount } from 'hubspot-sandbox';
import { listSchema, type AlertList, type AlertLists } from '@partner-tier-points/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ordinaryUser, startTestService, type TestService } from '../testing/test-service.ts';

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
const membersOf = (listId: string | null) => [
  ...(account.lists.get(listId ?? '')?.members.keys() ?? []),
];
const choose = (lists: unknown[], userId?: string) =>
  service.ask('/v1/alert-lists', {
    method: 'PUT',
    body: { lists },
    ...(userId === undefined ? {} : { userId }),
  });
const keptList = async (of: string) =>
  ((await service.ask('/v1/alert-lists')).body as AlertLists).lists.find(({ kind }) => kind === of);

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

test('lists of alerts hold the companies of their clients, and only differences are written', async () => {
  const chosen = { kind: 'lapse', name: 'About to lapse' };
  await service.allFacts();
  await choose([chosen]);
  const kept = () => keptList('lapse');
  await expect.poll(async () => (await kept())?.writtenAt).toEqual(expect.any(String));
  const { listId, link } = (await kept())!;
  expect(link).toContain(`/objectLists/${listId}/`);
  const pages = await service.allFacts();
  const companyOf = new Map(
    pages.flatMap(({ clients }) => clients.map((one) => [one.id, one.companyId])),
  );
  const lapsing = async () => {
    const { alerts } = (await service.ask('/v1/alerts')).body as AlertList;
    const clients = alerts.filter(({ kind, endedAt }) => kind === 'lapse' && endedAt === null);
    return [...new Set(clients.map(({ clientId }) => companyOf.get(clientId ?? '')))].toSorted();
  };
  const members = () => membersOf(listId).toSorted();
  expect((await lapsing()).length).toBeGreaterThan(0);
  expect(members()).toEqual(await lapsing());

  // What somebody put there stays, and what is gone is taken out, also of a list that was last written
  // by a clock that ran ahead.
  await service.query(`update alert_lists set kept_at = kept_at + interval '1 month'`);
  const [first] = await lapsing();
  const byHand = companyIds.find((id) => !members().includes(id))!;
  account.lists.get(listId ?? '')!.members.set(byHand, new Date().toISOString());
  const records = [...account.clients.all()];
  const at = records.findIndex(({ id }) => companyOf.get(id) === first);
  account.change({
    kind: 'set',
    objectType: 'partner_clients',
    place: (at + 0.5) / records.length,
    property: 'hs_managed_relationship_estimated_expiration_date',
    value: null,
  });
  await service.ask('/v1/refresh', { method: 'POST', body: {} });
  await expect.poll(members).not.toContain(first);
  expect(members()).toEqual([...(await lapsing()), byHand].toSorted());

  // One that somebody deleted comes back with the next sync, though no alert has changed.
  account.lists.delete(listId!);
  await service.query(`update sync_states set refreshed_at = null`);
  await service.ask('/v1/refresh', { method: 'POST', body: {} });
  await expect.poll(async () => (await kept())?.listId).not.toBe(listId);
  const again = (await kept())!;
  expect(membersOf(again.listId).toSorted()).toEqual(await lapsing());
  expect(again.refused).toBeNull();
});

test('a list that HubSpot refuses says why, keeps no other one back, and is tried again when it is chosen anew', async () => {
  account.revokeScope('crm.lists.write');
  expect(await put('No scope', companyIds)).toMatchObject({
    status: 403,
    body: { code: 'hubspot.refused', scopes: ['crm.lists.write'] },
  });
  const expiry = { kind: 'expiry', name: 'Expires soon' };
  await choose([expiry]);
  await expect.poll(() => keptList('expiry')).toMatchObject({ refused: 'scope', listId: null });
  account.grantScope('crm.lists.write');
  const taken = { kind: 'cancellation', name: 'Theirs' };
  await choose([taken, expiry]);
  await expect.poll(() => keptList('cancellation')).toMatchObject({ refused: 'nameTaken' });
  const listId = expect.any(String);
  await expect.poll(() => keptList('expiry')).toMatchObject({ refused: null, listId });
  await choose([{ ...taken, name: 'Cancels' }]);
  await expect.poll(() => keptList('cancellation')).toMatchObject({ refused: null, listId });
  expect(await keptList('expiry')).toBeUndefined();
});

test('who may not fill lists chooses none', async () => {
  const everyone = { everyone: true, teams: [], users: [] };
  const access = (lists: object) =>
    service.ask('/v1/access', { method: 'PUT', body: { figures: everyone, lists } });
  expect((await choose([], ordinaryUser)).status).toBe(200);
  await access({ ...everyone, everyone: false });
  expect(await choose([], ordinaryUser)).toMatchObject({
    status: 403,
    body: { code: 'access.required' },
  });
  expect((await choose([])).status).toBe(200);
  await access(everyone);
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
