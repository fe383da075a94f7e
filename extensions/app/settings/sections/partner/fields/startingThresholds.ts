import { ruleSets, type PartnerFacts, type RuleSet } from '@partner-tier-points/points';

type Thresholds = NonNullable<PartnerFacts['thresholds']>;

/**
 * Where nothing was published for a rule set: the thresholds of the newest one before it that has
 * some, of the tiers and tracks that both have. Third parties reported them; HubSpot did not say
 * that they still hold.
 */
export function startingThresholds(
  ruleSet: RuleSet,
): { ruleSet: string; thresholds: Thresholds } | null {
  const isEmpty = ({ thresholds }: RuleSet) => Object.keys(thresholds).length === 0;
  const before = ruleSets.findLast(
    (other) => other.unit === ruleSet.unit && other.seenFrom < ruleSet.seenFrom && !isEmpty(other),
  );
  if (!isEmpty(ruleSet) || !before) return null;
  const thresholds: Thresholds = {};
  for (const tier of ruleSet.tiers) {
    for (const track of ruleSet.tracks) {
      const figure = before.thresholds[tier]?.[track];
      if (figure) thresholds[tier] = { ...thresholds[tier], [track]: figure.value };
    }
  }
  return { ruleSet: before.id, thresholds };
}
