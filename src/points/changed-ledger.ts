import { applyChanges } from './apply-changes.ts';
import type { Change } from './what-if-changes.ts';
import type { ClientFacts, Facts } from './facts.ts';
import { FactsError } from './facts-error.ts';
import { openLedger, tooLarge, type Ledger } from './ledger.ts';
import type { RuleSet } from './rules/schema.ts';

/** Reads changed facts. The user named changes and no places in them, so no complaint does. */
export function openChanged(facts: Facts, ruleSet: RuleSet, before?: Ledger): Ledger {
  try {
    return openLedger(facts, ruleSet, before);
  } catch (error) {
    throw error instanceof FactsError ? tooLarge(['changes']) : error;
  }
}

/**
 * The account's ledger after changes, for questions that a what-if does not answer: other days, the
 * evaluation. Only clients that the changes name are read again. Changed ones keep their places, new
 * ones are last.
 *
 * @throws FactsError as `askWhatIf` does
 */
export function ledgerAfter(ledger: Ledger, changes: readonly Change[]): Ledger {
  const { clients, partner, ruleSet } = ledger;
  const touched = applyChanges(changes, (id) => clients.find((one) => one.id === id));
  const after: ClientFacts[] = [];
  for (const client of clients) {
    const changed = touched.get(client.id);
    if (changed !== null) after.push(changed ?? client);
    if (changed) touched.delete(client.id);
  }
  for (const added of touched.values()) if (added) after.push(added);
  return openChanged({ partner, clients: after }, ruleSet, ledger);
}
