import {
  addDaysToDay,
  type ClientExplanation,
  type Comparison,
  type Ending,
  type PointsChange,
  type Reconciliation,
  type Result,
  type TimelinePoint,
} from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { runWith } from '../../src/command-line/testing/run-program.ts';
import { evaluateNext } from '../../src/points/testing/evaluate-next.ts';
import { exportedRows, type FileRow } from './downloads.ts';
import {
  cellsOf,
  facts,
  ledger,
  open,
  page,
  panel,
  ruleSet,
  table,
  today,
  tracks,
} from './opened-dashboard.ts';

export function exportStories() {
  /** What the command line prints for the account. */
  async function printed<Printed>(...args: string[]): Promise<Printed> {
    const { code, output } = await runWith(
      [...args, '--json', '--as-of', today, '--rules', ruleSet.id],
      { 'facts.json': JSON.stringify(facts) },
      today,
    );
    expect(code).toBe(0);
    return JSON.parse(output) as Printed;
  }
  const exported = (name = 'Export', at = 0) => exportedRows(page, panel(), name, at);
  const exact = (row: FileRow, title: string) => row[`${title} (exact)`];
  const titles = { total: 'Combined', sold: 'Sold', sourced: 'Sourced', managed: 'Managed' };

  it('gives the whole filtered table by a link that needs no signature', async () => {
    await open('breakdown', { market: 'growth' });
    const rows = await cellsOf(table());
    const list = panel().getByRole('button', { name: 'Add to a list' });
    const height = async () => (await list.boundingBox())?.height;
    const before = await height();
    await panel().getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Download as CSV' }).click();
    const link = panel().getByRole('link', { name: /Download the file/ });
    await link.waitFor();
    expect(await height()).toBe(before);
    const csv = await (await fetch((await link.getAttribute('href'))!)).text();
    const lines = csv.trim().split(/\r?\n/);
    expect(lines).toHaveLength(rows.length + 1);
    for (const [at, [name]] of rows.entries()) expect(lines[at + 1]).toContain(name);
  });

  it('has what tier-points prints: clients, changes, months and what ends', async () => {
    const { clients } = await printed<Result>('score', 'facts.json');
    await open('breakdown');
    const rows = await exported();
    expect(rows).toHaveLength(clients.length);
    for (const row of rows) {
      const client = clients.find(({ name }) => name === row['Client']);
      for (const track of tracks) expect(exact(row, titles[track])).toBe(client?.[track]);
    }

    const from = addDaysToDay(today, -300);
    await open('changes', { from, to: today });
    const change = await printed<PointsChange>('change', 'facts.json', '--from', from);
    const changed = await exported();
    expect(changed).toHaveLength(change.clients.length);
    for (const row of changed) {
      const client = change.clients.find(({ name }) => name === row['Client']);
      expect(exact(row, 'New sold')).toBe(client?.gained.sold);
      expect(exact(row, 'Lost sold')).toBe(client?.lost.sold);
    }

    const { points: months, endings } = await printed<{
      points: TimelinePoint[];
      endings: Ending[];
    }>('project', 'facts.json', '--months', '6');
    const month = months.find(({ lost }) => lost !== null && lost.total > 0)!.day;
    await open('time', { months: '6', month });
    const ahead = (await exported()).filter((row) => String(row['Day']) > today);
    expect(ahead.map((row) => exact(row, 'Total'))).toEqual(
      months.filter(({ day: on }) => on > today).map(({ totals }) => totals.total),
    );
    const before = months[months.findIndex(({ day: on }) => on === month) - 1]!.day;
    const inMonth = endings.filter(({ on }) => on > before && on <= month);
    expect((await exported('Export', 1)).map((row) => exact(row, 'Points'))).toEqual(
      inMonth.map(({ entry }) => entry.points),
    );

    await open('evaluation');
    expect((await exported()).length).toBe(evaluateNext(ledger, today)?.checkpoints.length);
    await open('planner', { lose: clients[0]!.id });
    const [total] = await exported();
    expect(exact(total!, 'Plan: change')).toBe(-clients[0]!.total || 0);
    expect((await exported('Export', 1)).length).toBeGreaterThan(0);

    await open('overview');
    await page.getByRole('button', { name: /need attention/ }).click();
    const [record] = await exportedRows(page, page.getByRole('dialog'), 'Export');
    expect(Object.keys(record!)).toEqual(['Record', 'Value', 'Reason', 'How to fix it']);
  });

  it('has what tier-points prints: the comparison with HubSpot and other rules, and the dispute', async () => {
    const { clients } = await printed<Reconciliation>('compare', 'facts.json', '--reported');
    const explained = await printed<ClientExplanation[]>('explain', 'facts.json');
    const differing = clients.flatMap(({ id, name, ...client }) =>
      (['sold', 'managed'] as const).flatMap((track) =>
        client[track]?.difference ? [{ id, name, track, ...client[track] }] : [],
      ),
    );
    await open('compare');
    await panel().getByRole('button', { name: 'Export for a dispute' }).waitFor();
    expect(await exported('Export', 0)).toHaveLength(2);
    expect((await exported('Export', 1)).length).toBeGreaterThan(0);
    const differences = await exported('Export', 2);
    expect(differences).toHaveLength(differing.length);
    const dispute = await exported('Export for a dispute');
    for (const { id, track, reported, computed } of differing) {
      const title = { sold: 'Sold', managed: 'Managed' }[track];
      const rows = dispute.filter((row) => row['Client ID'] === id && row['Points'] === title);
      const counting = explained
        .find(({ client }) => client.id === id)!
        .entries.filter(({ entry, state }) => state === 'counts' && entry.track === track);
      expect(rows).toHaveLength(Math.max(1, counting.length));
      for (const [at, row] of rows.entries()) {
        expect(exact(row, "HubSpot's figure")).toBe(reported);
        expect(exact(row, 'Calculated here')).toBe(computed);
        const line = counting[at];
        if (!line) continue;
        const { entry, calculation } = line;
        expect(exact(row, 'Points of the deal')).toBe(entry.points);
        expect(row['Deal ID']).toBe(entry.saleId);
        expect([row['Earned'], row['Expires']]).toEqual([entry.earnedOn, entry.expiresOn]);
        if (entry.saleId) expect(row['Link to the deal']).toContain(`/0-3/${entry.saleId}`);
        expect([row['MRR'], row['Currency'], row['Share']]).toEqual([
          ...[calculation ? Number(calculation.mrr) : null, calculation?.currency ?? null],
          calculation?.share.value ?? null,
        ]);
        expect(row['Equals US$100']).toBe(calculation?.worth.value ?? null);
        expect(row['Points per US$100']).toBe(calculation?.rate.value ?? null);
        expect(row['Market multiplier']).toBe(calculation?.multiplier.value ?? null);
      }
    }

    const other = 'points-2022-07';
    await open('compare', { with: other });
    const comparison = await printed<Comparison>('compare', 'facts.json', '--with', other);
    const [sums] = await exported('Export', 0);
    expect(exact(sums!, 'Difference')).toBe(comparison.difference?.total);
    const ofClients = await exported('Export', 1);
    const changed = comparison.clients.filter(({ difference }) => difference?.total !== 0);
    expect(ofClients.map((row) => exact(row, 'Difference')).sort()).toEqual(
      changed.map(({ difference }) => difference?.total).sort(),
    );
  });
}
