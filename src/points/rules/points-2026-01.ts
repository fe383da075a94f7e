import { cite } from './cite.ts';
import { currenciesFromJuly2025 } from './currencies.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { dealBased, growthMarketsAfter2022, ratesFromFebruary2024 } from './points-rates.ts';
import type { RuleSet } from './schema.ts';
import { pointsWindow } from './sold-window.ts';

const seen = cite('how-german-2026', 'official');
/** Written in 2026, so of this set or of the next one. */
const total = cite('tier-criteria-2026', 'reported');
const retention = { source: 'greenfish-2026', confidence: 'reported' } as const;

/** GRR replaces C$R, the managed minimum is gone. Sourced minimums were not found. */
export const points202601: RuleSet = {
  id: 'points-2026-01',
  unit: 'points',
  from: '2026-01-15',
  to: '2026-07-14',
  seenFrom: '2026-01-15',
  period: retention,
  tiers: ['Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['total', 'sourced'],
  tracksFrom: retention,
  thresholds: {
    Gold: { total: total(325) },
    Platinum: { total: total(925) },
    Diamond: { total: total(3100) },
    Elite: { total: total(9000) },
  },
  gates: [
    {
      gate: 'certified',
      tier: null,
      required: true,
      source: 'program-policies',
      confidence: 'inferred',
    },
    // Another report has 80 % for Diamond and 85 % for Elite.
    { gate: 'grossRevenueRetention', tier: 'Diamond', required: 0.75, ...retention },
    { gate: 'grossRevenueRetention', tier: 'Elite', required: 0.8, ...retention },
    { gate: 'invitation', tier: 'Elite', required: true, ...retention },
  ],
  rates: ratesFromFebruary2024(seen),
  growthMarkets: growthMarketsAfter2022(seen),
  dealBased,
  currencies: currenciesFromJuly2025,
  ...pointsWindow('inferred'),
  evaluation: evaluationCalendar,
};
