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
import { formatAddress } from '../page/address.ts';
import { type Failing, unchanged } from '../page/developer/developer-state.ts';
import { type Place, placesOf } from '../page/developer/places.ts';
import type { WorkbenchDescription } from '../shared/description.ts';

export { exampleAccounts, findBrowser };

/** Which extension to open, where, and for whom; what is absent is the first there is. */
export interface OpenExtensionOptions {
  /** For example `crm.record.tab`, `pages`, `settings`. */
  location?: string;
  /** The extension's uid, where a location has several. */
  uid?: string;
  /** A user's id. */
  user?: string;
  /** An account's id. */
  account?: string;
  /** `context.user.language`, for example `sv`. */
  language?: string;
  /** A record's id. */
  record?: string;
  /** A path of an app page, for example `/clients/7`. */
  path?: string;
  /** What happens to requests: no connection, or an HTTP status from 400 on. */
  failing?: Failing;
  /** Milliseconds that every request takes longer. */
  slow?: number;
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
  wanted: OpenExtensionOptions,
): { fragment: string; uid: string } {
  const account =
    description.accounts.find((it) => it.portalId === wanted.account) ?? description.accounts[0];
  const user = account?.users.find((it) => it.id === wanted.user) ?? account?.users[0];
  if (!account || !user) throw new Error('The workbench was started without an account');
  const places = placesOf(description, account);
  const place = places.find(
    ({ extension }) =>
      (wanted.location === undefined || extension.location === wanted.location) &&
      (wanted.uid === undefined || extension.uid === wanted.uid),
  );
  if (!place) {
    const known = places.map(({ extension }) => `${extension.uid} at ${extension.location}`);
    throw new Error(`This extension does not exist. There are: ${known.join(', ') || 'none'}`);
  }
  const fragment = formatAddress({
    view: viewOf(place, wanted),
    portalId: account.portalId,
    userId: user.id,
    developer: {
      ...unchanged,
      language: wanted.language ?? null,
      failing: wanted.failing ?? null,
      slow: wanted.slow ?? null,
    },
  });
  return { fragment, uid: place.extension.uid };
}

function viewOf({ view }: Place, { record, path }: OpenExtensionOptions): Place['view'] {
  if (view.kind === 'record' && record !== undefined) return { ...view, objectId: record };
  return view.kind === 'page' && path !== undefined ? { ...view, path } : view;
}
