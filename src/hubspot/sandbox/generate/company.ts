import type { SandboxRecord } from '../account/record.ts';
import type { Country } from './countries.ts';
import { instantText } from './dates.ts';
import type { Random } from './random.ts';

/** The client's company in the partner's own CRM, created at the given time (epoch milliseconds). */
export function companyRecord(
  random: Random,
  context: {
    id: string;
    clientId: string;
    dealIds: string[];
    name: string;
    domain: string;
    country: Country;
    createdAt: number;
    updatedAt: number;
  },
): SandboxRecord {
  const createdAt = instantText(context.createdAt);
  const updatedAt = instantText(context.updatedAt);
  return {
    id: context.id,
    createdAt,
    updatedAt,
    history: {},
    associations: { partner_clients: [context.clientId], deals: context.dealIds },
    properties: {
      hs_object_id: context.id,
      createdate: createdAt,
      hs_lastmodifieddate: updatedAt,
      name: context.name,
      domain: context.domain,
      country: context.country.name,
      city: context.country.city,
      lifecyclestage: 'customer',
      numberofemployees: random.chance(0.2) ? null : String(random.integer(8, 900)),
      num_associated_deals: String(context.dealIds.length),
    },
  };
}
