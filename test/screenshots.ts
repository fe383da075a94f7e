/**
 * `npm run screenshots`: the pictures of README and docs/views.md, of each view in English and
 * Swedish, wide and narrow, from the sandbox's first account.
 */
import { factsPageSchema, sessionSchema } from '@partner-tier-points/contract';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { signedRequest, start } from '../src/local/index.ts';
import { settled } from '../src/hubspot/workbench/check/settled.ts';
import { goInWorkbench } from './go-in-workbench.ts';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';

const folder = path.resolve(import.meta.dirname, '../docs/screenshots');
const portalId = '25000025';
/** So large that its first read is a long one. */
const largestPortal = '25020000';
const superAdmin = '48210011';

const readers = [
  {
    language: 'en',
    userId: '48210012',
    words: {
      try: 'Try the new Tier Points beta',
      accept: 'Try beta',
      preview: 'Preview Tier Points',
      breakdown: 'Points breakdown',
    },
  },
  {
    language: 'sv',
    userId: '48210013',
    words: {
      try: 'Prova den nya betaversionen av nivåpoäng',
      accept: 'Prova betaversionen',
      preview: 'Förhandsgranska nivåpoäng',
      breakdown: 'Poängfördelning',
    },
  },
];

await mkdir(folder, { recursive: true });
const running = await start({ port: 0, environment: {}, dataFolder: 'memory://' });
const browser = await launchBrowser();

/** Starts the long sync that the first pictures show: HubSpot's limits stretch it to a minute. */
async function startSync(userId: string) {
  const caller = { userId, portalId: largestPortal };
  const session = await signedRequest(running.server, caller, '/v1/session');
  const { termsVersion } = sessionSchema.parse(await session.json());
  const body = { scope: 'user', termsVersion };
  await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', body);
  await signedRequest(running.server, caller, '/v1/facts', 'GET');
}

async function settle(page: Page) {
  await settled(page, 60_000);
  // Dialogs and panels slide in.
  await page.waitForTimeout(700);
}

try {
  for (const { userId } of readers) await startSync(userId);
  for (const { language, userId } of readers) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const query = new URLSearchParams({ account: largestPortal, user: userId });
    await page.goto(running.addressOf(`/#/page/overview?${query}`));
    await page.getByRole('tabpanel').waitFor({ timeout: 60_000 });
    for (const [name, width] of [
      ['sync', 1280],
      ['sync-narrow', 480],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(700);
      await page.screenshot({ path: path.join(folder, `${name}-${language}.png`) });
    }
    await page.close();
  }
  for (const { language, userId, words } of readers) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const take = async (view: string, fullPage = true) => {
      // What is under the mouse would look chosen.
      await page.mouse.move(0, 0);
      await settle(page);
      await page.screenshot({ path: path.join(folder, `${view}-${language}.png`), fullPage });
    };
    const open = (view: string, user = userId, choices: Record<string, string> = {}) => {
      const query = new URLSearchParams({ ...choices, account: portalId, user });
      return goInWorkbench(page, running, `#${view}?${query}`);
    };

    await open('/page');
    await page.getByRole('button', { name: words.try }).waitFor();
    await take('current');
    await page.getByRole('button', { name: words.try }).click();
    await take('terms', false);
    await page.getByRole('dialog').getByRole('button', { name: words.accept, exact: true }).click();
    await page.getByRole('button', { name: words.preview }).waitFor();
    // The welcome covers the title.
    await page.locator('.floating-alert').getByRole('button').click();
    await take('banner');
    await page.getByRole('button', { name: words.preview }).click();
    await page.getByRole('tab', { name: words.breakdown }).waitFor();
    await take('overview');
    await page.setViewportSize({ width: 480, height: 900 });
    await take('overview-narrow');
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const view of ['time', 'changes', 'compare', 'evaluation']) {
      await open(`/page/${view}`);
      await page.getByRole('tabpanel').getByRole('table').first().waitFor();
      await take(view);
    }
    const facts = await signedRequest(running.server, { userId, portalId }, '/v1/facts');
    const [lost] = factsPageSchema.parse(await facts.json()).clients;
    await open('/page/planner', userId, { lose: lost?.id ?? '' });
    await page.getByRole('tabpanel').getByRole('table').first().waitFor();
    await take('planner');
    await page.getByRole('tab', { name: words.breakdown }).click();
    await take('breakdown');
    await page.getByRole('table').getByRole('row').nth(2).getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await take('client', false);
    await page.keyboard.press('Escape');

    const answer = await signedRequest(running.server, { userId, portalId }, '/v1/facts');
    const { clients } = factsPageSchema.parse(await answer.json());
    const companyId = clients.find((client) => client.companyId)?.companyId;
    await open(`/companies/${companyId}`);
    await take('card');
    await open('/settings', language === 'en' ? superAdmin : userId);
    await take('settings');
    await context.close();
  }
} finally {
  await browser.close();
  await running.close();
}
