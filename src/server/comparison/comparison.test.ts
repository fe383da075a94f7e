import {
  comparisonSchema,
  type Comparison,
  type ComparisonRow,
  type ComparisonTable,
} from '@partner-tier-points/contract';
import {
  compareLedgers,
  findRuleSet,
  openLedger,
  reconcile,
  ruleSetInForce,
  ruleSets,
  type ClientFacts,
} from '@partner-tier-points/points';
import { languages } from '@partner-tier-points/texts';
import { expect, test, vi } from 'vitest';
import { causeText } from './cause-text.ts';
import { composePart, nothingSynced, type Part } from './compose.ts';
import { LastCompared } from './last-compared.ts';
import { changedClients } from './other-rules-blocks.ts';
import { fillPart } from './part-size.ts';
import { speechOf } from './speech.ts';

const asOf = '2026-11-23';
const syncedAt = '2026-11-23T07:00:00Z';
const ruleSet = ruleSetInForce(asOf);
const english = { language: 'en', locale: 'en', timeZone: 'Europe/Stockholm' };
const sale = { id: 'd7', product: 'sales-hub', kind: 'new', dealType: 'sourced' } as const;
const client: ClientFacts = {
  id: '4',
  name: 'Nord AB',
  market: 'growth',
  sales: [{ ...sale, mrr: 880, currency: 'EUR', closedOn: '2026-10-01' }],
  managed: { mrr: 500, currency: 'USD', partners: 2 },
  reported: { sold: 50, managed: 5, updatedAt: '2026-11-01' },
};
/** Takes thirds and halves of a tenth, so that figures do not add up when each is rounded by itself. */
const similar = (count: number, changed: Partial<ClientFacts> = {}) =>
  Array.from({ length: count }, (_, at): ClientFacts => ({
    ...client,
    id: `c${at}`,
    name: `Nord ${at} AB`,
    sales: [{ ...sale, mrr: 163.37 + at, currency: 'EUR', closedOn: '2026-10-01' }],
    reported: { sold: 3, managed: null, updatedAt: '2026-11-01' },
    ...changed,
  }));

interface Wanted extends Partial<typeof english> {
  with?: string;
  dispute?: 'true';
  syncedAt?: string;
}

/** What is answered, part after part. */
async function partsOf(
  clients: ClientFacts[],
  wanted: Wanted = {},
  rules = ruleSet,
  read = vi.fn(),
) {
  const account = {
    portalId: '100',
    syncId: 'first',
    lastCompared: new LastCompared(),
    syncedAt,
    partner: {},
    clients: async (from: number, limit: number) => {
      read(from);
      return clients.slice(from, from + limit);
    },
    dealLink: (id: string) => `https://example.com/record/0-3/${id}`,
    pause: async () => undefined,
  };
  const query = { with: 'hubspot', asOf, syncedAt, ...english, ...wanted };
  const parts: Part[] = [];
  let place: Part['next'] = { from: 0, state: null };
  while (place !== null) {
    // As it comes back from an address.
    place = JSON.parse(JSON.stringify(place)) as NonNullable<Part['next']>;
    const part: Part | null = await composePart(account, rules, query, place);
    if (part === null) throw new Error('the place is refused');
    const { next, ...answer } = part;
    comparisonSchema.parse({ ...answer, cursor: null } satisfies Comparison);
    parts.push(part);
    place = next;
  }
  return parts;
}

const wholeOf = async (...asked: Parameters<typeof partsOf>) => joined(await partsOf(...asked));

function joined(parts: readonly Part[]) {
  const { blocks, ...last } = parts.at(-1)!;
  const rows = parts.flatMap((part) => part.rows).sort((one, other) => other.rank - one.rank);
  const tables = blocks.flatMap(({ table }) => table ?? []);
  return { ...last, blocks, tables, rows };
}

const texts = ({ cells }: ComparisonRow) => cells.map(({ value, text }) => text ?? value);
const shown = ({ rows }: ComparisonTable, at: number) => rows.map(({ cells }) => cells[at]?.shown);
const tenths = (amounts: readonly (number | null | undefined)[]) =>
  amounts.reduce<number>((sum, amount) => sum + Math.round((amount ?? 0) * 10), 0);

/** The dispute's file, as a page writes it. */
async function disputeIn(language: string) {
  const { tables, rows } = await wholeOf([client], { language, locale: language, dispute: 'true' });
  const titles = tables[0]!.columns.flatMap(({ title, isAmount }) =>
    isAmount ? [title, `${title} (exact)`] : [title],
  );
  const values = rows.map(({ cells }) =>
    cells.flatMap(({ value, shown: amount }, at) =>
      tables[0]!.columns[at]?.isAmount ? [amount ?? null, value] : [value],
    ),
  );
  return {
    titles,
    lines: values.map((row) => Object.fromEntries(row.map((v, i) => [titles[i], v]))),
  };
}

test('the file has every figure of the arithmetic, expected and shown, in separate columns', async () => {
  const { lines } = await disputeIn('en');
  expect(lines[0]).toEqual({
    'Client ID': '4',
    Client: 'Nord AB',
    Points: 'Sold',
    "Date of HubSpot's figure": '2026-11-01',
    "HubSpot's figure": 50,
    "HubSpot's figure (exact)": 50,
    'Calculated here': 100,
    'Calculated here (exact)': 100,
    Difference: 50,
    'Difference (exact)': 50,
    Reasons: 'other market multiplier (1): +50.0',
    Reason: 'New sale (Sales Hub)',
    'Deal ID': 'd7',
    'Link to the deal': expect.stringMatching(/\/record\/0-3\/d7$/),
    MRR: 880,
    Currency: 'EUR',
    'Equals US$100': 88,
    'Conversion by': 'HubSpot',
    'Conversion since': null,
    'Points per US$100': 5,
    'Market multiplier': 2,
    Share: 1,
    'Points of the deal': 100,
    'Points of the deal (exact)': 100,
    Earned: '2026-10-01',
    Expires: '2027-10-01',
  });
});

test.each(languages)('in %s no two columns have one name', async (language) => {
  const { titles } = await disputeIn(language);
  expect(new Set(titles).size).toBe(26);
});

test('the reasons of all clients stand together, the largest first, and add up to the difference', async () => {
  const since = { ...client, id: 'new', reported: { sold: 0, updatedAt: '2026-09-01' } };
  const { tables } = await wholeOf([...similar(3), since]);
  const [figures, reasons] = tables;
  expect(reasons!.rows.map(texts)).toEqual([
    ['Earned since', '1', '+100.0'],
    ['Probably HubSpot does not count a sale', '3', expect.stringMatching(/^\+/)],
  ]);
  expect(tenths(shown(reasons!, 2))).toBe(tenths(shown(figures!, 3)));
});

test('an account of several parts reads as it would in one', async () => {
  const clients = similar(1_100);
  const { sold } = reconcile(openLedger({ partner: {}, clients }, ruleSet), asOf, ruleSets);
  const parts = await partsOf(clients);
  expect(parts).toHaveLength(2);
  for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(900_000);
  for (const part of parts.slice(0, -1)) expect(part.blocks).toEqual([]);
  const { tables, rows, blocks } = joined(parts);
  const [figures, reasons] = tables;
  expect(figures!.rows[0]?.cells[2]?.value).toBe(sold.computed);
  expect(figures!.rows[0]?.cells[3]?.value).toBe(sold.difference);
  expect(reasons!.rows.map(texts)).toEqual([[expect.any(String), '1,100', expect.any(String)]]);
  expect(blocks.at(-1)?.heading).toBe('1,100 figures differ.');
  expect(new Set(rows.map(({ cells }) => cells[0]?.client)).size).toBe(1_100);
});

test('the entries of one client fill several parts of the file', async () => {
  const sales = Array.from({ length: 1_200 }, (_, at) => ({
    ...sale,
    id: `d${at}`,
    mrr: 100,
    currency: 'USD',
    closedOn: '2026-10-01',
  }));
  const parts = await partsOf([client, { ...client, id: '5', sales }], { dispute: 'true' });
  expect(parts.length).toBeGreaterThan(1);
  const deals = parts.flatMap(({ rows }) => rows.map(({ cells }) => cells[9]?.value));
  const sold = deals.filter((deal) => deal !== null);
  expect(sold).toHaveLength(1_201);
  expect(new Set(sold).size).toBe(1_200);
});

test('equal figures, MRR, a first sync and another one are said', async () => {
  const same = { ...client, reported: { sold: 100, managed: null, updatedAt: asOf } };
  const equal = await wholeOf([same]);
  expect(equal.blocks.at(-1)).toEqual({ text: 'All figures match.' });
  const mrr = ruleSets.find(({ unit }) => unit === 'mrr')!;
  expect((await wholeOf([client], {}, mrr)).blocks).toEqual([
    { text: expect.stringContaining('These rules measure MRR') },
  ]);
  const query = { with: 'hubspot', asOf, ...english };
  expect(nothingSynced(query).blocks).toEqual([{ text: 'Not synced with HubSpot yet.' }]);
  const older = await wholeOf([client], { syncedAt: '2026-11-23T06:00:00Z' });
  expect(older.blocks[0]).toEqual({ note: 'Synced Nov 23, 2026, 8:00 AM.' });
});

test('where no figure can be compared, none is said to match', async () => {
  const { blocks } = await wholeOf([{ id: '9', reported: { sold: 8, updatedAt: asOf } }]);
  expect(blocks).toHaveLength(1);
  expect(blocks[0]?.note).toMatch(/^1 client is not included/);
});

test("clients for whom HubSpot's figures stand in are counted", async () => {
  const onlyReported = { id: '9', reported: { sold: 8, updatedAt: asOf } };
  const { blocks } = await wholeOf([client, onlyReported]);
  expect(blocks[0]?.note).toMatch(/^1 client is not included/);
});

test('amounts within the reasons are written as the language writes them', () => {
  const [eur, mrr] = ['EUR 95.51', '1147.5 USD'].map((detail, at) => ({
    cause: at === 0 ? ('currency' as const) : ('changedMrr' as const),
    points: 1.5,
    sure: false,
    detail,
    clients: 1,
  }));
  const swedish = speechOf({ language: 'sv', locale: 'sv', timeZone: 'Europe/Stockholm' });
  expect(causeText([eur!, mrr!], swedish).replace(/\p{Zs}/gu, ' ')).toBe(
    'troligen annan växelkurs hos HubSpot (95,51 €): +1,5; ' +
      'troligen MRR har ändrats sedan dess (1 147,50 US$): +1,5',
  );
});

test('the causes of a difference add up to it, as both are shown', async () => {
  const since = { ...sale, id: 'd8', mrr: 31.43, currency: 'EUR', closedOn: '2026-11-10' };
  const { rows } = await wholeOf([
    {
      ...client,
      sales: [...(client.sales ?? []), since],
      reported: { sold: 41.27, updatedAt: '2026-11-01' },
    },
  ]);
  const [{ cells }] = rows as [ComparisonRow];
  const causes = [...String(cells[2]?.value).matchAll(/: ([+-][\d.]+)/g)];
  expect(causes.length).toBeGreaterThan(1);
  const parts = causes.map(([, points]) => Number(points));
  expect(tenths(parts)).toBe(tenths([cells[6]?.shown]));
  expect(cells[5]?.note?.replace(/\p{Zs}/gu, ' ')).toBe("HubSpot's figure: 41.3 (Nov 1, 2026)");
});

test('opens on the newest rules that give other points', async () => {
  const sales = [{ ...sale, mrr: 1000, currency: 'USD', closedOn: '2026-10-01' }];
  const newest = ruleSets.findLast(({ id }) => id !== ruleSet.id)?.id ?? '';
  // They give the same for this client.
  const none = await wholeOf([{ id: '1', sales }], { with: newest });
  expect(none.blocks.at(-1)).toEqual({ text: 'Every client has the same points under both.' });
  const { chosen, choices, tables, rows } = await wholeOf([{ id: '1', sales }], { with: '' });
  expect(chosen).toBe('points-2022-07');
  expect(choices.map(({ value }) => value)).toContain(chosen);
  expect(shown(tables[0]!, 3)[0]).toBe(-20);
  expect(rows.map(texts)).toEqual([['Client 1', '50.0', '30.0', '-20.0']]);
  // What is not drawn stands below what is.
  expect(rows[0]?.cells[1]?.note?.replace(/\p{Zs}/gu, ' ')).toBe('Rules since Jul 18, 2022: 30.0');
  expect(tables[1]!.columns.map(({ fileOnly = false }) => fileOnly)).toEqual([
    false,
    false,
    true,
    false,
  ]);
  // Rules that the address does not name right count as none.
  expect((await wholeOf([{ id: '1', sales }], { with: 'points-1999' })).chosen).toBe(chosen);
  // Without any points there is nothing that could differ: the newest others are shown.
  expect((await wholeOf([{ id: '1' }], { with: '' })).chosen).toBe(newest);
});

test('other rules of a large account come in several parts, all of the rules chosen first, and it is read once', async () => {
  const read = vi.fn();
  const parts = await partsOf(similar(3_800), { with: '' }, ruleSet, read);
  expect(parts.length).toBeGreaterThan(1);
  expect(read.mock.calls.map(([from]) => from)).toEqual(
    [0, 1, 2, 3, 4, 5, 6, 7].map((at) => at * 500),
  );
  expect(new Set(parts.map(({ chosen }) => chosen))).toEqual(new Set(['points-2024-02']));
  const clients = parts.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.client));
  expect(new Set(clients).size).toBe(3_800);
  expect(clients).toHaveLength(3_800);
});

test('of other rules only the rows of a part are worded, and the one after them', () => {
  const clients = similar(20).map((each) => ({ ...each, name: 'N'.repeat(150_000) }));
  const [left, right] = [ruleSet.id, 'points-2022-07'].map((id) =>
    openLedger({ partner: {}, clients }, findRuleSet(id)!),
  );
  const comparison = compareLedgers(left!, right!, asOf);
  const { t, format } = speechOf(english);
  const change = vi.fn(format.change);
  const rows = changedClients(comparison, 5, { t, format: { ...format, change } });
  const part = fillPart<ComparisonRow>(0);
  expect(part.add(rows)).toBe(3);
  expect(part.rows.map(({ cells }) => cells[0]?.client)).toEqual(['c5', 'c6', 'c7']);
  expect(change).toHaveBeenCalledTimes(4);
});
