import type { Store } from '../../src/server/store/store.ts';
import type { ExpectedClient } from './expected-account.ts';

/** What is stored of an account, in the order and with the repetitions that it is stored in. */
export async function storedAccount(
  store: Pick<Store, 'facts'>,
  portalId: string,
): Promise<{ clients: ExpectedClient[]; sales: string[] } | null> {
  const latest = await store.facts.latest(portalId);
  if (latest === null) return null;
  const rows = await store.facts.clients(portalId, latest.syncId, { from: 0, limit: 100_000 });
  const clients = rows.map(({ facts }) => ({
    id: facts.id,
    name: facts.name ?? null,
    total: asNumber(facts.reported?.total),
    companyIds: [],
    sales: Object.fromEntries(
      (facts.sales ?? []).map(({ id, mrr, product }) => [
        id,
        { mrr: asNumber(mrr), product: product ?? null },
      ]),
    ),
  }));
  return { clients, sales: rows.flatMap(({ facts }) => (facts.sales ?? []).map(({ id }) => id)) };
}

function asNumber(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
