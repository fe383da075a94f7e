import type { SandboxRecord } from '../account/record.ts';
import { generateClient } from './client.ts';
import type { NextId } from './client.ts';
import { coreCountries, growthCountries } from './countries.ts';
import { dayLength } from './dates.ts';
import { dealRecord } from './deal.ts';
import type { AccountMoney } from './money.ts';
import { hubs, productLineOf } from './product-lines.ts';
import { createRandom } from './random.ts';
import { dealTraits } from './traits.ts';

/** What is known of an account that gets a record. */
interface Surroundings {
  /** Epoch milliseconds. */
  now(): number;
  /** `YYYY-MM-DD` */
  today: string;
  nextId: NextId;
  money: AccountMoney;
}

/** A client that comes to an account while it is in use: younger than every other. */
export function generateAddedClient({ today, nextId, now, money }: Surroundings, seed: number) {
  const random = createRandom(seed);
  const [traits] = dealTraits(random, 1);
  const country = random.pick(traits!.growthMarket ? growthCountries : coreCountries);
  const added = generateClient(random, {
    index: seed,
    traits: traits!,
    country,
    today,
    nextId,
    money,
  });
  for (const record of [added.partnerClient, added.company, ...added.deals]) {
    bornAt(record, now());
  }
  return added;
}

/** A won deal of a company, whose own record does not change. */
export function generateAddedDeal(
  { nextId, now, money }: Surroundings,
  seed: number,
  company: SandboxRecord,
): SandboxRecord {
  const random = createRandom(seed);
  const plan = {
    productLine: productLineOf[random.pick(hubs)],
    saleKind: 'new',
    dealType: random.chance(0.5) ? 'sourced' : 'assisted',
    outcome: 'won',
    monthlyDollars: random.integer(50, 4_000),
    closesAt: now() - random.integer(1, 300) * dayLength,
  } as const;
  const deal = dealRecord(random, plan, {
    id: nextId.deals(),
    companyId: company.id,
    companyName: company.properties['name'] ?? '',
    currency: 'USD',
    money,
    now: now(),
  });
  deal.associations = {};
  bornAt(deal, now());
  return deal;
}

function bornAt(record: SandboxRecord, at: number): void {
  const text = new Date(at).toISOString();
  record.createdAt = text;
  record.updatedAt = text;
  for (const name of ['hs_createdate', 'createdate', 'hs_lastmodifieddate'] as const) {
    if (name in record.properties) record.properties[name] = text;
  }
}
