import type { ClientFacts, SaleFacts } from '@partner-tier-points/points';
import type { ClientRow } from '../store/facts-store.ts';
import type { WithCompanies } from './read-account.ts';

/**
 * Gives every sale to the client that it was made to, through the company that both belong to. A
 * sale counts once: of several companies the first that is a client's wins (HubSpot's primary one
 * comes first), and of several clients of one company the first that HubSpot listed. Sales to
 * companies that are no partner client's earn no tier points and are left out.
 */
export function joinSales(
  clients: WithCompanies<ClientFacts>[],
  sales: WithCompanies<SaleFacts>[],
): ClientRow[] {
  const clientOfCompany = new Map<string, string>();
  // Primary companies of all clients first, so that nobody's second company takes them.
  for (const { value, companyIds } of clients)
    claim(clientOfCompany, companyIds.slice(0, 1), value);
  for (const { value, companyIds } of clients) claim(clientOfCompany, companyIds.slice(1), value);

  const salesOfClient = new Map<string, SaleFacts[]>();
  for (const { value, companyIds } of sales) {
    const companyId = companyIds.find((id) => clientOfCompany.has(id));
    const clientId = companyId === undefined ? undefined : clientOfCompany.get(companyId);
    if (clientId === undefined) continue;
    const ofClient = salesOfClient.get(clientId);
    if (ofClient === undefined) salesOfClient.set(clientId, [value]);
    else ofClient.push(value);
  }

  return clients.map(({ value, companyIds }) => ({
    facts: {
      ...value,
      companyId: companyIds[0] ?? null,
      sales: salesOfClient.get(value.id) ?? [],
    },
    companyIds,
  }));
}

function claim(owners: Map<string, string>, companyIds: string[], client: ClientFacts): void {
  for (const companyId of companyIds) {
    if (!owners.has(companyId)) owners.set(companyId, client.id);
  }
}
