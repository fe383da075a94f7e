import type { Page } from 'playwright-core';
import type { Workbench } from '../host/options.ts';

/**
 * Shows an address of a workbench. A page that is there already starts all it shows anew, which takes
 * a fifth of the time of loading one.
 *
 * @param address a fragment, for example `#/page?user=103`.
 */
export async function openAddress(
  page: Page,
  workbench: Pick<Workbench, 'url' | 'addressOf'>,
  address: string,
): Promise<void> {
  if (page.url().startsWith(`${workbench.url}/`)) {
    await page.evaluate((fragment) => window.__workbench.open(fragment), address);
  } else {
    await page.goto(workbench.addressOf(`/${address}`));
  }
}
