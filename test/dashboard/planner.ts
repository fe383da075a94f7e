import { ledgerAfter, riskOn, totalsOn, type Change } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { day, figure, shownAfter, shownTotals, signed } from '../shown-figures.ts';
import {
  cellsOf,
  ledger,
  open,
  page,
  panel,
  reopen,
  table,
  textOfPanel,
  today,
} from './opened-dashboard.ts';

export function plannerStories() {
  it('shows the effect of a deal at once, saves it under a name, and opens it again', async () => {
    await open('planner', { goal: 'Platinum' });
    await panel()
      .getByRole('button', { name: /What happens/ })
      .click();
    await page.getByRole('option', { name: 'A deal with a prospect' }).click();
    await panel()
      .getByLabel(/^Prospect/)
      .fill('Nordwind AG');
    await panel().getByLabel('MRR', { exact: true }).fill('4000');
    await page.keyboard.press('Tab');
    await panel().getByRole('button', { name: 'Add to the plan' }).click();
    const change: Change = {
      kind: 'newClient',
      client: {
        id: 'p',
        name: 'Nordwind AG',
        market: 'core',
        sales: [
          {
            id: 'p',
            mrr: 4000,
            currency: 'USD',
            closedOn: today,
            dealType: 'sourced',
            kind: 'new',
          },
        ],
      },
    };
    const changed = ledgerAfter(ledger, [change]);
    const before = shownTotals(totalsOn(ledger, today));
    const { change: added, after } = shownAfter(totalsOn(ledger, today), totalsOn(changed, today));
    const expected = (['total', 'sold', 'sourced', 'assisted', 'managed'] as const).map((track) => [
      figure(before[track]),
      // Nothing is said of what does not change.
      [figure(after[track]), ...(added[track] === 0 ? [] : [signed(added[track])])].join(' '),
    ]);
    await panel().getByText('Effect').waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);
    const text = await textOfPanel();
    for (const [name, one] of [
      ['Today', ledger],
      ['Plan', changed],
    ] as const) {
      const { state, on, creditedTier } = riskOn(one, today);
      const said = state === 'safe' ? `${creditedTier} is safe.` : `at risk from ${day(on!)}.`;
      expect(text).toMatch(new RegExp(`${name}: tier performance \\w+\\. [^.]*${said}`));
    }
    await panel()
      .getByRole('img', { name: /^Without a plan: .* Plan: / })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // What is not saved is in the address.
    await reopen();
    await panel().getByText('Nordwind AG: a deal of').first().waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);

    await panel().getByLabel('Name', { exact: true }).fill('Autumn');
    await panel().getByRole('button', { name: 'Save for the account' }).click();
    await panel()
      .getByText(/was saved/)
      .waitFor();
    expect(page.url()).toContain('scenario=Autumn');
    await reopen();
    await panel().getByText('Effect').waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);
  });

  it('keeps the focus where a change was removed by keyboard', async () => {
    const deal = (mrr: number) => [
      'newClient',
      'Nordwind AG',
      mrr,
      'USD',
      'sourced',
      today,
      0,
      'core',
    ];
    await open('planner', { plan: JSON.stringify([deal(100), deal(200)]) });
    const buttons = panel().getByRole('button', { name: 'Remove' });
    await buttons.nth(1).waitFor();
    await buttons.first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => buttons.count()).toBe(1);
    expect(await buttons.first().evaluate((it) => it === document.activeElement)).toBe(true);
  });
}
