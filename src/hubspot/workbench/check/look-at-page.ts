import type { Page } from 'playwright-core';
import type { Workbench } from '../host/options.ts';
import { findViolations } from './find-violations.ts';
import type { Finding } from './finding.ts';
import { readExtensions } from './read-extensions.ts';
import { openAddress } from './open-address.ts';
import { settled } from './settled.ts';

/** Kinds of the page's log that are findings whenever they are errors. */
const kinds: Record<string, Finding['kind']> = {
  component: 'component',
  console: 'warning',
  crash: 'crash',
  error: 'error',
};

/** What an extension draws, in its own place and in its page's header. */
const drawn =
  '[data-extension], .page-header-title, .page-header-breadcrumbs, .page-header-actions';

export interface Look {
  findings: Omit<Finding, 'address'>[];
  /** Paths of the app's other pages that this one links to, each as a fragment. */
  links: string[];
  /** The app's router has no page for this address. */
  isNoPage: boolean;
}

/**
 * Opens an address of a workbench and says what is wrong there.
 *
 * @param page may have shown another address of it before.
 * @param patience milliseconds that the page may take to come to rest.
 */
export async function lookAtPage(
  page: Page,
  workbench: Pick<Workbench, 'url' | 'addressOf'>,
  address: string,
  patience?: number,
): Promise<Look> {
  const findings: Look['findings'] = [];
  const errors: string[] = [];
  const onError = (error: Error) => errors.push(error.message);
  page.on('pageerror', onError);
  await openAddress(page, workbench, address);
  await settled(page, patience).catch(async (error: Error) => {
    const late = await page.locator('[data-extension][data-started="false"]').all();
    if (late.length === 0) onError(error);
    for (const extension of late) {
      const uid = await extension.getAttribute('data-extension');
      const message = `"${uid}" has not drawn itself in time: look for a loop without an end`;
      findings.push({ kind: 'page', message });
    }
  });
  for (const { level, source, message } of await page.evaluate(() => window.__workbench.log)) {
    const kind = kinds[source];
    if (level === 'error' && kind !== undefined) findings.push({ kind, message });
  }
  // The browser also reports what fails in a worker, which the log has with its stack.
  for (const message of errors) {
    const isLogged = findings.some((it) => it.message.includes(message));
    if (!isLogged) findings.push({ kind: 'page', message });
  }
  // A build from before the page was opened is not in its log.
  for (const message of await page.locator('[data-build-problem]').allInnerTexts()) {
    findings.push({ kind: 'build', message });
  }
  if ((await page.locator(drawn).count()) > 0) {
    for (const { id, help, nodes } of await findViolations(page, drawn)) {
      const message = `${id}: ${help} (${nodes.map((it) => it.target.join(' ')).join(', ')})`;
      findings.push({ kind: 'accessibility', message });
    }
  }
  // Where requests fail on purpose, saying so is right.
  const mayFail = new URLSearchParams(address.split('?')[1]).has('wb.fail');
  const seen = await page.evaluate(readExtensions, { drawn, mayFail });
  for (const message of seen.problems) findings.push({ kind: 'page', message });
  page.off('pageerror', onError);
  return { findings, links: seen.links, isNoPage: seen.isNoPage };
}

/** The whole page as it is. */
export function takeScreenshot(page: Page): Promise<Buffer> {
  // A spinner would be another picture each time.
  return page.screenshot({ fullPage: true, animations: 'disabled' });
}
