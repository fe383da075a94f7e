import { cite } from './cite.ts';
import { currenciesCarriedOver } from './currencies.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { growthCountries } from './growth-markets.ts';
import type { RuleSet } from './schema.ts';

const reported = { source: 'cost-sheet-2026', confidence: 'reported' } as const;
/**
 * No conversion of this period was found. HubSpot's table "from 27 February 2024" names no end and
 * stood unchanged through two rule sets, so it is carried over.
 */
const carriedOver = cite('how-german-2026', 'inferred');

/** Five tiers by sourced points, total points and GRR; paid membership. No figures were found. */
export const points202607: RuleSet = {
  id: 'points-2026-07',
  unit: 'points',
  from: '2026-07-15',
  to: null,
  seenFrom: '2026-07-15',
  period: { source: 'policy-japanese-2026', confidence: 'official' },
  tiers: ['Solutions Partner', 'Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['total', 'sourced'],
  tracksFrom: reported,
  thresholds: {},
  gates: [
    {
      gate: 'certified',
      tier: null,
      required: true,
      source: 'program-policies',
      confidence: 'inferred',
    },
    { gate: 'membership', tier: null, required: true, ...reported },
  ],
  rates: {
    sold: [
      { linesFirstSoldFrom: null, sourced: carriedOver(3), assisted: carriedOver(3) },
      { linesFirstSoldFrom: '2024-02-27', sourced: carriedOver(5), assisted: carriedOver(3) },
    ],
    managed: carriedOver(1),
    managedShared: cite('managed-mrr-credit', 'inferred')(true),
  },
  growthMarkets: {
    decidedBy: 'client',
    pointsMultiplier: carriedOver(2),
    thresholdFactor: null,
    // The list of 2022: no later one was found.
    countries: growthCountries('tiers-2022', 'inferred'),
  },
  currencies: currenciesCarriedOver,
  soldWindowMonths: cite('faq-2018', 'inferred')(12),
  evaluation: evaluationCalendar,
};
