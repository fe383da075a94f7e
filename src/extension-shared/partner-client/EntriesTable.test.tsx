import { Heading, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Entry } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { openView, visibleText } from '../testing/index.ts';
import { EntriesTable } from './EntriesTable.tsx';

const sale: Entry = {
  track: 'sold',
  dealType: 'sourced',
  points: 150,
  reason: 'sold.new',
  saleId: 'd1',
  product: 'marketing-hub',
  currency: 'USD',
  conversion: { value: 100, source: 'published', from: null },
  rate: 5,
  multiplier: 1,
  share: 1,
  earnedOn: '2026-05-04',
  expiresOn: '2027-05-04',
};
const reported: Entry = {
  ...sale,
  track: 'managed',
  dealType: null,
  points: 7,
  reason: 'managed.reported',
  saleId: null,
  product: null,
  currency: null,
  conversion: null,
  rate: null,
  earnedOn: null,
  expiresOn: null,
};

function open(entries: readonly Entry[], unit: 'points' | 'mrr' = 'points') {
  const view = openView(<EntriesTable entries={entries} unit={unit} />);
  const [, ...rows] = view.findAll(TableRow);
  return {
    ...view,
    titles: view.findAll(TableHeader).map((title) => title.text),
    rows: rows.map((row) => row.findAll(TableCell).map((cell) => visibleText(cell))),
  };
}

test('every entry is shown with its reason, calculation, points, start and end', () => {
  const { find, titles, rows, text } = open([sale, reported]);
  expect(find(Heading).text).toBe('What earns the points');
  expect(titles).toEqual(['Reason', 'Calculation', 'Points', 'Earned', 'Expires']);
  expect(rows).toEqual([
    ['New sale (marketing-hub) Deal type: Sourced', '5', '150.0', 'May 4, 2026', 'May 4, 2027'],
    [
      "HubSpot's own managed points, because no managed MRR could be counted",
      '–',
      '7.0',
      '–',
      'No known end date',
    ],
  ]);
  expect(text()).toContain('Points per US$100 of MRR, times the growth market multiplier');
  expect(text()).not.toContain('Showing');
});

test('the calculation names the multiplier and the share where they change something', () => {
  const { rows } = open([
    { ...sale, multiplier: 1.5 },
    { ...sale, share: 0.5 },
    { ...sale, multiplier: 2, share: 0.25 },
  ]);
  expect(rows.map(([, calculation]) => calculation)).toEqual(['5 × 1.5', '5 × 50%', '5 × 2 × 25%']);
});

test("the partner's own conversion is named, and one that HubSpot published is not", () => {
  const conversion = { value: 1050.5, source: 'partner', from: null } as const;
  const { rows } = open([
    { ...sale, currency: 'SEK', conversion },
    { ...sale, currency: 'SEK', conversion: { ...conversion, source: 'published' } },
    { ...sale, product: null, currency: null, conversion },
  ]);
  expect(rows.map(([reason]) => reason)).toEqual([
    'New sale (marketing-hub) · your own conversion: SEK 1,050.5 = US$100 Deal type: Sourced',
    'New sale (marketing-hub) Deal type: Sourced',
    'New sale Deal type: Sourced',
  ]);
});

test('the rounded points of the entries add up to the rounded total', () => {
  const { rows } = open([
    { ...sale, points: 0.14 },
    { ...sale, points: 0.14 },
    { ...sale, points: 0.14 },
  ]);
  const points = rows.map(([, , shown]) => shown);
  expect(points.sort()).toEqual(['0.1', '0.1', '0.2']);
});

test('before there were points, the amounts are US$ of MRR', () => {
  const { titles, rows } = open([{ ...sale, points: 1500 }], 'mrr');
  expect(titles).toContain('MRR');
  expect(rows[0]?.[2]).toBe('$1,500.0');
});

test('aligns figures right and words left', () => {
  const { findAll } = open([sale]);
  const sides = ['left', 'right', 'right', 'left', 'left'];
  expect(findAll(TableHeader).map(({ props }) => props.align)).toEqual(sides);
  expect(findAll(TableCell).map(({ props }) => props.align)).toEqual(sides);
});

test('of a client with many sales the first fifty are shown, and how many there are', () => {
  const many = Array.from({ length: 51 }, (_, at) => ({ ...sale, points: at }));
  expect(open(many.slice(1)).text()).not.toContain('Showing');
  const { rows, text } = open(many);
  expect(rows).toHaveLength(50);
  expect(text()).toContain('Showing 50 of 51 entries');
});

test('a client without entries gets a sentence in place of an empty table', () => {
  const { find, titles, text } = open([]);
  expect(find(Heading).text).toBe('What earns the points');
  expect(text()).toContain('Nothing earns points right now.');
  expect(titles).toEqual([]);
});
