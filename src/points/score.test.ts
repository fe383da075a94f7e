import { expect, test } from 'vitest';
import { parseFacts } from './parse-facts.ts';
import { findRuleSet } from './rules/index.ts';
import { score } from './score.ts';

const ruleSet = findRuleSet('points-2024-02')!;
const facts = parseFacts({
  clients: [
    {
      id: '512',
      name: 'Example AB',
      country: 'SE',
      market: 'core',
      managed: { mrr: 1000, currency: 'USD', partners: 1, lapsesOn: null },
      sales: [
        {
          id: 'd1',
          product: 'marketing-hub',
          kind: 'new',
          dealType: 'sourced',
          mrr: 1000,
          currency: 'USD',
          closedOn: '2024-03-04',
        },
      ],
    },
  ],
});

test('the example of the design: a sourced sale and managed MRR of US$1,000', () => {
  const result = score(facts, { ruleSet, asOf: '2024-05-01' });
  expect(result.totals).toEqual({ total: 60, sold: 50, sourced: 50, assisted: 0, managed: 10 });
  expect(result.clients[0]?.entries).toEqual([
    expect.objectContaining({
      track: 'sold',
      dealType: 'sourced',
      points: 50,
      reason: 'sold.new',
      rate: 5,
      multiplier: 1,
      share: 1,
      earnedOn: '2024-03-04',
      expiresOn: '2025-03-04',
    }),
    expect.objectContaining({ track: 'managed', points: 10, reason: 'managed.current' }),
  ]);
  expect(result.performance).toMatchObject({ tier: null, undecided: true });
});
