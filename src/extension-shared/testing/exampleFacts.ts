import type { ClientFacts, PartnerFacts } from '@partner-tier-points/points';

/** The day on which the example is looked at, and its moment in every European time zone. */
export const exampleDay = '2026-11-23';
export const exampleMoment = new Date(`${exampleDay}T10:00:00Z`);

/** A Gold partner that has entered some of its own thresholds. */
export const examplePartner: PartnerFacts = {
  creditedTier: 'Gold',
  creditedSince: '2026-07-15',
  certifiedUntil: '2027-03-01',
  membership: true,
  thresholds: { Gold: { total: 300, sourced: 200 }, Platinum: { total: 925 } },
};

/**
 * One client of each kind: core, growth market, without points, with a faulty sale, only reported.
 */
export const exampleClients: ClientFacts[] = [
  {
    id: '1',
    name: 'Åkerlund & Son AB',
    companyId: '901',
    country: 'SE',
    managed: { mrr: '2033.33', currency: 'USD' },
    sales: [
      {
        id: 'd1',
        product: 'marketing-hub',
        dealType: 'sourced',
        mrr: 3000,
        currency: 'USD',
        closedOn: '2026-05-04',
      },
      {
        id: 'd2',
        product: 'sales-hub',
        dealType: 'assisted',
        mrr: 1000,
        currency: 'USD',
        closedOn: '2026-01-10',
      },
    ],
    toolsUsed: 4,
    reported: { sold: 170, managed: 20, total: 190, updatedAt: '2026-04-01' },
  },
  {
    id: '2',
    name: 'Bangalore Works',
    companyId: '902',
    country: 'IN',
    market: 'growth',
    sales: [
      {
        id: 'd3',
        product: 'sales-hub',
        dealType: 'sourced',
        mrr: 1000,
        currency: 'USD',
        closedOn: '2026-10-30',
      },
    ],
    toolsUsed: 2,
  },
  { id: '3', name: 'Quiet Ltd', companyId: '903', country: 'GB' },
  {
    id: '4',
    name: 'Incomplete GmbH',
    country: 'DE',
    sales: [{ id: 'd4', dealType: 'sourced', currency: 'EUR', closedOn: '2026-06-01' }],
  },
  { id: '5', reported: { sold: 12.345, managed: 7, total: 19.345, updatedAt: '2026-04-01' } },
];
