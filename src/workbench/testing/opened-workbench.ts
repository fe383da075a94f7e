import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../../test/browser.ts';
import { exampleAccounts } from '../examples/accounts.ts';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../index.ts';

export const helloProject = fileURLToPath(new URL('../examples/hello', import.meta.url));

export interface OpenedWorkbench {
  workbench: Workbench;
  browser: Browser;
  /** A new page of its own at this fragment, for example `#/page?user=103`. */
  open(fragment?: string): Promise<Page>;
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
  const problems: string[] = [];
  return {
    workbench,
    browser,
    problems,
    async open(fragment = '#/page') {
      // A context for each page, as axe wants it; it ends with its page.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      // When the browser ends first, there is nothing left to close.
      page.on('close', () => void context.close().catch(() => undefined));
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${workbench.url}/${fragment}`);
      return page;
    },
    async close() {
      await browser.close();
      await workbench.close();
    },
  };
}
