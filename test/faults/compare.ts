import { isDeepStrictEqual } from 'node:util';
import type { SandboxAccount } from 'hubspot-sandbox';
import type { Store } from '../../src/server/store/store.ts';
import { expectedAccount } from './expected-account.ts';
import { storedAccount } from './stored-account.ts';

/** What is lost, stored twice, or other than in HubSpot; nothing when all is well. */
export async function differences(
  store: Pick<Store, 'facts'>,
  account: SandboxAccount,
  byLineItems = false,
): Promise<string[]> {
  const stored = await storedAccount(store, account.portalId);
  if (stored === null) return ['nothing is stored'];
  const expected = new Map(
    expectedAccount(account, byLineItems).map((client) => [client.id, client]),
  );
  const found: string[] = [];
  for (const id of repeated(stored.clients.map((client) => client.id))) {
    found.push(`client ${id} is stored twice`);
  }
  for (const id of repeated(stored.sales)) found.push(`deal ${id} counts twice`);
  for (const { companyIds: _, ...client } of stored.clients) {
    const wanted = expected.get(client.id);
    expected.delete(client.id);
    if (wanted === undefined) {
      found.push(`client ${client.id} is not in HubSpot`);
      continue;
    }
    const { companyIds: __, ...values } = wanted;
    if (!isDeepStrictEqual(client, values)) {
      found.push(`stored ${JSON.stringify(client)}, in HubSpot ${JSON.stringify(values)}`);
    }
  }
  return [...found, ...[...expected.keys()].map((id) => `client ${id} is lost`)];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}
