import { Link, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { Entry } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import type { ShownEntry } from '@partner-tier-points/texts';
import { openView, visibleText } from '../testing/index.ts';
import { EntriesTable } from './EntriesTable.tsx';

const official = { source: 'HubSpot', confidence: 'official' } as const;
const calculation = { mrr: 3000, rate: official, multiplier: null };
const entry: Entry = {
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
const sale: ShownEntry = { entry, state: 'counts', calculation, shown: 150 };
const reported: ShownEntry = {
  ...sale,
  entry: {
    ...entry,
    track: 'managed',
    dealType: null,
    reason: 'managed.reported',
    saleId: null,
    product: null,
    earnedOn: null,
    expiresOn: null,
  },
  calculation: null,
  shown: 7,
};

function open(entries: readonly ShownEntry[], unit: 'points' | 'mrr' = 'points') {
  const view = openView(<EntriesTable entries={entries} unit={unit} />);
  const [, ...rows] = view.findAll(TableRow);
  return {
    ...view,
    titles: view.findAll(TableHeader).map((title) => title.text),
    rows: rows.map((row) => row.findAll(TableCell).map((cell) => visibleText(cell))),
  };
}

const lineOf = (changed: Partial<Entry>, mrr: number | string = calculation.mrr) =>
  open([{ ...sale, entry: { ...entry, ...changed }, calculation: { ...calculation, mrr } }])
    .rows[0]?.[1];

test('every entry is shown with its deal, its arithmetic, its points and its end', () => {
  const { titles, rows, find } = open([sale, reported]);
  expect(titles).toEqual(['Reason', 'Calculation', 'Points']);
  expect(rows).toEqual([
    [
      'New sale (Marketing Hub) Sourced · May 4, 2026 Expires: May 4, 2027',
      '$3,000 / 100 × 5',
      '150.0',
    ],
    [
      "HubSpot's own managed points, because no managed MRR could be counted No known end date",
      '–',
      '7.0',
    ],
  ]);
  const { href } = find(Link).props;
  expect(href).toEqual({ url: expect.stringMatching(/\/record\/0-3\/d1$/), external: true });
});

test('the arithmetic names the multiplier and the share where they change something', () => {
  expect(lineOf({ multiplier: 1.5 })).toBe('$3,000 / 100 × 5 × 1.5');
  expect(lineOf({ share: 0.5 })).toBe('$3,000 / 100 × 5 × 50%');
  expect(lineOf({ multiplier: 2, share: 0.25 })).toBe('$3,000 / 100 × 5 × 2 × 25%');
});

test('a conversion is named with whose it is, and since when where that is known', () => {
  const inKronor = (source: 'published' | 'partner', from: string | null = null) =>
    lineOf({ currency: 'SEK', conversion: { value: 1050.5, source, from } }, '1234.50');
  const line = 'SEK 1,234.50 / 1,050.5 × 5';
  expect(inKronor('published')).toBe(`${line} HubSpot's conversion: SEK 1,050.5 = US$100`);
  expect(inKronor('partner')).toBe(`${line} your own conversion: SEK 1,050.5 = US$100`);
  expect(inKronor('partner', '2026-01-01')).toBe(
    `${line} your own conversion, since Jan 1, 2026: SEK 1,050.5 = US$100`,
  );
});

test('a rate that HubSpot did not publish says where it is from', () => {
  const rate = { source: 'forum', confidence: 'reported' } as const;
  const forum = { ...sale, calculation: { ...calculation, rate } };
  const said = 'Points per US$100: Reported by third parties';
  expect(open([forum, forum]).text().split(said)).toHaveLength(2);
  expect(open([sale]).text()).not.toContain('Points per US$100');
});

test('an entry that does not count says why', () => {
  const states = open([
    { ...sale, state: 'ended' },
    { ...sale, state: 'notYet' },
  ]).rows.map(([what]) => what?.split(' · ').at(-1));
  expect(states).toEqual(['Expired Expires: May 4, 2027', 'Not yet Expires: May 4, 2027']);
});

test('before there were points, the amounts are US$ of MRR', () => {
  const { titles, rows } = open([{ ...sale, shown: 1500 }], 'mrr');
  expect(titles).toContain('MRR');
  expect(rows[0]?.[2]).toBe('$1,500.0');
});

test('aligns figures right and words left', () => {
  const { findAll } = open([sale]);
  const sides = ['left', 'left', 'right'];
  expect(findAll(TableHeader).map(({ props }) => props.align)).toEqual(sides);
  expect(findAll(TableCell).map(({ props }) => props.align)).toEqual(sides);
});

test('of a client with many sales the first fifty are shown, and how many there are', () => {
  const many = Array.from({ length: 51 }, () => sale);
  expect(open(many.slice(1)).text()).not.toContain('Showing');
  const { rows, text } = open(many);
  expect(rows).toHaveLength(50);
  expect(text()).toContain('Showing 50 of 51 entries');
});
