import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { goInWorkbench } from '../go-in-workbench.ts';
import { numberIn, Readings } from '../readings.ts';
import { day } from '../shown-figures.ts';
import { exportedRows } from './downloads.ts';
import {
  cellsOf,
  facts,
  open,
  page,
  panel,
  plain,
  portalId,
  running,
  table,
  textOfPanel,
  today,
  userId,
} from './opened-dashboard.ts';

export function everyFigureStories() {
  it('reads the same in each view, on the card and in the export', async () => {
    const read = new Readings();
    const names = ['Total', 'Sold', 'Sourced', 'Assisted', 'Managed'];
    const rowsOf = async (shown: Locator) => {
      const cells = await cellsOf(shown);
      const titles = (await shown.getByRole('columnheader').allTextContents()).map(plain);
      return cells.map((row) => new Map(row.map((cell, at) => [titles[at] ?? '', cell])));
    };
    type Row = Awaited<ReturnType<typeof rowsOf>>[number];
    const noteTracks = (row: Row | undefined, whose: string, where: string) => {
      for (const name of names) read.note(`${whose}/${name}`, numberIn(row?.get(name)), where);
    };
    const noteText = (text: string, whose: string, where: string) => {
      const [, total, sold, managed] =
        /Total ([\d.,]+) Sold ([\d.,]+) Managed ([\d.,]+)/i.exec(text) ?? [];
      read.note(`${whose}/Total`, numberIn(total), where);
      read.note(`${whose}/Sold`, numberIn(sold), where);
      read.note(`${whose}/Managed`, numberIn(managed), where);
    };

    await open('overview');
    const parts = panel().getByRole('table').filter({ hasText: 'Part' }).last();
    for (const row of await rowsOf(parts)) {
      read.note(`account/${row.get('Part')}`, numberIn(row.get('Points')), 'overview');
    }
    await open('time');
    // Today's row is behind that of what new and lost points do not explain.
    noteTracks(
      (await rowsOf(table())).findLast((row) => row.get('Day') === plain(day(today))),
      'account',
      'time',
    );
    await open('breakdown');
    for (const row of await rowsOf(table())) {
      const client = row.get('Client') ?? '';
      noteTracks(row, client, 'breakdown');
      read.note(`${client}/Total`, numberIn(row.get('Combined')), 'breakdown');
    }
    for (const row of await exportedRows(page, panel(), 'Export', 0)) {
      const of = (title: string) => numberIn(String(row[title]));
      for (const name of names.slice(1)) read.note(`${row['Client']}/${name}`, of(name), 'export');
      read.note(`${row['Client']}/Total`, of('Combined'), 'export');
    }
    await open('compare', { compare: 'rules' });
    await panel().getByText('different points').waitFor();
    for (const row of await rowsOf(table(1))) {
      read.note(`${row.get('Client')}/Total`, numberIn([...row.values()][1]), 'other rules');
    }
    await open('compare');
    await panel().getByText('Export for a dispute').waitFor();
    for (const row of await rowsOf(table(2))) {
      // The track and the reasons are below the name.
      const [, name, track] = /^(.*?) (Sold|Managed) · /.exec(row.get('Client') ?? '') ?? [];
      const figure = `${name}/${track}`;
      read.note(figure, numberIn(row.get('Calculated here')), 'compare');
    }
    const client = facts.clients.find(({ sales, companyId }) => sales?.length && companyId)!;
    const name = client.name!;
    await open('planner', { lose: client.id });
    for (const row of await rowsOf(table())) {
      read.note(`account/${row.get('Points')}`, numberIn(row.get('Today')), 'planner');
    }
    await open('client', { client: client.id });
    noteText(await textOfPanel(), name, 'client');
    const query = new URLSearchParams({ account: portalId, user: userId });
    await goInWorkbench(page, running, `#/companies/${client.companyId}?${query}`);
    await page.getByText('Open this client on the Tier page').waitFor();
    noteText(plain(await page.getByRole('main').innerText()), name, 'card');

    expect(read.twofold).toEqual([]);
    expect(read.places('account/Total')).toBe(3);
    // Breakdown, export, client and card at least.
    expect(read.places(`${name}/Total`)).toBeGreaterThanOrEqual(4);
  });
}
