import type { DealMapping } from '@partner-tier-points/contract';
import type { AccountMetadata } from '../model/account-metadata.ts';
import { readAccountDetails } from './account-details.ts';
import { clientProperties } from './client-properties.ts';
import type { HubSpotConnection } from './connection.ts';
import { defaultDealMapping, mappedProperties } from './deal-mapping.ts';
import { readPropertyTypes, type PropertyTypes } from './property-types.ts';

/**
 * What a read has to know of an account beforehand, in three calls at once.
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
  const [{ timeZone, uiDomain }, clientTypes, dealTypes] = await Promise.all([
    readAccountDetails(connection, run, signal),
    readPropertyTypes(connection, 'partner_clients', run, signal),
    readPropertyTypes(connection, 'deals', run, signal),
  ]);
  const ofDeals = mappedProperties(mapping ?? defaultDealMapping(dealTypes));
  return {
    readAt: now.toISOString(),
    timeZone,
    uiDomain,
    propertyTypes: {
      partner_clients: pick(clientTypes, clientProperties),
      deals: pick(dealTypes, [...ofDeals, 'partner_sale_kind']),
    },
  };
}

function pick(types: PropertyTypes, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    [...types].filter(([name]) => names.includes(name)).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}
