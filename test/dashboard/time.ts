import { endingsBetween, timelineOf } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { day, figure, points, shownTotals } from '../shown-figures.ts';
import {
  cellsOf,
  choose,
  ledger,
  open,
  page,
  panel,
  table,
  today,
  tracks,
} from './opened-dashboard.ts';

const numberOf = (text = '') => Number(text.replaceAll(',', '').replace('–', '0'));
const sumOf = (endings: { entry: { points: number } }[]) =>
  endings.reduce((sum, { entry }) => sum + entry.points, 0);

export function timeStories() {
  it('has the months of the timeline, and what ends in one that is chosen', async () => {
    await open('time', { months: '6' });
    const months = timelineOf(ledger, today, { monthsBack: 6, monthsAhead: 6 });
    const all = await cellsOf(table());
    const isUnexplained = (row: string[]) => row.at(-1) === 'Neither new nor lost';
    const rows = all.filter((row) => !isUnexplained(row));
    expect(rows.map(([on]) => on)).toEqual(months.map((month) => day(month.day)));
    for (const [at, month] of months.entries()) {
      if (!month.projected) continue;
      const shown = shownTotals(month.totals);
      expect(rows[at]?.slice(1, 5)).toEqual(tracks.map((track) => figure(shown[track])));
      expect(rows[at]?.[6]).toBe(figure(month.lost?.total ?? 0));
    }
    // From one source to the next nothing jumps: new, lost and the row before it explain each month.
    let total = numberOf(all[0]?.[1]);
    for (const row of all.slice(1)) {
      const [, shown, , , , gained, lost] = row.map(numberOf);
      if (isUnexplained(row)) {
        total += shown!;
      } else {
        expect(Math.abs(total + gained! - lost! - shown!)).toBeLessThan(0.4);
        total = shown!;
      }
    }
    // The picture fills a wide page.
    const picture = panel().getByRole('img').first();
    expect((await picture.boundingBox())!.width).toBeGreaterThan(900);
    expect(await seriousFindings(page)).toEqual([]);

    const worst = months.filter(({ projected }) => projected).at(1)!;
    const before = months[months.indexOf(worst) - 1]!;
    await table()
      .getByRole('link', { name: day(worst.day) })
      .click();
    const endings = endingsBetween(ledger, before.day, worst.day);
    const clients = new Set(endings.map(({ clientId }) => clientId)).size;
    await panel()
      .getByText(`${points(sumOf(endings))} from ${clients} client${clients === 1 ? '' : 's'}.`)
      .waitFor();
    expect(await cellsOf(table(1))).toHaveLength(Math.min(endings.length, 25));

    await choose(/Points/, 'Sourced');
    await panel()
      .getByRole('img', { name: /^Sourced: / })
      .waitFor();
    const sourced = endings.filter(({ entry }) => entry.dealType === 'sourced');
    await panel()
      .getByText(`${points(sumOf(sourced))} from `)
      .waitFor();
  });
}
