import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { everyPage, refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({ seed: 29, clients: 300, today: '2026-11-23' });
const { clientFor } = await serve(account);
const { listsApi, membershipsApi } = clientFor(account).crm.lists;
const companyType = '0-2';
const create = (name: string) =>
  listsApi.create({ name, objectTypeId: companyType, processingType: 'MANUAL' });
const companyIds = [...account.companies].map(({ id }) => id);

describe('a list', () => {
  it('is created and found again by its id and its name', async () => {
    const { list } = await create('Lapsing soon / éxample');
    expect(list).toMatchObject({ objectTypeId: companyType, processingType: 'MANUAL', size: 0 });
    const byName = await listsApi.getByName('lapsing soon / éxample', companyType);
    expect(byName.list).toEqual((await listsApi.getById(list.listId)).list);
    expect(byName.list?.listId).toBe(list.listId);
  });

  it('has a name that no other has', async () => {
    await create('At risk');
    const { code, body } = await refusalOf(create('at RISK'));
    expect(code).toBe(400);
    expect(body).toMatchObject({ subCategory: 'ILS.DUPLICATE_LIST_NAMES' });
  });

  it('takes members once, names the missing ones, and gives them page by page', async () => {
    const { list } = await create('Everyone');
    const first = await membershipsApi.add(list.listId, [...companyIds.slice(0, 260), '1']);
    expect(first.recordsIdsAdded).toEqual(companyIds.slice(0, 260));
    expect(first.recordIdsMissing).toEqual(['1']);
    const again = await membershipsApi.add(list.listId, companyIds);
    expect(again.recordsIdsAdded).toEqual(companyIds.slice(260));
    const { results, pages } = await everyPage((after) =>
      membershipsApi.getPage(list.listId, after, undefined, 250),
    );
    expect(pages).toBe(2);
    expect(results.map(({ recordId }) => recordId)).toEqual(companyIds);
    await membershipsApi.remove(list.listId, companyIds.slice(1));
    expect((await listsApi.getById(list.listId)).list.size).toBe(1);
    await listsApi.remove(list.listId);
    expect((await refusalOf(listsApi.getById(list.listId))).code).toBe(404);
  });

  it('needs the scopes of lists', async () => {
    account.revokeScope('crm.lists.write');
    expect((await refusalOf(create('Mine'))).body).toMatchObject({
      category: 'MISSING_SCOPES',
      errors: [{ context: { requiredGranularScopes: ['crm.lists.write'] } }],
    });
    account.grantScope('crm.lists.write');
    await expect(create('Mine')).resolves.toBeDefined();
  });
});
