import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const seriousImpacts = ['serious', 'critical'];

/**
 * What axe calls serious or critical in a part of the page. Axe is put into the page once, and runs
 * there: its package for Playwright opens a page of its own for each run, which takes five times as
 * long, and is needed only for frames of other sites.
 *
 * @param within a selector of the part; it has to be there.
 */
export async function findViolations(page: Page, within: string): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  const { violations } = await page.evaluate(
    (selector) =>
      (window as unknown as { axe: Pick<typeof axe, 'run'> }).axe.run(
        { include: [[selector]] },
        { resultTypes: ['violations'] },
      ),
    within,
  );
  return violations.filter(({ impact }) => seriousImpacts.includes(impact ?? ''));
}
