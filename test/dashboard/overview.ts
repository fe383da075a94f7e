import { riskOn, summaryOn } from '@partner-tier-points/points';
import { expect, it } from 'vitest';
import { seriousFindings } from '../serious-findings.ts';
import { day, figure, shownTotals } from '../shown-figures.ts';
import { expectFirstScreen } from './first-screen.ts';
import { ledger, open, page, panel, portalId, textOfPanel, today } from './opened-dashboard.ts';

export function overviewStories() {
  it.each([
    ['the risk, the figures, twelve months, five calls and what changed', 1280, 720],
    ['the risk and the first figure', 400, 800],
  ])('has %s on a first screen of %i x %i', async (_, width, height) => {
    await expectFirstScreen(width, height, portalId, ledger);
  });

  it('says whether the tier is safe, and leads to the clients behind it', async () => {
    await open('overview');
    const risk = riskOn(ledger, today);
    await panel().getByText('Partner Certified').waitFor();
    const text = await textOfPanel();
    expect(text).toContain(figure(shownTotals(summaryOn(ledger, today).totals).total));
    if (risk.on !== null) expect(text).toContain(day(risk.on));
    expect(await seriousFindings(page)).toEqual([]);
    await panel()
      .getByRole('link', { name: /^Show (the clients|what expires)$/ })
      .click();
    await expect.poll(() => page.url()).toContain('expiring=');
  });
}
