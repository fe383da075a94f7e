import { describe, expect, it } from 'vitest';
import { createAccount } from '../account/account.ts';
import { refusalOf, serve } from '../testing/sandbox-client.ts';

const account = createAccount({ seed: 13, clients: 1100, today: '2026-11-23' });
const { clientFor, url } = await serve(account);
const { crm } = clientFor(account);
const dealIds = [...account.deals].map(({ id }) => id);
const inputsOf = (ids: string[]) => ids.map((id) => ({ id }));

describe('a batch of records', () => {
  const read = (ids: string[], propertiesWithHistory: string[] = []) =>
    crm.objects.batchApi.read('deals', {
      inputs: inputsOf(ids),
      properties: ['hs_mrr'],
      propertiesWithHistory,
    });

  it('gives each record once', async () => {
    const batch = await read([...dealIds.slice(0, 99), dealIds[0]!]);
    expect(batch.status).toBe('COMPLETE');
    expect(batch.results.map(({ id }) => id)).toEqual(dealIds.slice(0, 99));
    expect(batch.results[0]!.properties['hs_mrr']).toBe(
      account.deals.get(dealIds[0]!)!.properties['hs_mrr'],
    );
  });

  it('is a 207 that names the ids of no record', async () => {
    const batch = await read([dealIds[0]!, '5', '6']);
    expect(batch).toMatchObject({
      status: 'COMPLETE',
      numErrors: 1,
      results: [{ id: dealIds[0] }],
      errors: [{ category: 'OBJECT_NOT_FOUND', context: { ids: ['5', '6'] } }],
    });
  });

  it.each([
    ['101 ids', 101, []],
    ['51 ids with history', 51, ['hs_mrr']],
  ])('refuses %s', async (_, many, history) => {
    const { code, body } = await refusalOf(read(dealIds.slice(0, many), history));
    expect(code).toBe(400);
    expect(body).toMatchObject({ category: 'VALIDATION_ERROR' });
  });

  it.each(['{', '{"inputs": 1}'])('refuses the body %s', async (body) => {
    const response = await fetch(`${url}/crm/v3/objects/deals/batch/read`, {
      method: 'POST',
      headers: { authorization: `Bearer ${account.accessToken}` },
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ category: 'VALIDATION_ERROR' });
  });
});

describe('a batch of associations', () => {
  const read = (from: string, to: string, ids: string[]) =>
    crm.associations.v4.batchApi.getPage(from, to, { inputs: inputsOf(ids) });

  it('leads from 1,000 deals to their companies', async () => {
    const ids = dealIds.slice(0, 1000);
    const { results } = await read('deals', 'companies', ids);
    expect(results.map(({ _from, to }) => [_from.id, String(to[0]!.toObjectId)])).toEqual(
      ids.map((id) => [id, account.deals.get(id)!.associations.companies![0]]),
    );
    expect(results[0]!.to[0]!.associationTypes.map(({ typeId }) => typeId)).toEqual([5, 341]);
  });

  it('calls a record without associations an error in a 207', async () => {
    const companies = [...account.companies];
    const without = companies.find(({ associations }) => !associations.deals![0])!;
    const having = companies.find(({ associations }) => associations.deals![0])!;
    const batch = await read('companies', 'deals', [without.id, having.id]);
    expect(batch).toMatchObject({
      numErrors: 1,
      results: [{ _from: { id: having.id } }],
      errors: [
        {
          subCategory: 'crm.associations.NO_ASSOCIATIONS_FOUND',
          context: { fromObjectId: [without.id] },
        },
      ],
    });
  });

  it('refuses 1,001 ids', async () => {
    const { code } = await refusalOf(read('deals', 'companies', dealIds.slice(0, 1001)));
    expect(code).toBe(400);
  });

  it('does not find a deleted record', async () => {
    const [company] = account.companies;
    const client = company!.associations.partner_clients![0]!;
    account.delete('partner_clients', client);
    expect(await read('companies', 'partner_clients', [company!.id])).toMatchObject({
      results: [],
      numErrors: 1,
    });
  });
});
