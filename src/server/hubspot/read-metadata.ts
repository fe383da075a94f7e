import type { DealMapping } from '@partner-tier-points/contract';
import type { AccountMetadata } from '../model/account-metadata.ts';
import { readAccountDetails } from './account-details.ts';
import { clientProperties } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import { defaultDealMapping, mappedProperties } from './deal-mapping.ts';
import { readProperties } from './properties.ts';

/**
 * What a sync has to know of an account beforehand, in three calls at once.
 *
 * @param mapping the partner's own; null when it has none.
 * @throws {HubSpotError} `refused` when this is no partner account or a scope is missing.
 */
export async function readMetadata(
  connection: HubSpotConnection,
  mapping: DealMapping | null,
  now: Date,
  signal: AbortSignal,
): Promise<AccountMetadata> {
  const run = connection.inBackground;
  const [{ timeZone, uiDomain, companyCurrency }, clients, deals] = await Promise.all([
    readAccountDetails(connection, run, signal),
    readProperties(connection, 'partner_clients', run, signal),
    readProperties(connection, 'deals', run, signal),
  ]);
  const used = mapping ?? defaultDealMapping(deals.types);
  const ofDeals = mappedProperties(used, deals.amountCurrencies);
  return {
    readAt: now.toISOString(),
    timeZone,
    uiDomain,
    companyCurrency,
    propertyTypes: {
      partner_clients: pick(clients.types, clientProperties),
      deals: pick(deals.types, [...ofDeals, 'partner_sale_kind']),
    },
    amountCurrencies: pick(deals.amountCurrencies, ofDeals),
  };
}

function pick<Value>(
  properties: ReadonlyMap<string, Value>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    [...properties]
      .filter(([name]) => names.includes(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
