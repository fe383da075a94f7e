import { cite } from './cite.ts';
import { currenciesFromFebruary2024 } from './currencies.ts';
import { gatesOf2022 } from './elite-gates.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { growthMarketsAfter2022, ratesFromFebruary2024 } from './points-rates.ts';
import type { RuleSet } from './schema.ts';
import { pointsWindow } from './sold-window.ts';

const seen = cite('how-2024', 'official');

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
  gates: gatesOf2022('inferred'),
  rates: ratesFromFebruary2024(seen),
  growthMarkets: growthMarketsAfter2022(seen),
  dealBased: null,
  currencies: currenciesFromFebruary2024,
  ...pointsWindow('official'),
  evaluation: evaluationCalendar,
};
