import type { GateRule, RuleSet } from '../schema.ts';
import type { GoldenFigures } from './golden-figures.ts';

function gateOf({ gate, tier, required, exclusive, counts }: GateRule): string {
  const least = required === true ? '' : ` ${exclusive ? 'above' : 'at least'} ${required}`;
  const what = counts === undefined ? '' : ` ${counts}`;
  return `${tier === null ? '' : `${tier}: `}${gate}${least}${what}`;
}

const valuesIn = (figures: Record<string, { value: number } | null | undefined>) =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, figure]) => (figure ? [[name, figure.value]] : [])),
  ) as Record<string, number>;

function growthOf({ growthMarkets }: RuleSet): GoldenFigures['growthMarkets'] {
  if (growthMarkets === null) return null;
  const { decidedBy, pointsMultiplier, thresholdFactor } = growthMarkets;
  const factor = (decidedBy === 'client' ? pointsMultiplier : thresholdFactor)!.value;
  return decidedBy === 'client' ? { client: factor } : { partner: factor };
}

/** Every figure of a rule set, without its sources, as the golden figures are written. */
export function figuresOf(ruleSet: RuleSet): GoldenFigures {
  const { id, from, to, seenFrom, rates, evaluation } = ruleSet;
  return {
    id,
    period: [from, to, seenFrom],
    tiers: Object.fromEntries(
      ruleSet.tiers.map((tier) => [tier, valuesIn(ruleSet.thresholds[tier] ?? {})]),
    ),
    tracks: ruleSet.tracks,
    gates: ruleSet.gates.map(gateOf),
    sold: rates.sold.map(({ linesFirstSoldFrom, sourced, assisted }) => ({
      from: linesFirstSoldFrom,
      ...valuesIn({ sourced, assisted }),
    })),
    managed: rates.managed?.value ?? null,
    managedShared: rates.managedShared.value,
    growthMarkets: growthOf(ruleSet),
    growthCountries: ruleSet.growthMarkets?.countries.flatMap(({ codes }) => codes) ?? [],
    currencies: valuesIn(ruleSet.currencies),
    dealBasedFrom: ruleSet.dealBased?.from ?? null,
    soldWindowMonths: ruleSet.soldWindowMonths.value,
    salesEnd: ruleSet.salesEnd.value,
    evaluation: evaluation && {
      falls: evaluation.falls.map(({ on, windowFrom }) => `${windowFrom} to ${on}`),
      checkpointDay: evaluation.checkpointDay.value,
      protectedMonths: evaluation.protectedMonths.value,
      certificationRequired: evaluation.certificationRequired.value,
    },
  };
}
