import {
  compareLedgers,
  openLedger,
  ruleSetOf,
  ruleSets,
  totalsOn,
  withDealBased,
  type Comparison,
  type Day,
  type Ledger,
  type RuleSet,
} from '@partner-tier-points/points';

/** Stands for the applied rule set, without and with the deal-based model, among the rule sets. */
export const dealBased = 'deal-based';

export interface Compared {
  /** The id of a rule set, or `dealBased`. */
  other: string;
  comparison: Comparison;
}

/** What the applied rule set can be compared with, the newest first. */
export function othersOf(ruleSet: RuleSet): string[] {
  return [
    ...(ruleSet.dealBased === null ? [] : [dealBased]),
    ...ruleSets.flatMap(({ id }) => (id === ruleSet.id ? [] : [id])).toReversed(),
  ];
}

/**
 * Compares the applied rule set with the one that is wanted; else with the newest that gives
 * another total, where there is one.
 *
 * @param wanted the id of a rule set, or `dealBased`
 * @param pause is awaited between two scorings of the whole account
 */
export async function compareWith(
  ledger: Ledger,
  asOf: Day,
  wanted: string | null,
  pause: () => Promise<void>,
): Promise<Compared> {
  const { ruleSet, partner, clients } = ledger;
  const scoredBy = async (other: RuleSet): Promise<Ledger> => {
    await pause();
    return openLedger({ partner, clients: [...clients] }, other);
  };
  if (wanted === dealBased && ruleSet.dealBased !== null) {
    const [without, using] = [withDealBased(ledger, false), withDealBased(ledger, true)];
    return { other: dealBased, comparison: compareLedgers(without, using, asOf) };
  }
  const compared = (other: Ledger): Compared => ({
    other: other.ruleSet.id,
    comparison: compareLedgers(ledger, other, asOf),
  });
  const named = ruleSetOf(ruleSets, wanted);
  if (named) return compared(await scoredBy(named));
  const { total } = totalsOn(ledger, asOf);
  const others = ruleSets.filter(({ id }) => id !== ruleSet.id).toReversed();
  for (const other of others) {
    // MRR and points are no difference.
    if (other.unit !== ruleSet.unit) continue;
    const scored = await scoredBy(other);
    if (totalsOn(scored, asOf).total !== total) return compared(scored);
  }
  return compared(await scoredBy(others[0] ?? ruleSet));
}
