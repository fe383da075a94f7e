import { createAccount } from 'hubspot-sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/store.ts';
import { prepareSync } from '../testing/prepared-sync.ts';
import { createPostgres } from '../testing/shared-postgres.ts';
import type { TestDatabase } from '../testing/test-databases.ts';
import { readPointsHistory } from './points-history.ts';
import { requiredScopes, type Scope } from './scopes.ts';
import { readAccountUser } from './account-user.ts';
import { readUserNames } from './user-names.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await createPostgres();
  store = await openStore(database.options);
});
afterAll(async () => {
  await store?.close();
  await database?.close();
});

/** Does everything that the server ever asks of HubSpot, with these scopes. */
async function useEverything(scopes: readonly Scope[]): Promise<void> {
  const account = createAccount({ seed: 1, clients: 2 });
  for (const scope of [...account.scopes]) account.revokeScope(scope);
  // Every access token has this one.
  for (const scope of ['oauth', ...scopes]) account.scopes.add(scope);
  const { sync, connection } = await prepareSync(store, account);
  const { clients } = await sync();
  await readAccountUser(connection, account.users[0]?.id ?? '');
  await readUserNames(connection);
  await readPointsHistory(connection, clients[0]?.id ?? '');
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
