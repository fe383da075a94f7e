import { cite } from './cite.ts';
import { usDollarsOnly } from './currencies.ts';
import { growthCountries } from './growth-markets.ts';
import { mrrRates } from './mrr-rates.ts';
import type { RuleSet } from './schema.ts';
import { mrrWindow } from './sold-window.ts';

const citation = { source: 'tiers-2021', confidence: 'official' } as const;
const seen = cite('tiers-2021', 'official');
const inferred = cite('tiers-2021', 'inferred');
/** The figures are HubSpot's; that these two columns are sold and managed MRR is inferred. */
const eliteColumn = cite('tiers-2022', 'inferred');

/** Until 17 July 2022; a partner in a growth market needs half. Most thresholds were not found. */
export const mrr2021: RuleSet = {
  id: 'mrr-2021',
  unit: 'mrr',
  from: null,
  to: '2022-07-17',
  // The copy is of 2021 and bears no day.
  seenFrom: '2021-01-01',
  period: { source: 'tiers-2022', confidence: 'official' },
  tiers: ['Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['sold', 'managed'],
  tracksFrom: citation,
  thresholds: { Elite: { sold: eliteColumn(65_000), managed: eliteColumn(170_000) } },
  gates: [
    { gate: 'certified', tier: null, required: true, ...citation },
    { gate: 'medianTools', tier: null, required: 3, counts: 'applications', ...citation },
  ],
  rates: mrrRates(seen),
  growthMarkets: {
    decidedBy: 'partner',
    pointsMultiplier: null,
    thresholdFactor: seen(0.5),
    countries: growthCountries('tiers-2021', 'official'),
  },
  dealBased: null,
  currencies: usDollarsOnly(inferred),
  // The rolling 12 months of 2016 and 2018, carried over.
  ...mrrWindow(cite('faq-2018', 'inferred')(12), 'official'),
  evaluation: null,
};
