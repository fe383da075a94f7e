import type { DealMapping, DealMappingPreview } from '@partner-tier-points/contract';
import * as z from 'zod';
import type { SetAsideValue } from '../model/set-aside.ts';
import { readAccountDetails } from './account-details.ts';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';
import { createDayReader } from './days.ts';
import { createDealReader, type DealReader } from './deal-facts.ts';
import { mappedProperties } from './deal-mapping.ts';
import { readPropertyTypes } from './property-types.ts';
import { searchPage } from './search-page.ts';
import { plainText } from './values.ts';

/** Deals that are shown one by one: those with mistakes first, they are what one looks for. */
const examples = 25;
const name = z.string().trim().min(1).pipe(plainText(512));

/**
 * What a mapping finds in the deals of an account that changed last, at most 200. Nothing is stored.
 *
 * @throws {HubSpotError}
 */
export async function previewMapping(
  connection: HubSpotConnection,
  mapping: DealMapping,
): Promise<DealMappingPreview> {
  const run = connection.whileWaiting;
  const used = mappedProperties(mapping);
  const request = { order: 'newestChangeFirst', properties: ['dealname', ...used] } as const;
  const [{ timeZone }, types, { objects }] = await Promise.all([
    readAccountDetails(connection, run),
    readPropertyTypes(connection, 'deals', run),
    searchPage(connection, 'deals', request, undefined, run),
  ]);
  const deals = createDealReader(mapping, types, createDayReader(timeZone));
  const found = objects.map((deal) => preview(deal, deals));
  const mistaken = found.filter(({ mistakes }) => mistakes.length > 0);
  const others = found.filter(({ mistakes }) => mistakes.length === 0);
  return {
    looked: found.length,
    counted: found.filter(({ counts }) => counts).length,
    mistaken: mistaken.length,
    missingProperties: used.filter((property) => !types.has(property)),
    examples: [
      ...mistaken,
      ...others.toSorted((a, b) => Number(b.counts) - Number(a.counts)),
    ].slice(0, examples),
  };
}

function preview(deal: HubSpotObject, reader: DealReader): DealMappingPreview['examples'][number] {
  const setAside: SetAsideValue[] = [];
  const sale = reader.read(deal, setAside);
  const mrr = sale?.mrr;
  return {
    dealId: deal.id,
    name: name.safeParse(deal.properties['dealname']).data ?? null,
    counts: sale !== null,
    mrr: mrr === undefined || mrr === null ? null : String(mrr),
    currency: sale?.currency ?? null,
    closedOn: sale?.closedOn ?? null,
    product: sale?.product ?? null,
    dealType: sale?.dealType ?? null,
    kind: sale?.kind ?? null,
    mistakes: setAside,
  };
}
