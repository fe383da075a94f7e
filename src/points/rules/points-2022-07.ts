import { cite } from './cite.ts';
import { usDollarsOnly } from './currencies.ts';
import { gatesOf2022 } from './elite-gates.ts';
import { evaluationCalendar } from './evaluation-calendar.ts';
import { growthCountries } from './growth-markets.ts';
import type { RuleSet } from './schema.ts';
import { pointsWindow } from './sold-window.ts';

const announced = cite('tiers-2022', 'official');
/** From "original rate of three points" and "will remain the same at three" in the page of 2024. */
const lookingBack = cite('how-2024', 'inferred');

/** The first points: 3 for each US$100 sold, 1 for each US$100 managed. Thresholds were not found. */
export const points202207: RuleSet = {
  id: 'points-2022-07',
  unit: 'points',
  from: '2022-07-18',
  to: '2024-02-26',
  seenFrom: '2022-07-18',
  period: { source: 'tiers-2022', confidence: 'official' },
  tiers: ['Gold', 'Platinum', 'Diamond', 'Elite'],
  tracks: ['total', 'sold', 'managed'],
  tracksFrom: { source: 'tiers-2022', confidence: 'official' },
  thresholds: {},
  gates: gatesOf2022('official'),
  rates: {
    sold: [{ linesFirstSoldFrom: null, sourced: lookingBack(3), assisted: lookingBack(3) }],
    managed: lookingBack(1),
    managedShared: cite('managed-mrr-credit', 'official')(true),
  },
  growthMarkets: {
    decidedBy: 'client',
    pointsMultiplier: announced(2),
    thresholdFactor: null,
    countries: growthCountries('tiers-2022', 'official'),
  },
  dealBased: null,
  currencies: usDollarsOnly(announced),
  ...pointsWindow('inferred'),
  evaluation: evaluationCalendar,
};
