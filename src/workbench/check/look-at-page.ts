import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Finding } from './finding.ts';
import { settled } from './settled.ts';

const seriousImpacts = ['serious', 'critical'];

/** Kinds of the page's log that are findings whenever they are errors. */
const kinds: Record<string, Finding['kind']> = {
  component: 'component',
  console: 'warning',
  crash: 'crash',
  error: 'error',
};

export interface Look {
  findings: Omit<Finding, 'address'>[];
  /** Paths of the app's other pages that this one links to, each as a fragment. */
  links: string[];
  screenshot: Buffer;
}

/** Opens an address of a workbench and says what is wrong there. */
export async function lookAtPage(page: Page, url: string): Promise<Look> {
  const findings: Look['findings'] = [];
  page.on('pageerror', (error) => findings.push({ kind: 'page', message: error.message }));
  await page.goto(url);
  await settled(page);
  for (const { level, source, message } of await page.evaluate(() => window.__workbench.log)) {
    const kind = kinds[source];
    if (level === 'error' && kind !== undefined) findings.push({ kind, message });
  }
  // A build from before the page was opened is not in its log.
  for (const message of await page.locator('[data-build-problem]').allInnerTexts()) {
    findings.push({ kind: 'build', message });
  }
  // The extension's own part only: the surroundings are the workbench's.
  const within = '[data-extension]';
  if ((await page.locator(within).count()) > 0) {
    const { violations } = await new AxeBuilder({ page })
      .include(within)
      .options({ resultTypes: ['violations'] })
      .analyze();
    for (const { id, impact, help, nodes } of violations) {
      if (!seriousImpacts.includes(impact ?? '')) continue;
      const message = `${id}: ${help} (${nodes.map((it) => it.target.join(' ')).join(', ')})`;
      findings.push({ kind: 'accessibility', message });
    }
  }
  const links = await page
    .locator(`${within} a[href^="#/page"]`)
    .evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
  return { findings, links, screenshot: await page.screenshot({ fullPage: true }) };
}
