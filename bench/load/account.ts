import { createAccount } from 'hubspot-sandbox';
import type { SandboxAccount } from 'hubspot-sandbox';

/** HubSpot's limits of a private app in a Professional account. */
const limits = { tenSecondly: 190, search: 5, daily: 650_000 };

/** An account with exactly so many deals for each of its clients, on average. */
export function accountOfSize(clients: number, dealsOfClient: number): SandboxAccount {
  const account = createAccount({
    seed: clients,
    clients,
    portalId: String(50_000_000 + clients),
    limits,
    latency: { milliseconds: 100 },
  });
  const companies = account.companies.all();
  const examples = account.deals.all().slice(0, 1_000);
  for (let index = 0; account.deals.size < clients * dealsOfClient; index += 1) {
    const company = companies[index % companies.length]!;
    const example = examples[index % examples.length]!;
    const id = account.nextId.deals();
    const properties = { ...example.properties, hs_object_id: id };
    account.add('deals', { ...example, id, properties, history: {}, associations: {} });
    account.associate(['deals', id], ['companies', company.id], { touch: false });
  }
  return account;
}
