import { expect, test } from 'vitest';
import { startOddHubSpot } from '../testing/odd-hubspot.ts';
import { suggestConversions } from './exchange-rates.ts';

const rate = (fromCurrencyCode: unknown, conversionRate: unknown, effectiveAt: unknown = null) => ({
  fromCurrencyCode,
  toCurrencyCode: 'SEK',
  conversionRate,
  effectiveAt,
});

test('a rate that cannot be read keeps no other from being suggested', async () => {
  const results = [
    rate('EUR', 11, '2026-11-20T00:00:00Z'),
    rate('USD', '9.5', '2026-11-21T00:00:00Z'),
    rate('CNH', 1.25, 1_795_000_000_000),
    rate('NOK', 0),
    rate('DKK', 'about 1.5'),
    rate('kr', 1),
    rate(null, 1),
    'text',
    null,
  ];
  const { connection } = await startOddHubSpot(() => ({ body: { results } }));
  expect(await suggestConversions(connection)).toEqual({
    status: 'ready',
    suggestions: [
      { currency: 'SEK', value: 950, from: '2026-11-21' },
      { currency: 'EUR', value: 86.36, from: '2026-11-20' },
      { currency: 'CNH', value: 760, from: null },
    ],
  });
});

test('without a rate of the dollar nothing follows, and an account with one currency has none', async () => {
  for (const results of [[rate('EUR', 11)], []]) {
    const { connection } = await startOddHubSpot(() => ({ body: { results } }));
    expect((await suggestConversions(connection)).suggestions).toEqual([]);
  }
});
