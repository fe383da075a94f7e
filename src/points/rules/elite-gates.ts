import type { Confidence } from '../result.ts';
import type { GateRule } from './schema.ts';

/**
 * What every tier and Elite required besides points when points began, by the footnotes of 2022.
 * Nothing says that it changed before GRR replaced C$R in 2026; there the confidence is `inferred`.
 */
export function gatesOf2022(confidence: Confidence): GateRule[] {
  const cited = { source: 'tiers-2022-footnotes', confidence };
  const elite = { tier: 'Elite', required: true, ...cited } as const;
  return [
    { gate: 'certified', tier: null, required: true, ...cited },
    { ...elite, gate: 'invitation' },
    { ...elite, gate: 'customerRetentionScore', required: 0.85 },
    { ...elite, gate: 'customerDollarRetention', required: 0.85, exclusive: true },
    { ...elite, gate: 'certifications', required: 100 },
    { ...elite, gate: 'manualReview' },
  ];
}
