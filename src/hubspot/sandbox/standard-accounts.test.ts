import { describe, expect, it } from 'vitest';
import { standardAccounts } from './standard-accounts.ts';
import { refusalOf, serve } from './testing/sandbox-client.ts';

const accounts = standardAccounts({ today: '2026-11-23' });
const { clientFor } = await serve(...Object.values(accounts));

describe('the standard accounts', () => {
  it('have an access token each', () => {
    const tokens = Object.values(accounts).map(({ accessToken }) => accessToken);
    expect(new Set(tokens).size).toBe(8);
  });

  it.each([
    ['empty', 0],
    ['small', 25],
    ['medium', 500],
    ['large', 5_000],
  ] as const)('%s has %i partner clients', async (name, many) => {
    const search = clientFor(accounts[name]).crm.objects.searchApi;
    expect((await search.doSearch('partner_clients', { limit: 0 })).total).toBe(many);
  });

  it('include one that is no partner account', async () => {
    const { basicApi } = clientFor(accounts.notPartner).crm.objects;
    expect((await refusalOf(basicApi.getPage('partner_clients'))).code).toBe(403);
  });
});
