import { cite } from './cite.ts';
import { currenciesFromFebruary2024 } from './currencies.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { growthCountries } from './growth-markets.ts';
import type { RuleSet } from './schema.ts';

const seen = cite('how-2024', 'official');
/** The footnotes of 2022; nothing says that they changed before retention was measured by GRR. */
const carriedOver = { source: 'tiers-2022-footnotes', confidence: 'inferred' } as const;

/** Sourced deals on lines first sold from 27 February 2024 earn 5 instead of 3. */
export const points202402: RuleSet = {
  id: 'points-2024-02',
  unit: 'points',
  from: '2024-02-27',
  to: '2025-07-14',
  seenFrom: '2024-02-27',
  period: { source: 'how-2024', confidence: 'official' },
  tiers: ['Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['total', 'sold', 'managed'],
  tracksFrom: { source: 'how-2024', confidence: 'official' },
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
  currencies: currenciesFromFebruary2024,
  soldWindowMonths: cite('faq-2018', 'inferred')(12),
  evaluation: evaluationCalendar,
};
