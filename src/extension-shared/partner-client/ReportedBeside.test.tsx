import { Heading, TableCell, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { ClientResult } from '@partner-tier-points/points';
import { expect, test } from 'vitest';
import { openView, visibleText } from '../testing/index.ts';
import { ReportedBeside } from './ReportedBeside.tsx';

const client: ClientResult = {
  id: '1',
  name: 'Åkerlund & Son AB',
  companyId: '901',
  market: 'core',
  multiplier: 1,
  marketFrom: 'country',
  total: 200.33,
  sold: 180,
  sourced: 150,
  assisted: 30,
  managed: 20.33,
  entries: [],
  noPoints: [],
  reported: { total: 190, sold: 170.06, managed: 20.4, updatedAt: '2026-04-01' },
  partlyScored: null,
  toolsUsed: 4,
};

function open(changed: Partial<ClientResult> = {}) {
  const view = openView(<ReportedBeside client={{ ...client, ...changed }} />);
  const [, ...rows] = view.findAll(TableRow);
  return {
    ...view,
    rows: rows.map((row) => row.findAll(TableCell).map((cell) => visibleText(cell))),
  };
}

test("shows HubSpot's figures next to ours, with the difference of what is shown", () => {
  const { find, findAll, rows, text } = open();
  expect(find(Heading).text).toBe("Compared with HubSpot's figures");
  expect(findAll(TableHeader).map((title) => title.text)).toEqual([
    'Points',
    'Calculated here',
    'Difference',
  ]);
  expect(rows).toEqual([
    ['Total', "200.3 HubSpot's figure: 190.0", '+10.3'],
    ['Sold', "180.0 HubSpot's figure: 170.1", '+9.9'],
    ['Managed', "20.3 HubSpot's figure: 20.4", '-0.1'],
  ]);
  expect(text()).toContain('HubSpot last updated its figures on Apr 1, 2026.');
  expect(text()).not.toContain('cannot be counted yet');
});

test('aligns figures right', () => {
  const sides = ['left', 'right', 'right'];
  const headers = open().findAll(TableHeader);
  expect(headers.map(({ props }) => props.align)).toEqual(sides);
});

test('a figure that HubSpot does not have is left out, not taken for zero', () => {
  const { rows, text } = open({
    reported: { total: null, sold: 0, managed: null, updatedAt: null },
  });
  expect(rows).toEqual([
    ['Total', "200.3 HubSpot's figure: –", '–'],
    ['Sold', "180.0 HubSpot's figure: 0.0", '+180.0'],
    ['Managed', "20.3 HubSpot's figure: –", '–'],
  ]);
  expect(text()).toContain('HubSpot does not say when it updated its figures.');
});

test.each([
  ['nothing', null],
  ['a day alone', { total: null, sold: null, managed: null, updatedAt: '2026-04-01' }],
])('a client on which HubSpot stores %s has nothing to compare with', (_, reported) => {
  expect(open({ reported }).text()).toBe('HubSpot stores no points on this client.');
});

test('sales that are missing in our figure are counted beneath it', () => {
  const partlyScored = { reported: 170, computed: 180, difference: 10, setAside: 2 };
  expect(open({ partlyScored }).text()).toContain(
    'Our sold points lack 2 deals that cannot be counted yet.',
  );
});
