import { growthCountriesOf } from './compiled-rules.ts';
import type { PartnerFacts, TrackName } from './facts.ts';
import type { Threshold } from './result.ts';
import type { RuleSet } from './rules/schema.ts';

function ownThreshold(partner: PartnerFacts, tier: string, track: TrackName): number | null {
  const { thresholds } = partner;
  // Own properties only: a tier may be called anything, also what every object has.
  if (!thresholds || !Object.hasOwn(thresholds, tier)) return null;
  return thresholds[tier]?.[track] ?? null;
}

/** What published thresholds are multiplied by: until July 2022, by the partner's own country. */
function publishedFactor(ruleSet: RuleSet, partner: PartnerFacts): number {
  const factor = ruleSet.growthMarkets?.thresholdFactor?.value;
  return factor !== undefined && partner.country && growthCountriesOf(ruleSet).has(partner.country)
    ? factor
    : 1;
}

/**
 * The thresholds of one track, lowest tier first. The partner's own value takes precedence over the
 * published one; a threshold that neither has is null, never zero.
 */
export function thresholdsOf(
  ruleSet: RuleSet,
  partner: PartnerFacts,
  track: TrackName,
): Threshold[] {
  const factor = publishedFactor(ruleSet, partner);
  return ruleSet.tiers.map((tier) => {
    const own = ownThreshold(partner, tier, track);
    const figure = own === null ? ruleSet.thresholds[tier]?.[track] : null;
    return {
      tier,
      points: figure ? figure.value * factor : own,
      own: own !== null,
      source: figure?.source ?? null,
      confidence: figure?.confidence ?? null,
    };
  });
}
