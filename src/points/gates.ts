import type { Day, PartnerFacts } from './facts.ts';
import type { Gate, GateName } from './result.ts';
import type { RuleSet } from './rules/schema.ts';

type Actual = number | boolean | null | undefined;

/**
 * What the partner has of what gates ask for: most gates are called as the fact is. The certification,
 * a day, is compared apart; what HubSpot reviews by hand nobody can know; and the gates on tools
 * counted applications, where HubSpot reports how many hubs a client uses, which is another number.
 */
function actualsOf({
  invitedToElite: invitation,
  ...facts
}: PartnerFacts): Partial<Record<GateName, Actual>> {
  return { ...facts, invitation };
}

/**
 * The state of every gate of the rule set on a day. A fact that is not entered makes it unknown.
 */
export function gatesOn(ruleSet: RuleSet, partner: PartnerFacts, day: Day): Gate[] {
  const actuals = actualsOf(partner);
  const until = partner.certifiedUntil ?? null;
  return ruleSet.gates.map((rule) => {
    const isDay = rule.gate === 'certified';
    const actual = isDay ? until : (actuals[rule.gate] ?? null);
    // A yes counts as 1 and a no as 0.
    const [is, must] = [Number(actual), Number(rule.required)];
    const isMet = isDay ? until !== null && day <= until : rule.exclusive ? is > must : is >= must;
    return { ...rule, actual, state: actual === null ? 'unknown' : isMet ? 'met' : 'notMet' };
  });
}

/** Whether a gate is required of a tier: its own tier and every higher one. */
export function appliesTo(gate: Gate, tier: string, tiers: readonly string[]): boolean {
  return gate.tier === null || tiers.indexOf(gate.tier) <= tiers.indexOf(tier);
}
