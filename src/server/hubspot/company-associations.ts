import type { ObjectType } from '../model/object-type.ts';
import {
  readAssociations,
  type AssociationsWanted,
  type AssociationType,
} from './batch-associations.ts';
import type { HubSpotConnection } from './connection.ts';
import type { HubSpotObject } from './crm-object.ts';

/** HubSpot's id of the association of a deal with its primary company. */
const primaryOfDeal = 5;

/**
 * Whether an association is HubSpot's own of the primary company. Its label proves nothing:
 * HubSpot translates its own, and a partner may call theirs "Primary". Of partner clients the id is
 * not published; HubSpot's own types have a label where they mean more than "belongs to".
 */
function isPrimary(objectType: ObjectType, { category, typeId, label }: AssociationType): boolean {
  if (category !== 'HUBSPOT_DEFINED') return false;
  return objectType === 'deals' ? typeId === primaryOfDeal : Boolean(label);
}

/** The companies of a record, the primary one first, and where its inline list was cut off. */
export interface InlineCompanies {
  ids: string[];
  /** Give it to HubSpot for the rest; undefined when the list is whole. */
  after: string | undefined;
  /** Whether the primary company is among them; it may be behind the end. */
  hasPrimary: boolean;
}

/** The companies that HubSpot sent with a record of a list. */
export function inlineCompanies(object: HubSpotObject, objectType: ObjectType): InlineCompanies {
  const list = object.associations?.['companies'];
  // HubSpot sends the primary company twice, once by this type: `deal_to_company`; every other one
  // is `deal_to_company_unlabeled` or carries the partner's own label.
  const primaryType = objectType === 'deals' ? 'deal_to_company' : 'partner_client_to_company';
  const results = list?.results ?? [];
  const primary = results.filter(({ type }) => type === primaryType);
  return {
    ids: [...new Set([...primary, ...results].map(({ id }) => id))],
    after: list?.paging?.next?.after,
    hasPrimary: primary.length > 0,
  };
}

export type CompaniesWanted = AssociationsWanted;

export interface CompaniesOfRecords {
  /** The company ids by record id, the primary one first; see `Associations`. */
  companies: Map<string, string[]>;
  /** Records whose companies HubSpot does not give. */
  refused: Set<string>;
}

/**
 * The companies of many records; see `readAssociations`.
 *
 * @throws {HubSpotError}
 */
export async function readCompanies(
  connection: HubSpotConnection,
  objectType: ObjectType,
  wanted: readonly CompaniesWanted[],
  signal: AbortSignal,
): Promise<CompaniesOfRecords> {
  const ends = {
    from: objectType,
    to: 'companies',
    isPrimary: (type: AssociationType) => isPrimary(objectType, type),
  };
  const run = connection.inBackground;
  const { associated, refused } = await readAssociations(connection, ends, wanted, run, signal);
  return { companies: associated, refused };
}
