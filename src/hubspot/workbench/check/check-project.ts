import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startWorkbench, type WorkbenchOptions } from '../index.ts';
import { formatAddress, type View } from '../page/address.ts';
import { unchanged } from '../page/developer/developer-state.ts';
import { placesOf } from '../page/developer/places.ts';
import { ownStates } from '../page/developer/states.ts';
import { sayNoExtension, type WorkbenchDescription } from '../shared/description.ts';
import { launchBrowser } from '../browser/find-browser.ts';
import type { CheckReport, Finding } from './finding.ts';
import { lookAtPage, takeScreenshot } from './look-at-page.ts';
import { openScreenshotFolder } from './screenshots.ts';

export interface CheckOptions extends Pick<
  WorkbenchOptions,
  'project' | 'accounts' | 'proxy' | 'clientSecret' | 'profile' | 'variables'
> {
  /** The languages of the account's users when absent. */
  languages?: string[];
  /** Where screenshots go; `.workbench/screenshots` in the project when absent, null takes none. */
  screenshots?: string | null;
  /** Keep the screenshots for the next run to compare with. */
  update?: boolean;
  /** Stays open; one is found and closed again when absent. */
  browser?: Browser;
  /** Milliseconds that a page may take to come to rest once it is built; 15,000 when absent. */
  patience?: number;
  /** Told of each address as it is opened. */
  log?: (line: string) => void;
}

/** An app whose pages link to ever new addresses would never be done. */
const mostPages = 100;
/**
 * With so many waiting a second page is loaded, on which one draws while another is looked at: to
 * load a page is as much work as to look at several addresses on one that is there.
 */
const worthAnother = 6;

/**
 * Opens every extension of a project at its location, in every language and in every state that
 * `workbench.json` names, and every page that its own pages link to. Runs on React's development build, which says what production keeps quiet.
 *
 * @throws {ProjectError} when the project cannot be read; {NoBrowserError} without a browser.
 */
export async function checkProject(options: CheckOptions): Promise<CheckReport> {
  const { screenshots } = options;
  const folder =
    screenshots === undefined ? path.join(options.project, '.workbench/screenshots') : screenshots;
  // First: without one nothing else need be started, and stopped again.
  const browser = options.browser ?? (await launchBrowser());
  try {
    return await checkIn(browser, folder, options);
  } finally {
    if (!options.browser) await browser.close();
  }
}

async function checkIn(
  browser: Browser,
  folder: string | null,
  options: CheckOptions,
): Promise<CheckReport> {
  const workbench = await startWorkbench({
    ...options,
    log: () => undefined,
    react: 'development',
  });
  try {
    const screenshots =
      folder === null ? null : await openScreenshotFolder(folder, options.update ?? false);
    const response = await workbench.fetch('/api/description');
    const description = (await response.json()) as WorkbenchDescription;
    const states = ownStates(description).map((it) => formatAddress(it.address));
    const waiting = [...new Set([...addressesOf(description, options.languages), ...states])];
    const opened: string[] = [];
    /** The page on which each link was found first. */
    const linkedFrom = new Map<string, string>();
    const findings: Finding[] = [
      ...description.problems.map((message) => ({ address: '', kind: 'build' as const, message })),
      ...missingPlaces(description),
    ];
    if (description.extensions.length === 0) options.log?.(sayNoExtension(description));

    async function openPage(): Promise<Page> {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      return context.newPage();
    }

    async function lookAt(page: Page, address: string): Promise<void> {
      if (opened.includes(address) || opened.length >= mostPages) return;
      opened.push(address);
      options.log?.(address);
      const look = await lookAtPage(page, workbench, address, options.patience);
      findings.push(...withAddress(look.findings, address));
      const from = linkedFrom.get(address);
      if (look.isNoPage && from !== undefined) {
        const [path] = address.replace('#/page', '').split('?');
        const message = `links to ${path || '/'}, which is no page of the app`;
        findings.push({ address: from, kind: 'page', message });
      }
      await screenshots?.write(address, await takeScreenshot(page));
      // A link keeps the language, as the whole address does.
      for (const link of look.links) {
        if (!linkedFrom.has(link)) linkedFrom.set(link, address);
        if (!opened.includes(link)) waiting.push(link);
      }
    }

    async function work(page: Page): Promise<void> {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        await lookAt(page, next);
      }
      await page.context().close();
    }

    const [first] = waiting.splice(0, 1);
    if (first !== undefined) {
      const page = await openPage();
      // It finds the links: with them there may be enough to do for two.
      await lookAt(page, first);
      const isWorth = waiting.length >= worthAnother;
      await Promise.all([work(page), ...(isWorth ? [openPage().then(work)] : [])]);
    }
    return { opened, findings, screenshots };
  } finally {
    await workbench.close();
  }
}

function withAddress(findings: Omit<Finding, 'address'>[], address: string): Finding[] {
  return findings.map((finding) => ({ address, ...finding }));
}

/** Every place of the first account, in each language, the first user being the one who looks. */
function addressesOf(description: WorkbenchDescription, languages?: string[]): string[] {
  const [account] = description.accounts;
  const [user] = account?.users ?? [];
  if (!account || !user) return [];
  const wanted = languages ?? [...new Set(account.users.map((it) => it.language))];
  const views = placesOf(description, account).map((it) => it.view);
  return wanted.flatMap((language) =>
    uniqueViews(views).map((view) =>
      formatAddress({
        view,
        portalId: account.portalId,
        userId: user.id,
        developer: { ...unchanged, language },
      }),
    ),
  );
}

/** Sidebar cards of one record are all on one page. */
function uniqueViews(views: View[]): View[] {
  const keys = views.map((view) => JSON.stringify(view));
  return views.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}

/** Cards for a type of which the account has no record cannot be looked at, nor can nothing. */
function missingPlaces(description: WorkbenchDescription): Finding[] {
  if (description.extensions.length === 0) {
    // One that is made of something else has nothing wrong.
    if (description.otherFeatures.length > 0) return [];
    return [{ address: '', kind: 'page', message: sayNoExtension(description) }];
  }
  const [account] = description.accounts;
  const placed = account ? placesOf(description, account).map((it) => it.extension.uid) : [];
  return description.extensions
    .filter((it) => !placed.includes(it.uid))
    .map(({ uid, objectTypes }) => ({
      address: '',
      kind: 'page',
      message: `${uid}: the account has no record of type ${objectTypes.join(', ') || '(none)'}`,
    }));
}
