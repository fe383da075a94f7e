import { expect, test } from 'vitest';
import { titledNames } from '../../test/foreign-names.ts';
import { runWith } from './testing/run-program.ts';

const sale = {
  kind: 'new',
  dealType: 'sourced',
  mrr: 1000,
  currency: 'USD',
  closedOn: '2024-03-04',
};
const args = ['facts.json', '--rules', 'points-2024-02', '--as-of', '2024-05-01', '--json'];

async function scored(document: unknown) {
  // Written as text: a literal would lose `__proto__`.
  const run = await runWith(['score', ...args], { 'facts.json': JSON.stringify(document) });
  return { ...run, result: run.code === 0 ? (JSON.parse(run.output) as { totals: object }) : null };
}
const client = (id: string, saleId: string, product: string) => ({
  id,
  name: id,
  country: 'SE',
  sales: [{ ...sale, id: saleId, product }],
});

test.each(titledNames)(
  'a client, a sale and a product called %s count as others do',
  async (_title, name) => {
    const usual = await scored({ clients: [client('1', 'd1', 'marketing-hub')] });
    const named = await scored({ clients: [client(name, name, name)] });
    if (named.code === 0) expect(named.result?.totals).toEqual(usual.result?.totals);
    // An id of HubSpot's is far shorter; the sentence repeats no more than its beginning.
    else expect([name.length, named.complaints.length < 1_000]).toEqual([10_000, true]);
  },
);

test.each(titledNames)(
  'a tier, a currency or a field called %s is refused, or changes no figure',
  async (_title, name) => {
    const field = Object.fromEntries([[name, { total: 1 }]]);
    const clients = [client('1', 'd1', 'marketing-hub')];
    const usual = await scored({ clients });
    for (const partner of [
      { creditedTier: name },
      { thresholds: field },
      { conversions: [{ currency: name, value: 1 }] },
      field,
    ]) {
      const { code, complaints, result } = await scored({ partner, clients });
      if (code === 0) expect(result?.totals).toEqual(usual.result?.totals);
      else expect([code, complaints]).toEqual([2, expect.stringContaining('facts.json')]);
    }
    const inCurrency = [{ id: '1', sales: [{ ...sale, id: 'd1', currency: name }] }];
    expect(await scored({ clients: inCurrency })).toMatchObject({ code: 2 });
  },
);
