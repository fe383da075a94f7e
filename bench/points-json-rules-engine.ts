import type { ClientFacts, Facts, RuleSet, SaleFacts } from '@partner-tier-points/points';
import { Engine, type RuleProperties } from 'json-rules-engine';

/**
 * The same rules in json-rules-engine: its conditions decide whether a sale counts, which rate it
 * has and whether the market doubles it; the sums are made of what it answers. Facts are given to
 * it ready-made (days as numbers, the line's first sale found), which spares it work.
 */
function createEngine(ruleSet: RuleSet): Engine {
  const [oldRates, newRates] = ruleSet.rates.sold;
  const border = Date.parse(newRates?.linesFirstSoldFrom ?? '');
  const counts = [
    { fact: 'earned', operator: 'lessThanInclusive', value: { fact: 'day' } },
    { fact: 'expires', operator: 'greaterThan', value: { fact: 'day' } },
  ];
  interface Condition {
    fact: string;
    operator: string;
    value: unknown;
  }
  const rate = (value: number | undefined, conditions: Condition[]): RuleProperties => ({
    conditions: { all: [...counts, ...conditions] },
    event: { type: 'rate', params: { value: value ?? 0 } },
  });
  const dealType = (value: string) => ({ fact: 'dealType', operator: 'equal', value });
  const line = (operator: string) => ({ fact: 'lineFirstSold', operator, value: border });
  const engine = new Engine();
  for (const rule of [
    rate(oldRates?.sourced?.value, [dealType('sourced'), line('lessThan')]),
    rate(newRates?.sourced?.value, [dealType('sourced'), line('greaterThanInclusive')]),
    rate(newRates?.assisted?.value, [dealType('assisted')]),
    rate(ruleSet.rates.managed?.value, [dealType('managed')]),
    {
      conditions: {
        all: [
          {
            fact: 'country',
            operator: 'in',
            value: ruleSet.growthMarkets?.countries.flatMap(({ codes }) => codes) ?? [],
          },
        ],
      },
      event: {
        type: 'multiplier',
        params: { value: ruleSet.growthMarkets?.pointsMultiplier?.value ?? 1 },
      },
    },
  ]) {
    engine.addRule(rule);
  }
  return engine;
}

const yearAfter = (time: number) => {
  const date = new Date(time);
  return date.setUTCFullYear(date.getUTCFullYear() + 1);
};

function lineFirstSold(client: ClientFacts, sale: SaleFacts): number {
  const closed = Date.parse(sale.closedOn ?? '');
  const firsts = (client.sales ?? [])
    .filter(({ product, kind }) => product === sale.product && kind !== 'upsell')
    .map(({ closedOn }) => Date.parse(closedOn ?? ''));
  const first = Math.min(...firsts);
  if (first <= closed) return first;
  return sale.kind === 'upsell' ? -Infinity : closed;
}

/** Points of an account by json-rules-engine. */
export async function totalByJsonRulesEngine(
  { clients }: Facts,
  ruleSet: RuleSet,
  asOf: string,
): Promise<number> {
  const engine = createEngine(ruleSet);
  const day = Date.parse(asOf);
  const pointsOf = async (mrr: number, currency: string, share: number, facts: object) => {
    const { events } = await engine.run({ day, ...facts });
    const value = (type: string) =>
      events.find((event) => event.type === type)?.params?.value as number | undefined;
    const worth = ruleSet.currencies[currency]?.value ?? NaN;
    return (mrr / worth) * (value('rate') ?? 0) * (value('multiplier') ?? 1) * share;
  };
  let total = 0;
  for (const client of clients) {
    const { country, managed, sales } = client;
    for (const sale of sales ?? []) {
      const earned = Date.parse(sale.closedOn ?? '');
      total += await pointsOf(Number(sale.mrr), sale.currency ?? '', 1, {
        country,
        dealType: sale.dealType,
        earned,
        expires: yearAfter(earned),
        lineFirstSold: lineFirstSold(client, sale),
      });
    }
    const share = 1 / (managed?.partners ?? 1);
    total += await pointsOf(Number(managed?.mrr), managed?.currency ?? '', share, {
      country,
      dealType: 'managed',
      earned: -Infinity,
      expires: Infinity,
      lineFirstSold: 0,
    });
  }
  return total;
}
