import type { ClientFacts, Facts } from '@partner-tier-points/points';
import type { ServerApi } from './server-api.ts';

/** The facts of an account, from the API of its server, page by page. */
export async function factsFromServer(api: ServerApi): Promise<Facts> {
  let clients: ClientFacts[] = [];
  for (let query = {}; ;) {
    const { cursor, partner, ...page } = await api.read('GET /api/v1/facts', query);
    clients = clients.concat(page.clients);
    if (cursor === null) return { partner, clients };
    query = { cursor };
  }
}
