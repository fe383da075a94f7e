import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { RecordStore } from '../account/record-store.ts';
import { breakValue, brokenKindsOf } from './broken.ts';
import type { BrokenRow } from './broken.ts';
import { companyRecord } from './company.ts';
import { coreCountries, growthCountries, unpublishedCurrencyCountry } from './countries.ts';
import type { Country } from './countries.ts';
import { dealRecord } from './deal.ts';
import { midnight } from './dates.ts';
import { partnerClientRecord } from './partner-client.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { planDeals } from './sale-plan.ts';
import { dealTraits } from './traits.ts';
import type { Traits } from './traits.ts';

export interface GeneratedRecords {
  stores: Record<ObjectTypeName, RecordStore>;
  brokenRows: BrokenRow[];
}

/** Every record of an account; the same seed, number of clients and day give the same records. */
export function generateRecords(options: {
  seed: number;
  clients: number;
  today: string;
}): GeneratedRecords {
  const random = createRandom(options.seed);
  const records: Record<ObjectTypeName, SandboxRecord[]> = {
    partner_clients: [],
    companies: [],
    deals: [],
  };
  const nextId = {
    partner_clients: idsFrom(random, 4_100_000_000),
    companies: idsFrom(random, 9_700_000_000),
    deals: idsFrom(random, 17_200_000_000),
  };
  for (const [index, traits] of dealTraits(random, options.clients).entries()) {
    const id = nextId.partner_clients();
    const companyId = nextId.companies();
    const country = countryOf(random, traits);
    const currency = random.pick(country.currencies);
    const name = random.companyName(country.language);
    const domain = `${domainLabel(name, index)}.${country.topLevelDomain}.example`;
    const deals = planDeals(random, traits, options.today);
    const firstContact = deals[0]?.closesAt ?? midnight(options.today, -random.integer(200, 1400));
    const createdAt = Math.min(firstContact, midnight(options.today)) - 150 * 86_400_000;
    const dealRecords = deals.map((plan) =>
      dealRecord(random, plan, { id: nextId.deals(), companyId, companyName: name, currency }),
    );
    records.deals.push(...dealRecords);
    records.companies.push(
      companyRecord(random, {
        id: companyId,
        clientId: id,
        dealIds: dealRecords.map((deal) => deal.id),
        name,
        domain,
        country,
        createdAt,
        updatedAt: midnight(options.today, -random.integer(1, 90)),
      }),
    );
    records.partner_clients.push(
      partnerClientRecord(random, {
        id,
        companyId,
        name,
        domain,
        country,
        currency,
        deals,
        traits,
        today: options.today,
        createdAt,
      }),
    );
  }
  const brokenRows = [
    ...breakSome(random, 'partner_clients', records.partner_clients, 2),
    ...breakSome(random, 'deals', records.deals, 1),
  ];
  return {
    brokenRows,
    stores: {
      partner_clients: new RecordStore(records.partner_clients),
      companies: new RecordStore(records.companies),
      deals: new RecordStore(records.deals),
    },
  };
}

/** Ascending ids with gaps, as in an account in which others create and delete records too. */
function idsFrom(random: Random, first: number): () => string {
  let id = first + random.integer(0, 1_000_000);
  return () => String((id += random.integer(1, 40)));
}

function countryOf(random: Random, traits: Traits): Country {
  if (traits.story === 'unpublishedCurrency') return unpublishedCurrencyCountry;
  return random.pick(traits.growthMarket ? growthCountries : coreCountries);
}

/** A name as part of a domain; names in other scripts get a number alone. */
function domainLabel(name: string, index: number): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)[0];
  return `${latin || 'client'}-${index + 1}`;
}

/** Spoils one row in a hundred, in every way in turn. */
function breakSome(
  random: Random,
  objectType: ObjectTypeName,
  records: readonly SandboxRecord[],
  least: number,
): BrokenRow[] {
  const many = Math.min(records.length, Math.max(least, Math.round(records.length / 100)));
  const kinds = random.shuffled(brokenKindsOf(objectType));
  return random
    .shuffled(records)
    .slice(0, many)
    .map((record, index) => breakValue(objectType, record, kinds[index % kinds.length]!));
}
