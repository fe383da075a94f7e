import { cite } from './cite.ts';
import { currenciesCarriedOver } from './currencies.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { dealBased, growthMarketsAfter2022, ratesFromFebruary2024 } from './points-rates.ts';
import type { RuleSet } from './schema.ts';
import { pointsWindow } from './sold-window.ts';

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
  rates: ratesFromFebruary2024(carriedOver),
  growthMarkets: growthMarketsAfter2022(carriedOver),
  dealBased,
  currencies: currenciesCarriedOver,
  ...pointsWindow('inferred'),
  evaluation: evaluationCalendar,
};
