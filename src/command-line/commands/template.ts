import {
  clientColumns,
  clientIdColumn,
  conversionColumns,
  saleColumns,
  type Column,
} from '../input/columns.ts';
import { toCsv, toJson, toTable } from '../output/format.ts';

export const templateNames = [
  'clients',
  'sales',
  'conversions',
  'facts',
  'partner',
  'changes',
  'snapshots',
] as const;
export type TemplateName = (typeof templateNames)[number];

const salesFile = [clientIdColumn, ...saleColumns];

const csvOf = (columns: readonly Column[]) =>
  toCsv({
    columns: columns.map(({ name }) => name),
    rows: [columns.map(({ example }) => example)],
  });

const partner = {
  creditedTier: 'Gold',
  creditedSince: '2026-07-15',
  certifiedUntil: '2027-03-01',
  country: 'SE',
  grossRevenueRetention: 0.86,
  invitedToElite: false,
  thresholds: { Gold: { total: 325 } },
  companyCurrency: 'SEK',
  conversions: [{ currency: 'SEK', value: 1000, from: '2026-01-01' }],
};

/** The example of every column, as the fact that it holds. */
function exampleOf(columns: readonly Column[]): Record<string, unknown> {
  const fact: Record<string, unknown> = {};
  for (const { keys, type, example } of columns) {
    const [first, second] = keys;
    if (first === undefined) continue;
    const number = type === 'number' ? Number(example) : example;
    const value = example === '' ? null : number;
    fact[first] =
      second === undefined ? value : Object.assign(fact[first] ?? {}, { [second]: value });
  }
  return fact;
}

const sale = exampleOf(saleColumns);

const facts = { partner, clients: [{ ...exampleOf(clientColumns), sales: [sale] }] };

const changes = [
  { kind: 'newSale', clientId: '512', sale: { ...sale, id: 'd2', closedOn: '2026-11-20' } },
  { kind: 'changedMrr', clientId: '512', mrr: 1500 },
  { kind: 'changedMarket', clientId: '512', market: 'growth' },
  { kind: 'renewedManagement', clientId: '512', lapsesOn: null },
  { kind: 'endedManagement', clientId: '512', on: null },
  { kind: 'lostClient', clientId: '512' },
  { kind: 'newClient', client: { id: '513', managed: { mrr: '250.50', currency: 'EUR' } } },
];

const snapshots = [
  {
    day: '2026-10-15',
    totals: { total: 60, sold: 50, sourced: 50, assisted: 0, managed: 10 },
  },
];

const templates: Record<TemplateName, () => string> = {
  clients: () => csvOf(clientColumns),
  sales: () => csvOf(salesFile),
  conversions: () => csvOf(conversionColumns),
  facts: () => toJson(facts),
  partner: () => toJson(partner),
  changes: () => toJson(changes),
  snapshots: () => toJson(snapshots),
};

/** An example of an input file, valid as it is. */
export const templateOf = (name: TemplateName): string => templates[name]();

/** What every column of the CSV files holds. */
export function describeColumns(): string {
  const sheet = (columns: readonly Column[]) =>
    toTable({
      columns: ['column', 'holds', 'example'],
      rows: columns.map(({ name, about, example }) => [name, about, example]),
    });
  return `Clients, one row each (--clients):\n\n${sheet(clientColumns)}\nSales, one row each (--sales):\n\n${sheet(salesFile)}\nThe partner's own conversions, one row each (--conversions):\n\n${sheet(conversionColumns)}`;
}
