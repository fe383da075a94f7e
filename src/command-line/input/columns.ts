/** One column of a CSV file and the fact that it holds. */
export interface Column {
  name: string;
  /** The value's path in the client, or in the sale. */
  keys: readonly string[];
  type: 'text' | 'number';
  about: string;
  /** In the template's one row. */
  example: string;
}

export const clientColumns: readonly Column[] = [
  {
    name: 'id',
    keys: ['id'],
    type: 'text',
    about: 'client ID, unique in the file; required',
    example: '512',
  },
  { name: 'name', keys: ['name'], type: 'text', about: 'shown in tables', example: 'Example AB' },
  {
    name: 'companyId',
    keys: ['companyId'],
    type: 'text',
    about: "the client's company in the partner's own CRM",
    example: '9001',
  },
  {
    name: 'country',
    keys: ['country'],
    type: 'text',
    about: 'ISO 3166-1 code of two letters',
    example: 'SE',
  },
  {
    name: 'market',
    keys: ['market'],
    type: 'text',
    about: 'growth or core; if empty, the country decides',
    example: 'core',
  },
  {
    name: 'marketMultiplier',
    keys: ['marketMultiplier'],
    type: 'number',
    about: "HubSpot's own multiplier, if there is one",
    example: '',
  },
  {
    name: 'managedMrr',
    keys: ['managed', 'mrr'],
    type: 'text',
    about: 'managed MRR, before it is shared among partners',
    example: '1000',
  },
  {
    name: 'managedCurrency',
    keys: ['managed', 'currency'],
    type: 'text',
    about: 'ISO 4217 code of three letters',
    example: 'USD',
  },
  {
    name: 'managingPartners',
    keys: ['managed', 'partners'],
    type: 'number',
    about: 'how many partners service the client',
    example: '1',
  },
  {
    name: 'lapsesOn',
    keys: ['managed', 'lapsesOn'],
    type: 'text',
    about: 'the day on which the managed relationship lapses, YYYY-MM-DD',
    example: '',
  },
  {
    name: 'cancelsOn',
    keys: ['managed', 'cancelsOn'],
    type: 'text',
    about: 'the day on which the subscription ends, YYYY-MM-DD',
    example: '',
  },
  {
    name: 'toolsUsed',
    keys: ['toolsUsed'],
    type: 'number',
    about: 'how many HubSpot tools the client uses',
    example: '4',
  },
  {
    name: 'reportedSold',
    keys: ['reported', 'sold'],
    type: 'number',
    about: 'sold points as HubSpot stores them',
    example: '50',
  },
  {
    name: 'reportedManaged',
    keys: ['reported', 'managed'],
    type: 'number',
    about: 'managed points as HubSpot stores them',
    example: '10',
  },
  {
    name: 'reportedTotal',
    keys: ['reported', 'total'],
    type: 'number',
    about: 'total points as HubSpot stores them',
    example: '60',
  },
  {
    name: 'reportedUpdatedAt',
    keys: ['reported', 'updatedAt'],
    type: 'text',
    about: 'the day on which HubSpot stored them, YYYY-MM-DD',
    example: '2026-11-01',
  },
];

/** The column of the sales file that says whose sale it is. */
export const clientIdColumn: Column = {
  name: 'clientId',
  keys: [],
  type: 'text',
  about: 'client ID from the clients file; required',
  example: '512',
};

export const saleColumns: readonly Column[] = [
  {
    name: 'id',
    keys: ['id'],
    type: 'text',
    about: 'sale ID, unique for the client; required',
    example: 'd1',
  },
  {
    name: 'product',
    keys: ['product'],
    type: 'text',
    about: 'product line; its first sale decides the rate of later upsells',
    example: 'marketing-hub',
  },
  {
    name: 'kind',
    keys: ['kind'],
    type: 'text',
    about: 'new, cross-sell, upsell or increase; empty counts as new',
    example: 'new',
  },
  {
    name: 'dealType',
    keys: ['dealType'],
    type: 'text',
    about: 'sourced or assisted',
    example: 'sourced',
  },
  {
    name: 'mrr',
    keys: ['mrr'],
    type: 'text',
    about: 'MRR, a decimal number with a point',
    example: '1000',
  },
  {
    name: 'currency',
    keys: ['currency'],
    type: 'text',
    about: 'ISO 4217 code of three letters',
    example: 'USD',
  },
  {
    name: 'closedOn',
    keys: ['closedOn'],
    type: 'text',
    about: 'close date, YYYY-MM-DD',
    example: '2026-05-04',
  },
  {
    name: 'endsOn',
    keys: ['endsOn'],
    type: 'text',
    about: 'the day on which the client stopped paying, YYYY-MM-DD',
    example: '',
  },
];

/** The partner's own conversions, for currencies of which HubSpot published none. */
export const conversionColumns: readonly Column[] = [
  {
    name: 'currency',
    keys: ['currency'],
    type: 'text',
    about: 'ISO 4217 code of three letters; required',
    example: 'SEK',
  },
  {
    name: 'value',
    keys: ['value'],
    type: 'number',
    about: 'amount in this currency that equals US$100',
    example: '1000',
  },
  {
    name: 'from',
    keys: ['from'],
    type: 'text',
    about: 'first day, YYYY-MM-DD; if empty, any day',
    example: '2026-01-01',
  },
];
