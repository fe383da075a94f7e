import type { Day, PartnerFacts } from './facts.ts';
import type { Gate } from './result.ts';
import type { GateRule, RuleSet } from './rules/schema.ts';

type Actual = number | boolean | null | undefined;

function actualOf(rule: GateRule, partner: PartnerFacts): Actual {
  switch (rule.gate) {
    case 'grossRevenueRetention':
    case 'customerDollarRetention':
    case 'customerRetentionScore':
    case 'certifications':
    case 'membership':
      return partner[rule.gate];
    case 'invitation':
      return partner.invitedToElite;
    case 'medianTools':
    case 'certified':
    case 'manualReview':
      // A day is compared below. What HubSpot reviews by hand nobody can know. The gates on tools
      // counted applications; HubSpot tells how many hubs a client uses, which is another number.
      return null;
  }
}

function isMet({ required, exclusive }: GateRule, actual: number | boolean): boolean {
  // A yes counts as 1 and a no as 0.
  const [is, must] = [Number(actual), Number(required)];
  return exclusive ? is > must : is >= must;
}

/** The state of every gate of the rule set on a day. A fact that is not entered makes it unknown. */
export function gatesOn(ruleSet: RuleSet, partner: PartnerFacts, day: Day): Gate[] {
  return ruleSet.gates.map((rule) => {
    if (rule.gate === 'certified') {
      const until = partner.certifiedUntil ?? null;
      const state = until === null ? 'unknown' : day <= until ? 'met' : 'notMet';
      return { ...rule, actual: until, state };
    }
    const actual = actualOf(rule, partner) ?? null;
    const state = actual === null ? 'unknown' : isMet(rule, actual) ? 'met' : 'notMet';
    return { ...rule, actual, state };
  });
}

/** Whether a gate is required of a tier: its own tier and every higher one. */
export function appliesTo(gate: Gate, tier: string, tiers: readonly string[]): boolean {
  return gate.tier === null || tiers.indexOf(gate.tier) <= tiers.indexOf(tier);
}
