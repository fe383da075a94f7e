import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { patience } from '../../../../test/patience.ts';
import { launchBrowser } from '../browser/find-browser.ts';
import { openAddress } from '../check/open-address.ts';
import { exampleAccounts } from '../examples/accounts.ts';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../index.ts';
import { buildAll } from './build-all.ts';

export const helloProject = fileURLToPath(new URL('../examples/hello', import.meta.url));

export interface OpenedWorkbench {
  workbench: Workbench;
  browser: Browser;
  /** The page, with all on it restarted at this fragment, for example `#/page?user=103`. */
  open(fragment?: string): Promise<Page>;
  /** A separate page, which takes five times as long; close it. */
  openAnother(fragment?: string): Promise<Page>;
  /** What went wrong in any page so far: uncaught errors, and errors on the console. */
  problems: string[];
  close(): Promise<void>;
}

/** For tests: a workbench on a project, the example one when none is named, and a real browser. */
export async function openWorkbench(
  options: Partial<WorkbenchOptions> = {},
): Promise<OpenedWorkbench> {
  const [workbench, browser] = await Promise.all([
    startWorkbench({ project: helloProject, accounts: exampleAccounts, ...options }),
    launchBrowser(),
  ]);
  await buildAll(workbench);
  const problems: string[] = [];

  async function newPage(): Promise<Page> {
    // A context for each page: a browser holds few connections to one address in each.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    // When the browser ends first, there is nothing left to close.
    page.on('close', () => void context.close().catch(() => undefined));
    page.setDefaultTimeout(patience);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    return page;
  }

  const page = await newPage();
  return {
    workbench,
    browser,
    problems,
    async open(fragment = '#/page') {
      // Where nothing is under it, so that nothing explains itself before the test wants it to.
      await page.mouse.move(0, 0);
      await openAddress(page, workbench, fragment);
      return page;
    },
    async openAnother(fragment = '#/page') {
      const another = await newPage();
      await openAddress(another, workbench, fragment);
      return another;
    },
    async close() {
      await browser.close();
      await workbench.close();
    },
  };
}
