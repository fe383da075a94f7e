import { createAccount, startSandbox } from '@partner-tier-points/sandbox';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from './connection.ts';
import { readPointsHistory } from './points-history.ts';
import { readAccount } from './read-account.ts';
import { requiredScopes, type Scope } from './scopes.ts';
import { isSuperAdmin } from './super-admin.ts';
import { readUserNames } from './user-names.ts';

/** Does everything that the server ever asks of HubSpot, with these scopes. */
async function useEverything(scopes: readonly Scope[]): Promise<void> {
  const account = createAccount({ seed: 1, clients: 2 });
  for (const scope of [...account.scopes]) account.revokeScope(scope);
  // Every access token has this one.
  for (const scope of ['oauth', ...scopes]) account.scopes.add(scope);
  const sandbox = await startSandbox({ accounts: [account] });
  const connection = connect({
    accessToken: account.accessToken,
    apiUrl: sandbox.url,
    now: () => new Date(),
  });
  onTestFinished(async () => {
    connection.close();
    await sandbox.close();
  });
  const { signal } = new AbortController();
  const { clients } = await readAccount(connection, { signal, onProgress: () => undefined });
  await isSuperAdmin(connection, account.users[0]?.id ?? '');
  await readUserNames(connection);
  await readPointsHistory(connection, clients[0]?.facts.id ?? '');
}

describe('the scopes that the app asks for', () => {
  test('are enough', async () => {
    await expect(useEverything(requiredScopes)).resolves.toBeUndefined();
  });

  // HubSpot's descriptions name several scopes for reading associations, any of which will do, so
  // that the sandbox asks for no more than those of clients and deals.
  const proven = requiredScopes.filter((scope) => scope !== 'crm.objects.companies.read');

  test.each(proven)('include %s, without which HubSpot refuses', async (missing) => {
    const others = requiredScopes.filter((scope) => scope !== missing);
    await expect(useEverything(others)).rejects.toMatchObject({
      kind: 'refused',
      details: { scopes: expect.arrayContaining([missing]) },
    });
  });
});
