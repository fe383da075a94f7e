import type { ClientFacts, Facts, SaleFacts } from '@partner-tier-points/points';

/** Numbers from 0 up to, not including, 1, the same for the same seed (a linear congruence). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const products = ['marketing-hub', 'sales-hub', 'service-hub', 'content-hub'] as const;
const kinds = ['new', 'cross-sell', 'upsell'] as const;
const currencies = ['USD', 'USD', 'EUR', 'GBP', 'JPY'] as const;

/** An account with so many sales to each client, a quarter of them in growth markets. */
export function accountOf(clientCount: number, salesEach = 4): Facts {
  const next = numbersFrom(20_260_715);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)] as Item;
  const cents = () => Math.floor(next() * 200_000) / 100;
  const day = () => {
    const time = Date.UTC(2024, 0, 1) + Math.floor(next() * 900) * 86_400_000;
    return new Date(time).toISOString().slice(0, 10);
  };
  const sale = (_: unknown, index: number): SaleFacts => ({
    id: `s${index}`,
    product: pick(products),
    kind: pick(kinds),
    dealType: next() < 0.5 ? 'sourced' : 'assisted',
    mrr: cents(),
    currency: pick(currencies),
    closedOn: day(),
  });
  const client = (_: unknown, index: number): ClientFacts => ({
    id: `c${index}`,
    name: `Client ${index}`,
    country: next() < 0.25 ? 'IN' : 'SE',
    managed: { mrr: cents(), currency: pick(currencies), partners: 1 + Math.floor(next() * 3) },
    sales: Array.from({ length: salesEach }, sale),
    toolsUsed: Math.floor(next() * 8),
  });
  return { clients: Array.from({ length: clientCount }, client) };
}
