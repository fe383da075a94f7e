import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { RecordStore } from '../account/record-store.ts';
import { breakValue, brokenKindsOf } from './broken.ts';
import type { BrokenRow } from './broken.ts';
import { generateClient } from './client.ts';
import type { NextId } from './client.ts';
import { coreCountries, growthCountries, unpublishedCurrencyCountry } from './countries.ts';
import type { Country } from './countries.ts';
import { lineItemsOf } from './line-items.ts';
import type { AccountMoney } from './money.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { dealTraits } from './traits.ts';
import type { Traits } from './traits.ts';

export interface GeneratedRecords {
  stores: Record<ObjectTypeName, RecordStore>;
  brokenRows: BrokenRow[];
  /** Makes ids for records that come later. */
  nextId: NextId;
}

/** Every record of an account; the same seed, number of clients and day give the same records. */
export function generateRecords(options: {
  seed: number;
  clients: number;
  today: string;
  money: AccountMoney;
  lineItems?: boolean;
}): GeneratedRecords {
  const random = createRandom(options.seed);
  const ofLineItems = createRandom(options.seed + 1);
  const clients: SandboxRecord[] = [];
  const companies: SandboxRecord[] = [];
  const deals: SandboxRecord[] = [];
  const nextId = {
    partner_clients: idsFrom(random, 4_100_000_000),
    companies: idsFrom(random, 9_700_000_000),
    deals: idsFrom(random, 17_200_000_000),
    // A source of its own: line items leave everything else as it is without them.
    line_items: idsFrom(ofLineItems, 31_600_000_000),
  };
  const nextCountry = countriesInTurn(random);
  for (const [index, traits] of dealTraits(random, options.clients).entries()) {
    const country = nextCountry(traits);
    const { today, money } = options;
    const client = generateClient(random, { index, traits, country, today, nextId, money });
    clients.push(client.partnerClient);
    companies.push(client.company);
    deals.push(...client.deals);
  }
  const brokenRows = [
    ...breakSome(random, 'partner_clients', clients, 2),
    ...breakSome(random, 'deals', deals, 1),
  ];
  const lineItems = options.lineItems ? addLineItems(ofLineItems, deals, nextId.line_items) : [];
  return {
    nextId,
    brokenRows,
    stores: {
      partner_clients: new RecordStore(clients),
      companies: new RecordStore(companies),
      deals: new RecordStore(deals),
      line_items: new RecordStore(lineItems),
    },
  };
}

function addLineItems(
  random: Random,
  deals: readonly SandboxRecord[],
  nextId: () => string,
): SandboxRecord[] {
  return deals.flatMap((deal) => {
    const items = lineItemsOf(random, deal, nextId);
    deal.associations.line_items = items.map(({ id }) => id);
    return items;
  });
}

/** Ascending ids with gaps, as in an account in which others create and delete records too. */
function idsFrom(random: Random, first: number): () => string {
  let id = first + random.integer(0, 1_000_000);
  return () => String((id += random.integer(1, 40)));
}

/** Every country has its turn, so that even a small account has names in several scripts. */
function countriesInTurn(random: Random): (traits: Traits) => Country {
  const core = random.shuffled(coreCountries);
  const growth = random.shuffled(growthCountries);
  let turn = 0;
  return (traits) => {
    if (traits.story === 'unpublishedCurrency') return unpublishedCurrencyCountry;
    const countries = traits.growthMarket ? growth : core;
    return countries[turn++ % countries.length]!;
  };
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
