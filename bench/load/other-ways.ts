import { Client, DEFAULT_LIMITER_OPTIONS } from '@hubspot/api-client';
import type { HubSpotReady } from './hubspot-process.ts';

const clientProperties = ['hs_client_name', 'hs_total_tier_points', 'hs_managed_mrr'];
const dealProperties = ['hs_mrr', 'closedate', 'deal_currency_code', 'hs_is_closed_won'];

/** How long a way took, and how many calls it made. */
export interface Taken {
  milliseconds: number;
  calls: number;
}

async function timed(run: () => Promise<number>): Promise<Taken> {
  const started = performance.now();
  const calls = await run();
  return { milliseconds: performance.now() - started, calls };
}

function clientOf({ url, accessToken }: HubSpotReady, limited: boolean): Client {
  return new Client({
    accessToken,
    basePath: url,
    numberOfApiCallRetries: limited ? 6 : 0,
    ...(limited && { limiterOptions: DEFAULT_LIMITER_OPTIONS }),
  });
}

/**
 * One by one, as the api-client's readme shows it: `getAll`, then for every client its companies, for
 * the company its deals, and every deal. Of `part` clients alone, not counting `getAll` itself.
 *
 * @param limited with the api-client's exported limiter and all of them asked for at once; otherwise
 * one call after the other.
 */
export function oneByOne(
  hubspot: HubSpotReady,
  clientIds: readonly string[],
  limited: boolean,
): Promise<Taken> {
  const { associations, deals } = clientOf(hubspot, limited).crm;
  return timed(async () => {
    let calls = 0;
    const read = async (id: string) => {
      const companies = await associations.v4.basicApi.getPage('partner_clients', id, 'companies');
      calls += 1;
      for (const company of companies.results) {
        const found = await associations.v4.basicApi.getPage(
          'companies',
          company.toObjectId,
          'deals',
        );
        calls += 1;
        for (const deal of found.results) {
          await deals.basicApi.getById(deal.toObjectId, dealProperties);
          calls += 1;
        }
      }
    };
    if (limited) await Promise.all(clientIds.map(read));
    else for (const id of clientIds) await read(id);
    return calls;
  });
}

/** The api-client's `getAll` of the clients alone. */
export async function getAllClients(hubspot: HubSpotReady): Promise<Taken & { ids: string[] }> {
  const { partnerClients } = { partnerClients: clientOf(hubspot, false).crm.objects.basicApi };
  let ids: string[] = [];
  const taken = await timed(async () => {
    ids = await allOf(partnerClients, 'partner_clients', clientProperties, undefined);
    return Math.ceil(ids.length / 100);
  });
  return { ...taken, ids };
}

/** The best that can be done one call after the other: a hundred a page, companies inline. */
export function sequentialLists(hubspot: HubSpotReady): Promise<Taken> {
  const api = clientOf(hubspot, false).crm.objects.basicApi;
  return timed(async () => {
    const clients = await allOf(api, 'partner_clients', clientProperties, ['companies']);
    const deals = await allOf(api, 'deals', dealProperties, ['companies']);
    return Math.ceil(clients.length / 100) + Math.ceil(deals.length / 100);
  });
}

/** What `getAll` of the api-client does; its own takes 100 a page for typed objects alone. */
async function allOf(
  api: Client['crm']['objects']['basicApi'],
  objectType: string,
  properties: string[],
  associations: string[] | undefined,
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined; ;) {
    const page = await api.getPage(
      ...([objectType, 100, after, properties, undefined, associations, false] as const),
    );
    ids.push(...page.results.map(({ id }) => id));
    after = page.paging?.next?.after;
    if (after === undefined) return ids;
  }
}
