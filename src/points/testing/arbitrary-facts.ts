import * as fc from 'fast-check';
import {
  dealTypes,
  marketTypes,
  saleKinds,
  type ClientFacts,
  type ConversionFacts,
  type Facts,
  type SaleFacts,
} from '../facts.ts';
import { ruleSets } from '../rules/index.ts';

/** Facts as they come: anything may be absent or null, currencies unknown, days far apart. */

/** Days around the rule sets' borders, leap days among them. */
export const arbitraryDay = fc
  .integer({ min: Date.UTC(2022, 0, 1), max: Date.UTC(2027, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

const orNothing = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 8 });

const money = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1_000_000_000 }).map((micros) => (micros / 1_000_000).toFixed(6)),
  fc.double({ min: 0, max: 5000, noNaN: true }),
);
const currency = fc.constantFrom('USD', 'EUR', 'GBP', 'JPY', 'ZAR', 'SEK');
const product = fc.constantFrom('marketing-hub', 'sales-hub', 'service-hub');

export const arbitrarySale: fc.Arbitrary<Omit<SaleFacts, 'id'>> = fc.record(
  {
    product: orNothing(product),
    kind: orNothing(fc.constantFrom(...saleKinds)),
    dealType: orNothing(fc.constantFrom(...dealTypes)),
    mrr: orNothing(money),
    currency: orNothing(currency),
    closedOn: orNothing(arbitraryDay),
    endsOn: fc.option(arbitraryDay, { nil: null, freq: 2 }),
  },
  { requiredKeys: [] },
);

const points = fc.integer({ min: 0, max: 50_000 }).map((hundredths) => hundredths / 100);

export const arbitraryClient: fc.Arbitrary<Omit<ClientFacts, 'id'>> = fc.record(
  {
    country: orNothing(fc.constantFrom('SE', 'US', 'IN', 'BR', 'VN')),
    market: orNothing(fc.constantFrom(...marketTypes)),
    marketMultiplier: orNothing(fc.constantFrom(1, 2, 1.5)),
    managed: orNothing(
      fc.record(
        {
          mrr: orNothing(money),
          currency: orNothing(currency),
          partners: orNothing(fc.integer({ min: 1, max: 7 })),
          lapsesOn: orNothing(arbitraryDay),
          cancelsOn: orNothing(arbitraryDay),
        },
        { requiredKeys: [] },
      ),
    ),
    sales: orNothing(
      fc
        .array(arbitrarySale, { maxLength: 6 })
        .map((sales) => sales.map((sale, index): SaleFacts => ({ id: `s${index}`, ...sale }))),
    ),
    cancellation: orNothing(fc.record({ on: arbitraryDay, mrr: orNothing(money) })),
    toolsUsed: orNothing(fc.integer({ min: 0, max: 12 })),
    reported: orNothing(
      fc.record(
        {
          sold: orNothing(points),
          managed: orNothing(points),
          total: orNothing(points),
          updatedAt: orNothing(arbitraryDay),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record({
    clients: fc.array(arbitraryClient, { maxLength: 6 }),
    partner: fc.record(
      {
        creditedTier: fc.constantFrom('Gold', 'Platinum', 'Silver', null),
        creditedSince: orNothing(arbitraryDay),
        certifiedUntil: orNothing(arbitraryDay),
        country: orNothing(fc.constantFrom('SE', 'IN')),
        grossRevenueRetention: orNothing(fc.constantFrom(0.5, 0.75, 0.8, 1)),
        companyCurrency: orNothing(currency),
        dealBased: orNothing(fc.boolean()),
        conversions: fc.constantFrom<ConversionFacts[] | null>(
          null,
          [{ currency: 'SEK', value: 1000 }],
          [
            { currency: 'SEK', value: 950.5, from: '2025-03-31' },
            { currency: 'SEK', value: 1100, from: '2023-01-01' },
            { currency: 'EUR', value: 90, from: null },
          ],
        ),
        thresholds: fc.constantFrom({}, { Gold: { total: 50, sold: 30 } }),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ clients, partner }) => ({
    partner,
    clients: clients.map((client, index): ClientFacts => ({ id: `c${index}`, ...client })),
  }));

export const arbitraryRuleSet = fc.constantFrom(...ruleSets);
