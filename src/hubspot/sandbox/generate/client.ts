import type { ObjectTypeName } from '../account/object-types.ts';
import type { SandboxRecord } from '../account/record.ts';
import { companyRecord } from './company.ts';
import type { Country } from './countries.ts';
import { dealRecord } from './deal.ts';
import { dayLength, midnight } from './dates.ts';
import type { AccountMoney } from './money.ts';
import { partnerClientRecord } from './partner-client.ts';
import type { Random } from './random.ts';
import { planDeals } from './sale-plan.ts';
import type { Traits } from './traits.ts';

/** Makes the next id of an object type. */
export type NextId = Record<ObjectTypeName, () => string>;

/** One client in all its records: the partner client, its company and the company's deals. */
export function generateClient(
  random: Random,
  context: {
    index: number;
    traits: Traits;
    country: Country;
    today: string;
    nextId: NextId;
    money: AccountMoney;
  },
): { partnerClient: SandboxRecord; company: SandboxRecord; deals: SandboxRecord[] } {
  const { traits, country, today, nextId, money } = context;
  const now = midnight(today);
  const id = nextId.partner_clients();
  const companyId = nextId.companies();
  const ofCountry = random.pick(country.currencies);
  const currency = money.oneCurrency ? money.companyCurrency : ofCountry;
  const name = random.companyName(country.language);
  const domain = `${domainLabel(name, context.index)}.${country.topLevelDomain}.example`;
  const plans = planDeals(random, traits, today);
  const firstDeal = plans[0]?.closesAt ?? now - random.integer(50, 1200) * dayLength;
  const createdAt = Math.min(firstDeal, now) - 150 * dayLength;
  const deals = plans.map((plan) =>
    dealRecord(random, plan, {
      id: nextId.deals(),
      companyId,
      companyName: name,
      currency,
      money,
      now,
    }),
  );
  return {
    deals,
    company: companyRecord(random, {
      id: companyId,
      clientId: id,
      dealIds: deals.map((deal) => deal.id),
      name,
      domain,
      country,
      createdAt,
      updatedAt: now - random.integer(1, 90) * dayLength,
    }),
    partnerClient: partnerClientRecord(random, {
      id,
      companyId,
      name,
      domain,
      country,
      currency,
      deals: plans,
      traits,
      today,
      createdAt,
    }),
  };
}

/** A name as part of a domain; a name in another script gives a number alone. */
function domainLabel(name: string, index: number): string {
  const latin = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
    .split(/ +/)[0];
  return `${latin || 'client'}-${index + 1}`;
}
