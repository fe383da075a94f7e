import type {
  Fixtures,
  Locator,
  PlaywrightTestArgs,
  PlaywrightTestOptions,
  PlaywrightWorkerArgs,
  PlaywrightWorkerOptions,
} from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';
import { settled } from '../check/settled.ts';
import { exampleAccounts } from '../examples/accounts.ts';
import { startWorkbench, type Workbench, type WorkbenchOptions } from '../index.ts';
import { formatAddress, type View } from '../page/address.ts';
import { shownState } from '../page/developer/states.ts';
import type { ExtensionLocation, WorkbenchDescription } from '../shared/description.ts';
import type { NamedState } from '../shared/named-state.ts';
import { whatIsMissing } from '../shared/what-is-missing.ts';

export { exampleAccounts, findBrowser };

/**
 * Which extension to open, where, for whom, and in which state; what is absent is the first there is.
 * What is given wins over the named state.
 */
export interface OpenExtensionOptions extends Omit<NamedState, 'name' | 'extensions'> {
  location?: ExtensionLocation;
  /** The extension's uid, where a location has several. */
  uid?: string;
  /** The name of a state in the project's `workbench.json`. */
  state?: string;
}

export interface WorkbenchTestFixtures {
  /**
   * Opens an extension, waits until it has come to rest, and returns its root.
   *
   * @throws {Error} naming what there is, when nothing matches.
   */
  openExtension: (options?: OpenExtensionOptions) => Promise<Locator>;
}

export interface WorkbenchWorkerFixtures {
  /** One workbench for all tests of a Playwright worker. */
  workbench: Workbench;
}

type WorkbenchFixtures = Fixtures<
  WorkbenchTestFixtures,
  WorkbenchWorkerFixtures,
  PlaywrightTestArgs & PlaywrightTestOptions,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>;

/**
 * Fixtures for Playwright's test runner.
 *
 * @example
 * import { test as base } from '@playwright/test';
 * import { workbenchFixtures } from 'hubspot-workbench/playwright';
 *
 * const test = base.extend<WorkbenchTestFixtures, WorkbenchWorkerFixtures>(
 *   workbenchFixtures({ project: '.', accounts }),
 * );
 * test('greets in Swedish', async ({ openExtension }) => {
 *   const card = await openExtension({ location: 'crm.record.tab', language: 'sv' });
 *   await expect(card.getByText('Hej')).toBeVisible();
 * });
 */
export function workbenchFixtures(options: WorkbenchOptions): WorkbenchFixtures {
  return {
    workbench: [
      // oxlint-disable-next-line no-empty-pattern -- Playwright reads the pattern: no other fixtures
      async ({}, use) => {
        const workbench = await startWorkbench(options);
        await use(workbench);
        await workbench.close();
      },
      { scope: 'worker' },
    ],
    openExtension: async ({ workbench, page }, use) => {
      await use(async (wanted = {}) => {
        const response = await workbench.fetch('/api/description');
        const description = (await response.json()) as WorkbenchDescription;
        const { fragment, uid } = findExtension(description, wanted);
        const isThere = page.url().startsWith(`${workbench.url}/`);
        await page.goto(
          isThere ? `${workbench.url}/${fragment}` : workbench.addressOf(`/${fragment}`),
        );
        await settled(page);
        return page.locator(`[data-extension="${uid}"]`);
      });
    },
  };
}

function findExtension(
  description: WorkbenchDescription,
  { location, uid, state: name, ...wanted }: OpenExtensionOptions,
): { fragment: string; uid: string } {
  const { extensions, states } = description;
  const found = extensions.find(
    (it) =>
      (location === undefined || it.location === location) && (uid === undefined || it.uid === uid),
  );
  if (!found) {
    const known = extensions.map((it) => `${it.uid} at ${it.location}`);
    throw new Error(`This extension does not exist. There are: ${known.join(', ') || 'none'}`);
  }
  const state = states.find((it) => it.name === name);
  if (name !== undefined && !state) {
    const known = states.map((it) => it.name).join(', ') || 'none';
    throw new Error(`workbench.json has no state "${name}". There are: ${known}`);
  }
  const asked = { name: '', ...state, ...wanted };
  const missing = whatIsMissing(description.accounts, asked);
  if (missing !== null) throw new Error(missing);
  const shown = shownState(description, found, asked);
  if (!shown) throw new Error(`${found.uid} has no such state, or no record that it is shown on`);
  if (!isOn(shown.address.view, asked.record)) {
    throw new Error(`${found.uid} is not for the type of the record ${asked.record}`);
  }
  return { fragment: formatAddress(shown.address), uid: found.uid };
}

function isOn(view: View, record: string | undefined): boolean {
  if (record === undefined) return true;
  if (view.kind === 'records') return view.selected.includes(record);
  return view.kind !== 'record' || view.objectId === record;
}
