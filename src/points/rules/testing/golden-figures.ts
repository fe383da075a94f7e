/**
 * What was collected from HubSpot's pages, written down a second time and in another form, so that
 * no figure of a rule set changes by accident. A new rule set needs its figures here too.
 */
export interface GoldenFigures {
  id: string;
  /** First and last day in force, and the first day that it is known to have been in force. */
  period: [from: string | null, to: string | null, seenFrom: string];
  /** Lowest first, with the thresholds that were published. */
  tiers: Record<string, Record<string, number>>;
  tracks: string[];
  gates: string[];
  /** For each US$100, by the day from which a product line was first sold. */
  sold: { from: string | null; sourced?: number; assisted?: number }[];
  managed: number | null;
  managedShared: boolean;
  growthMarkets: { client: number } | { partner: number } | null;
  growthCountries: string[];
  currencies: Record<string, number>;
  dealBasedFrom: string | null;
  soldWindowMonths: number;
  salesEnd: boolean;
  evaluation: typeof evaluation | null;
}

const evaluation = {
  falls: ['08-15 to 01-15', '02-15 to 07-15'],
  checkpointDay: 15,
  protectedMonths: 6,
  certificationRequired: true,
};

/** Those that HubSpot names, then Latin America's. */
const growthCountries = [
  ...'IN CN MN KR BD BN KH HK ID LA MY MV MM NP PK PH LK SG TW TH TL VN'.split(' '),
  ...'AR BO BR CL CO CR CU DO EC SV GT HT HN MX NI PA PY PE UY VE'.split(' '),
];

const published2024 =
  'USD 100, AUD 105, COP 300300, EUR 75, GBP 62.5, SGD 140, JPY 12000, ZAR 1545, CAD 130';
const published2025 =
  'USD 100, AUD 154, COP 408000, EUR 88, GBP 74, SGD 129, JPY 14400, ZAR 1768, CAD 130';
const currencies = (table: string) =>
  Object.fromEntries(
    table.split(', ').map((pair): [string, number] => [pair.slice(0, 3), Number(pair.slice(4))]),
  );

const mrr = {
  tracks: ['sold', 'managed'],
  sold: [{ from: null, sourced: 100, assisted: 100 }],
  managed: 100,
  managedShared: true,
  currencies: { USD: 100 },
  dealBasedFrom: null,
  soldWindowMonths: 12,
  salesEnd: true,
  evaluation: null,
};

const points = {
  sold: [
    { from: null, sourced: 3, assisted: 3 },
    { from: '2024-02-27', sourced: 5, assisted: 3 },
  ],
  managed: 1,
  managedShared: true,
  growthMarkets: { client: 2 },
  growthCountries,
  dealBasedFrom: null,
  soldWindowMonths: 12,
  salesEnd: true,
  evaluation,
};

const gatesOf2022 = [
  'certified',
  'Elite: invitation',
  'Elite: customerRetentionScore at least 0.85',
  'Elite: customerDollarRetention above 0.85',
  'Elite: certifications at least 100',
  'Elite: manualReview',
];
const unpublished = { Gold: {}, Platinum: {}, Diamond: {}, Elite: {} };

export const goldenFigures: readonly GoldenFigures[] = [
  {
    ...mrr,
    id: 'mrr-2016',
    period: [null, null, '2016-11-03'],
    tiers: {
      Silver: { sold: 625, managed: 3500 },
      Gold: { sold: 1125, managed: 6500 },
      Platinum: { sold: 3750, managed: 20_000 },
      Diamond: { sold: 10_000, managed: 50_000 },
    },
    gates: ['certified', 'medianTools at least 5 applications'],
    growthMarkets: null,
    growthCountries: [],
  },
  {
    ...mrr,
    id: 'mrr-2018',
    period: [null, null, '2018-01-22'],
    tiers: {
      Silver: { sold: 1125, managed: 1125 },
      Gold: { sold: 2100, managed: 6000 },
      Platinum: { sold: 3750, managed: 20_000 },
      Diamond: { sold: 10_000, managed: 50_000 },
    },
    gates: ['certified', 'medianTools at least 3 applications'],
    growthMarkets: null,
    growthCountries: [],
  },
  {
    ...mrr,
    id: 'mrr-2021',
    period: [null, '2022-07-17', '2021-01-01'],
    tiers: { Gold: {}, Platinum: {}, Diamond: {}, Elite: { sold: 65_000, managed: 170_000 } },
    gates: ['certified', 'medianTools at least 3 applications'],
    growthMarkets: { partner: 0.5 },
    growthCountries,
  },
  {
    ...points,
    id: 'points-2022-07',
    period: ['2022-07-18', '2024-02-26', '2022-07-18'],
    tiers: unpublished,
    tracks: ['total', 'sold', 'managed'],
    gates: gatesOf2022,
    sold: [{ from: null, sourced: 3, assisted: 3 }],
    currencies: { USD: 100 },
  },
  {
    ...points,
    id: 'points-2024-02',
    period: ['2024-02-27', '2025-07-14', '2024-02-27'],
    tiers: unpublished,
    tracks: ['total', 'sold', 'managed'],
    gates: gatesOf2022,
    currencies: currencies(published2024),
  },
  {
    ...points,
    id: 'points-2025-07',
    dealBasedFrom: '2025-10-01',
    period: ['2025-07-15', '2026-01-14', '2025-07-15'],
    tiers: unpublished,
    tracks: ['total', 'sourced', 'managed'],
    gates: gatesOf2022,
    currencies: currencies(published2025),
  },
  {
    ...points,
    id: 'points-2026-01',
    dealBasedFrom: '2025-10-01',
    period: ['2026-01-15', '2026-07-14', '2026-01-15'],
    tiers: {
      Gold: { total: 325 },
      Platinum: { total: 925 },
      Diamond: { total: 3100 },
      Elite: { total: 9000 },
    },
    tracks: ['total', 'sourced'],
    gates: [
      'certified',
      'Diamond: grossRevenueRetention at least 0.75',
      'Elite: grossRevenueRetention at least 0.8',
      'Elite: invitation',
    ],
    currencies: currencies(published2025),
  },
  {
    ...points,
    id: 'points-2026-07',
    dealBasedFrom: '2025-10-01',
    period: ['2026-07-15', null, '2026-07-15'],
    tiers: { 'Solutions Partner': {}, ...unpublished },
    tracks: ['total', 'sourced'],
    gates: ['certified', 'membership'],
    currencies: currencies(published2025),
  },
];
