import { addDaysToDay, changeBetween } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { figure, shownOf, shownTotals, signed } from '../shown-figures.ts';
import { endsBy, entriesOf } from './entries.ts';
import {
  cellsOf,
  choose,
  ledger,
  open,
  page,
  panel,
  table,
  textOfPanel,
  today,
} from './opened-dashboard.ts';

export function changesStories() {
  it('counts what came and went in a range, down to the clients', async () => {
    await open('changes');
    await choose(/Range/, 'Next 90 days');
    const change = changeBetween(ledger, today, addDaysToDay(today, 90));
    const [gained, lost] = [shownTotals(change.gained), shownTotals(change.lost)];
    await panel()
      .getByText(signed(gained.total - lost.total))
      .first()
      .waitFor();
    // HubSpot writes labels of statistics in capitals.
    const text = (await textOfPanel()).toLowerCase();
    for (const [title, amount] of [
      ['new sold', gained.sold],
      ['new managed', gained.managed],
      ['lost sold', lost.sold],
      ['lost managed', lost.managed],
    ] as const) {
      expect(text).toContain(`${title} ${figure(amount)}`);
    }
    const losing = change.clients.filter(({ lost }) => lost.sold > 0);
    const clients = `${losing.length} client${losing.length === 1 ? '' : 's'}`;
    await panel().getByRole('link', { name: clients, exact: true }).first().click();
    await panel().getByText('Clients with: Lost sold').waitFor();
    const rows = await cellsOf(table());
    const until = addDaysToDay(today, 90);
    expect(rows.map(([, shown]) => shown)).toEqual(
      losing
        .sort((one, other) => other.lost.sold - one.lost.sold)
        .slice(0, 25)
        .map(({ id }) =>
          figure(
            shownOf(
              entriesOf(ledger, id),
              today,
              (entry) => entry.track === 'sold' && endsBy(until)(entry),
            ),
          ),
        ),
    );
    expect(await seriousFindings(page)).toEqual([]);
  });
}
