import { createAccount, startSandbox } from 'hubspot-sandbox';
import { expect, it } from 'vitest';
import { accountToShow } from './account-to-show.ts';

it('shows the account of a token, and refuses one that HubSpot refuses', async () => {
  const account = createAccount({ seed: 7, clients: 3, portalId: '77000007' });
  const hubspot = await startSandbox({ accounts: [account] });
  try {
    const shown = await accountToShow(account.accessToken, hubspot.url);
    expect(shown).toMatchObject({ portalId: '77000007', timeZone: account.timeZone });
    expect(shown.users.map((it) => it.id)).toContain(account.users[0]?.id);
    expect(shown.records).not.toEqual([]);
    await expect(accountToShow('no token', hubspot.url)).rejects.toThrow(
      'HubSpot rejected HUBSPOT_ACCESS_TOKEN. Copy the access token',
    );
  } finally {
    await hubspot.close();
  }
});
