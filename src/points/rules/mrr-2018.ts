import { cite } from './cite.ts';
import { usDollarsOnly } from './currencies.ts';
import { mrrRates } from './mrr-rates.ts';
import type { RuleSet } from './schema.ts';
import { mrrWindow } from './sold-window.ts';

const seen = cite('faq-2018', 'official');
const citation = { source: 'faq-2018', confidence: 'official' } as const;
const inferred = cite('faq-2018', 'inferred');

/** Seen in January 2018: lower minimums for Silver, higher ones for Gold. */
export const mrr2018: RuleSet = {
  id: 'mrr-2018',
  unit: 'mrr',
  from: null,
  to: null,
  seenFrom: '2018-01-22',
  period: citation,
  tiers: ['Silver', 'Gold', 'Platinum', 'Diamond'],
  tracks: ['sold', 'managed'],
  tracksFrom: citation,
  thresholds: {
    Silver: { sold: seen(1125), managed: seen(1125) },
    Gold: { sold: seen(2100), managed: seen(6000) },
    Platinum: { sold: seen(3750), managed: seen(20_000) },
    Diamond: { sold: seen(10_000), managed: seen(50_000) },
  },
  gates: [
    { gate: 'certified', tier: null, required: true, ...citation },
    { gate: 'medianTools', tier: null, required: 3, counts: 'applications', ...citation },
  ],
  rates: mrrRates(seen),
  growthMarkets: null,
  dealBased: null,
  currencies: usDollarsOnly(inferred),
  ...mrrWindow(seen(12), 'inferred'),
  evaluation: null,
};
