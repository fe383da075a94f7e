import {
  addDaysToDay,
  changeBetween,
  clientColumnsOn,
  ledgerAfter,
  summaryOn,
  totalsOn,
} from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { figure, shownAfter, shownOf, shownTotals } from '../shown-figures.ts';
import { endsBy, entriesOf } from './entries.ts';
import {
  cellsOf,
  choose,
  facts,
  ledger,
  open,
  page,
  panel,
  plain,
  table,
  textOfPanel,
  today,
} from './opened-dashboard.ts';

export function breakdownStories() {
  it('shows, sorts and adds up what the filters leave, and keeps them in the address', async () => {
    await open('breakdown', { expiring: addDaysToDay(today, 180) });
    const until = addDaysToDay(today, 180);
    const { clients } = changeBetween(ledger, today, until);
    const losing = clients.filter(({ lost }) => lost.total > 0);
    const rows = await cellsOf(table());
    expect(rows).toHaveLength(losing.length);
    const columns = clientColumnsOn(ledger, today);
    for (const { id, name } of losing) {
      const index = ledger.clients.findIndex((client) => client.id === id);
      const row = rows.find(([shown]) => shown === plain(name ?? ''));
      const shown = shownTotals({
        sold: columns.sold[index]!,
        sourced: columns.sourced[index]!,
        assisted: columns.assisted[index]!,
        managed: columns.managed[index]!,
      });
      expect(row?.slice(1, 7)).toEqual([
        ...[figure(shown.total), figure(shown.sold), figure(shown.sourced)],
        ...[figure(shown.assisted), figure(shown.managed)],
        figure(shownOf(entriesOf(ledger, id), today, endsBy(until))),
      ]);
    }
    await choose(/Expiring within/, 'Any time');
    await choose(/^All clients|Points/, 'No points');
    const none = columns.total.filter((total) => total === 0).length;
    await panel()
      .getByText(new RegExp(`^${none} of ${facts.clients.length} clients\\.`))
      .waitFor();
    expect(page.url()).toContain('points=none');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('has a page for a client that a link leads to, with what its loss would mean', async () => {
    const columns = clientColumnsOn(ledger, today);
    const index = columns.total.indexOf(Math.max(...columns.total));
    const client = ledger.clients[index]!;
    await open('client', { client: client.id });
    const after = summaryOn(
      ledgerAfter(ledger, [{ kind: 'lostClient', clientId: client.id }]),
      today,
    );
    await panel()
      .getByText(`Points you would lose: ${figure(columns.total[index]!)}.`)
      .waitFor();
    const shown = shownAfter(totalsOn(ledger, today), after.totals);
    const left = `${figure(totalsOn(ledger, today).total)} now, ${figure(shown.after.total)} without`;
    expect(await textOfPanel()).toContain(`Total: ${left} this client.`);
    await panel().getByRole('link', { name: 'Open in the planner' }).click();
    await panel().getByText(`${client.name} is lost`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
}
