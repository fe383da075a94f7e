import type { ClientFacts, Facts, PartnerFacts, SaleFacts } from '../facts.ts';
import { findRuleSet } from '../rules/index.ts';
import type { RuleSet } from '../rules/schema.ts';

/** A rule set that a test names; fails loudly when there is none. */
export function rules(id: string): RuleSet {
  const found = findRuleSet(id);
  if (!found) throw new Error(`no rule set ${id}`);
  return found;
}

/** A sourced new sale of US$1,000 on 4 March 2024, but for what the test changes. */
export function sale(changes: Partial<SaleFacts> = {}): SaleFacts {
  return {
    id: 'd1',
    product: 'marketing-hub',
    kind: 'new',
    dealType: 'sourced',
    mrr: 1000,
    currency: 'USD',
    closedOn: '2024-03-04',
    ...changes,
  };
}

/** A client in a core market, but for what the test changes. */
export function client(changes: Partial<ClientFacts> = {}): ClientFacts {
  return { id: '512', name: 'Example AB', country: 'SE', market: 'core', ...changes };
}

export function facts(clients: ClientFacts[], partner?: PartnerFacts): Facts {
  return { clients, ...(partner ? { partner } : {}) };
}
