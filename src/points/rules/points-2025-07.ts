import { cite } from './cite.ts';
import { currenciesFromJuly2025 } from './currencies.ts';
import { gatesOf2022 } from './elite-gates.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { dealBased, growthMarketsAfter2022, ratesFromFebruary2024 } from './points-rates.ts';
import type { RuleSet } from './schema.ts';
import { pointsWindow } from './sold-window.ts';

const seen = cite('how-after-july-2025', 'official');

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
  gates: gatesOf2022('inferred'),
  rates: ratesFromFebruary2024(seen),
  growthMarkets: growthMarketsAfter2022(seen),
  dealBased,
  currencies: currenciesFromJuly2025,
  ...pointsWindow('official'),
  evaluation: evaluationCalendar,
};
