import { cite } from './cite.ts';
import { currenciesFromJuly2025 } from './currencies.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { growthCountries } from './growth-markets.ts';
import type { RuleSet } from './schema.ts';

const seen = cite('how-after-july-2025', 'official');
/** The footnotes of 2022; nothing says that they changed before retention was measured by GRR. */
const carriedOver = { source: 'tiers-2022-footnotes', confidence: 'inferred' } as const;

/** The sold minimum becomes a sourced one; assisted points count to the total only. */
export const points202507: RuleSet = {
  id: 'points-2025-07',
  unit: 'points',
  from: '2025-07-15',
  to: '2026-01-14',
  seenFrom: '2025-07-15',
  period: { source: 'how-before-july-2025', confidence: 'official' },
  tiers: ['Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['total', 'sourced', 'managed'],
  tracksFrom: { source: 'how-after-july-2025', confidence: 'official' },
  thresholds: {},
  gates: [
    { gate: 'certified', tier: null, required: true, ...carriedOver },
    { gate: 'invitation', tier: 'Elite', required: true, ...carriedOver },
    { gate: 'customerRetentionScore', tier: 'Elite', required: 0.85, ...carriedOver },
    {
      gate: 'customerDollarRetention',
      tier: 'Elite',
      required: 0.85,
      exclusive: true,
      ...carriedOver,
    },
    { gate: 'certifications', tier: 'Elite', required: 100, ...carriedOver },
    { gate: 'manualReview', tier: 'Elite', required: true, ...carriedOver },
  ],
  rates: {
    sold: [
      { linesFirstSoldFrom: null, sourced: seen(3), assisted: seen(3) },
      { linesFirstSoldFrom: '2024-02-27', sourced: seen(5), assisted: seen(3) },
    ],
    managed: seen(1),
    managedShared: cite('managed-mrr-credit', 'official')(true),
  },
  growthMarkets: {
    decidedBy: 'client',
    pointsMultiplier: seen(2),
    thresholdFactor: null,
    // The list of 2022: no later one was found.
    countries: growthCountries('tiers-2022', 'inferred'),
  },
  currencies: currenciesFromJuly2025,
  soldWindowMonths: cite('faq-2018', 'inferred')(12),
  evaluation: evaluationCalendar,
};
