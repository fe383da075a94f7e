import { applyChanges } from './apply-changes.ts';
import type { Change } from './changes.ts';
import type { Facts } from './facts.ts';
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
  const kept = clients.flatMap((client) => {
    const after = touched.has(client.id) ? touched.get(client.id) : client;
    touched.delete(client.id);
    return after ?? [];
  });
  const added = [...touched.values()].filter((client) => client !== null);
  return openChanged({ partner, clients: [...kept, ...added] }, ruleSet, ledger);
}
