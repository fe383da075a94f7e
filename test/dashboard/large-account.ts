import { settingsSchema } from '@partner-tier-points/contract';
import {
  addMonthsToDay,
  clientColumnsOn,
  openLedger,
  summaryOn,
  totalsOn,
} from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { signedRequest } from '../../src/local/index.ts';
import { accountFacts } from '../account-facts.ts';
import { figure, shownTotals, words } from '../shown-figures.ts';
import { expectFirstScreen } from './first-screen.ts';
import {
  cellsOf,
  choose,
  enrol,
  largePortal,
  largeSize,
  open,
  page,
  panel,
  ruleSet,
  running,
  superAdmin,
  table,
  today,
  userId,
} from './opened-dashboard.ts';

export function largeAccountStories() {
  it('is filtered, sorted and turned with the figures of the scoring module', async () => {
    await enrol(largePortal);
    const all = await accountFacts(running.server, { userId, portalId: largePortal });
    const large = openLedger(all, ruleSet);
    await open('breakdown', {}, largePortal);
    const columns = clientColumnsOn(large, today);
    const shown = shownTotals(summaryOn(large, today).totals);
    await panel()
      .getByText(
        `${words(largeSize)} of ${words(largeSize)} clients. Combined ${figure(shown.total)}:`,
      )
      .waitFor();
    const best = [...columns.total].sort((one, other) => other - one).slice(0, 25);
    const rows = await cellsOf(table());
    for (const [at, total] of best.entries()) {
      expect(Math.abs(Number(rows[at]?.[1]?.replaceAll(',', '')) - total)).toBeLessThan(0.1 + 1e-6);
    }
    const none = columns.total.filter((total) => total === 0).length;
    await choose(/^All clients|Points/, 'No points');
    await panel()
      .getByText(`${words(none)} of ${words(largeSize)} clients.`)
      .waitFor();
    await page.getByRole('button', { name: /Next/ }).click();
    expect(await cellsOf(table())).toHaveLength(25);
  });

  it('begins with a checklist that leads to the settings, while nothing is entered', async () => {
    await open('overview', {}, largePortal);
    const alert = panel().getByText('Enter your credited tier in the settings').first();
    await alert.waitFor();
    await panel().getByRole('link', { name: 'Credited tier' }).click();
    await page.getByText('Only a super admin can change these settings').waitFor();
    expect(page.url()).toContain('#/settings');
  });

  it('has the answers of the overview on the first screen', async () => {
    const all = await accountFacts(running.server, { userId, portalId: largePortal });
    const { total, sourced } = totalsOn(openLedger(all, ruleSet), today);
    const caller = { userId: superAdmin, portalId: largePortal };
    const body = {
      ruleSet: null,
      partner: {
        creditedTier: 'Elite',
        creditedSince: addMonthsToDay(today, -12),
        certifiedUntil: addMonthsToDay(today, 24),
        membership: true,
        // Enough today, and not for long: every sale expires within the year.
        thresholds: { Elite: { total: Math.floor(total * 0.9), sourced: Math.floor(sourced / 2) } },
      },
    };
    const answer = await signedRequest(running.server, caller, '/v1/settings', 'PUT', body);
    const { partner } = settingsSchema.parse(await answer.json());
    const large = openLedger({ ...all, partner: { ...all.partner, ...partner } }, ruleSet);
    await expectFirstScreen(1280, 720, largePortal, large);
    await expectFirstScreen(400, 800, largePortal, large);
  });
}
