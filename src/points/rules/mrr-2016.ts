import { cite } from './cite.ts';
import { usDollarsOnly } from './currencies.ts';
import { mrrRates } from './mrr-rates.ts';
import type { RuleSet } from './schema.ts';
import { mrrWindow } from './sold-window.ts';

const seen = cite('faq-2016', 'official');
const citation = { source: 'faq-2016', confidence: 'official' } as const;
const inferred = cite('faq-2016', 'inferred');

/** Seen in November 2016: sold MRR of 12 months and managed MRR, both needed. */
export const mrr2016: RuleSet = {
  id: 'mrr-2016',
  unit: 'mrr',
  from: null,
  to: null,
  seenFrom: '2016-11-03',
  period: citation,
  tiers: ['Silver', 'Gold', 'Platinum', 'Diamond'],
  tracks: ['sold', 'managed'],
  tracksFrom: citation,
  thresholds: {
    Silver: { sold: seen(625), managed: seen(3500) },
    Gold: { sold: seen(1125), managed: seen(6500) },
    Platinum: { sold: seen(3750), managed: seen(20_000) },
    Diamond: { sold: seen(10_000), managed: seen(50_000) },
  },
  gates: [
    { gate: 'certified', tier: null, required: true, ...citation },
    { gate: 'medianTools', tier: null, required: 5, counts: 'applications', ...citation },
  ],
  rates: mrrRates(seen),
  growthMarkets: null,
  dealBased: null,
  currencies: usDollarsOnly(inferred),
  ...mrrWindow(seen(12), 'inferred'),
  evaluation: null,
};
