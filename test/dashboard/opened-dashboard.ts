/**
 * The workbench, a browser and one page for all stories: to load a page anew takes five times the
 * work of starting all that is on it.
 */
import { sessionSchema } from '@partner-tier-points/contract';
import { openLedger, ruleSetInForce, type Facts, type Ledger } from '@partner-tier-points/points';
import type { Language } from '@partner-tier-points/texts';
import { translations } from '@partner-tier-points/texts/translations';
import type { Browser, Locator, Page } from 'playwright-core';
import type { DashboardView } from '../../extensions/app/pages/shared/route/views.ts';
import { launchBrowser } from '../../src/hubspot/workbench/browser/find-browser.ts';
import { openAddress } from '../../src/hubspot/workbench/check/open-address.ts';
import { signedRequest, start, type Running } from '../../src/local/index.ts';
import { createPostgres } from '../../src/server/testing/shared-postgres.ts';
import type { TestDatabase } from '../../src/server/testing/test-databases.ts';
import { accountFacts, todayInStockholm } from '../account-facts.ts';
import { goInWorkbench } from '../go-in-workbench.ts';
import { patience } from '../patience.ts';

export const portalId = '25000025';
/** `npm run test:largest` takes the largest account: its sync alone is as much work as all the rest. */
export const isLargest = Boolean(process.env['LARGEST_ACCOUNT']);
export const [largePortal, largeSize] = isLargest ? ['25020000', 20_000] : ['25005000', 5_000];
export const userId = '48210012';
export const superAdmin = '48210011';
export const tracks = ['total', 'sold', 'sourced', 'managed'] as const;
export const today = todayInStockholm();
export const ruleSet = ruleSetInForce(today);

export let running: Running;
export let page: Page;
export let facts: Facts;
export let ledger: Ledger;
let database: TestDatabase;
let browser: Browser;
/** Whether the page shows the current story already. */
let isOpen = false;

export async function startDashboard() {
  // The main job is done on PGlite.
  database = await createPostgres();
  [running, browser] = await Promise.all([
    start({ port: 0, environment: {}, ...database.options, callPolicy: { timeout: patience } }),
    launchBrowser(),
  ]);
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await enrol(portalId);
  await enrol(largePortal);
  // HubSpot's limits make this sync a long one: it continues while the other stories run.
  await signedRequest(running.server, { userId, portalId: largePortal }, '/v1/facts');
  facts = await accountFacts(running.server, { userId, portalId });
  ledger = openLedger(facts, ruleSet);
}

export async function closeDashboard() {
  await browser?.close();
  await running?.close();
  await database?.close();
}

export async function beginStory() {
  isOpen = false;
  await page.setViewportSize({ width: 1280, height: 1000 });
}

export async function enrol(account: string) {
  const caller = { userId, portalId: account };
  const answer = await signedRequest(running.server, caller, '/v1/session');
  const { termsVersion } = sessionSchema.parse(await answer.json());
  const body = { scope: 'user', termsVersion };
  await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', body);
}

export async function open(
  view: string,
  choices: Record<string, string> = {},
  account: string = portalId,
) {
  const query = new URLSearchParams({ ...choices, account, user: userId });
  await (isOpen ? goInWorkbench : openAddress)(page, running, `#/page/${view}?${query}`);
  isOpen = true;
  // The tab before stays until the extension has heard of it.
  const language = (choices['wb.language'] ?? 'en') as Language;
  const tab = (view === 'client' ? 'breakdown' : view) as DashboardView;
  const name = translations[language].page[`dashboard.${tab}`];
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor({ state: 'attached' });
  await page.getByRole('tabpanel').waitFor();
}

/** The extension anew at the address that it has come to, which takes a fifth of loading the page. */
export const reopen = () => openAddress(page, running, new URL(page.url()).hash);

export const panel = () => page.getByRole('tabpanel');
export const table = (at = 0) => panel().getByRole('table').nth(at);

/** The cells of a table's body, a list for each row, once they no longer change. */
export async function cellsOf(shown: Locator): Promise<string[][]> {
  await shown.waitFor();
  const read = () =>
    shown.evaluate((table) =>
      [...table.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll<HTMLElement>('td')].map((cell) => cell.innerText),
      ),
    );
  let cells = await read();
  for (let before; JSON.stringify(cells) !== JSON.stringify(before); cells = await read()) {
    before = cells;
    await page.waitForTimeout(100);
  }
  return cells.map((row) => row.map(plain));
}
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const textOfPanel = async () => plain(await panel().innerText());

export async function choose(label: string | RegExp, option: string) {
  await panel().getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
