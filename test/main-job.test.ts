import {
  dealMappingStateSchema,
  factsPageSchema,
  sessionSchema,
  type Session,
} from '@partner-tier-points/contract';
import {
  ruleSetInForce,
  score,
  type ClientFacts,
  type Result,
  type Totals,
} from '@partner-tier-points/points';
import { languages } from '@partner-tier-points/texts';
import { standardAccounts } from 'hubspot-sandbox';
import type { Browser, Page } from 'playwright-core';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import developmentProxy from '../extensions/app/local.json' with { type: 'json' };
import { signedRequest, start, type Running } from '../src/local/index.ts';
import { sandboxAccounts } from '../src/local/sandbox-accounts.ts';
import { checkProject } from '../src/hubspot/workbench/check/check-project.ts';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';
import { openAddress } from '../src/hubspot/workbench/check/open-address.ts';
import { startPgliteOnDisk, type TestDatabase } from '../src/server/testing/test-databases.ts';
import { patience } from './patience.ts';
import { seriousFindings } from './serious-findings.ts';
import { shownTotals } from './shown-figures.ts';

/** Accounts and users of the sandbox. */
const portalId = '25000025';
const superAdmin = '48210011';
const ordinaryUser = '48210012';
const swedishSpeaker = '48210013';

const serverLog: string[] = [];
let database: TestDatabase;
let running: Running;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  database = await startPgliteOnDisk();
  [running, browser] = await Promise.all([
    start({
      port: 0,
      environment: {},
      ...database.options,
      callPolicy: { timeout: patience },
      serverLog: {
        logLevel: 'trace',
        logDestination: { write: (line) => void serverLog.push(line) },
      },
    }),
    launchBrowser(),
  ]);
  // One for all stories: to load a page anew takes five times the work of starting all that is on it.
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(patience);
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
  await database?.close();
});

afterEach(async () => {
  // Each story begins with nobody in the beta.
  for (const userId of [superAdmin, ordinaryUser, swedishSpeaker]) {
    await signedRequest(running.server, { userId, portalId }, '/v1/enrolment?scope=user', 'DELETE');
  }
  await signedRequest(
    running.server,
    { userId: superAdmin, portalId },
    '/v1/enrolment?scope=account',
    'DELETE',
  );
});

function open(userId: string, account = portalId, view = '/page') {
  return openAddress(page, running, `#${view}?account=${account}&user=${userId}`);
}

async function sessionOf(userId: string): Promise<Session> {
  const answer = await signedRequest(running.server, { userId, portalId }, '/v1/session');
  return sessionSchema.parse(await answer.json());
}

async function join(userId: string): Promise<void> {
  const { termsVersion } = await sessionOf(userId);
  const body = { scope: 'user', termsVersion };
  await signedRequest(running.server, { userId, portalId }, '/v1/enrolment', 'PUT', body);
}

/** The account's facts by the server's own address, scored here; for one who takes part. */
async function scoredAccount(userId = ordinaryUser): Promise<Result> {
  const clients: ClientFacts[] = [];
  let cursor: string | null = null;
  for (;;) {
    const answer = await signedRequest(
      running.server,
      { userId, portalId },
      cursor === null ? '/v1/facts' : `/v1/facts?cursor=${cursor}`,
    );
    const facts = factsPageSchema.parse(await answer.json());
    if (facts.status === 'loading') {
      await wait(200);
      continue;
    }
    clients.push(...facts.clients);
    cursor = facts.cursor;
    if (cursor === null) {
      const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
      const { partner } = facts;
      return score({ partner, clients }, { ruleSet: ruleSetInForce(today), asOf: today });
    }
  }
}

/** Sold, managed and total as they are shown, in one language. */
function shown(totals: Omit<Totals, 'total'>, locale: string) {
  const { sold, managed, total } = shownTotals(totals);
  const write = (points: number) =>
    points.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return { sold: write(sold), managed: write(managed), total: write(total) };
}

async function optIn(words: { try: RegExp; accept: string; preview: string }) {
  await page.getByRole('button', { name: words.try }).click();
  await page.getByRole('dialog').getByRole('button', { name: words.accept, exact: true }).click();
  await page.getByRole('button', { name: words.preview }).click();
}
const swedish = {
  try: /Prova den nya betaversionen av nivåpoäng/,
  accept: 'Prova betaversionen',
  preview: 'Förhandsgranska nivåpoäng',
};
const english = {
  try: /Try the new Tier Points beta/,
  accept: 'Try beta',
  preview: 'Preview Tier Points',
};

async function choose(label: string, option: string) {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

describe('an ordinary user', () => {
  it('opts in, accepts, previews, reads the totals of the scoring module, and leaves', async () => {
    await open(ordinaryUser);
    await page.getByRole('button', { name: english.try }).click();
    const terms = page.getByRole('dialog');
    await terms.getByText('does not change your tier').waitFor();
    expect(await terms.getByRole('button', { name: /all users/ }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await terms.getByRole('button', { name: 'Try beta', exact: true }).click();

    await page.getByRole('button', { name: english.preview }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const { enrolment, termsVersion } = await sessionOf(ordinaryUser);
    expect(enrolment).toMatchObject({ scope: 'user', acceptedBy: ordinaryUser, termsVersion });
    expect((await sessionOf(swedishSpeaker)).enrolment.enrolled).toBe(false);

    await page.getByRole('button', { name: english.preview }).click();
    await page.getByRole('tab', { name: 'Overview' }).waitFor();
    const result = await scoredAccount();
    const points = shown(result.totals, 'en-US');
    const overview = page.getByRole('tabpanel');
    for (const figure of [points.total, points.sold, points.managed, 'Gold']) {
      await overview.getByText(figure, { exact: true }).first().waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Back to the current view' }).click();
    await page.getByRole('button', { name: 'Leave the beta' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Leave just for me' }).click();
    await page.getByRole('button', { name: english.try }).waitFor();
    expect((await sessionOf(ordinaryUser)).enrolment.enrolled).toBe(false);
  });

  it('filters by deal type and market type, and opens a client', async () => {
    await open(ordinaryUser);
    await optIn(english);
    await page.getByRole('tab', { name: 'Points breakdown' }).click();
    const result = await scoredAccount();
    const rows = page.getByRole('tabpanel').getByRole('table').getByRole('row');
    const count = page.getByText(/of \d+ clients\. Combined/);
    await count.waitFor();

    await choose('Market type', 'Growth market');
    const growth = result.clients.filter((client) => client.market === 'growth');
    await page.getByText(`${growth.length} of ${result.clients.length} clients.`).waitFor();
    await expect.poll(() => rows.count()).toBe(growth.length + 1);

    await choose('Deal type', 'Assisted');
    const assisted = growth.reduce((sum, client) => sum + client.assisted, 0);
    const assistedShown = shown(
      { sold: assisted, sourced: 0, assisted, managed: 0 },
      'en-US',
    ).total;
    await page.getByText(new RegExp(`Combined ${assistedShown.replace('.', '\\.')}:`)).waitFor();

    await choose('Deal type', 'All deal types');
    const best = growth.reduce((one, other) => (other.total > one.total ? other : one));
    await rows.nth(1).getByRole('button', { name: best.name! }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: best.name! }).waitFor();
    const points = shown(best, 'en-US');
    for (const figure of [points.total, points.sold, points.managed]) {
      await panel.getByText(figure, { exact: true }).first().waitFor();
    }
    await panel
      .getByText(/growth market/i)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  it('cannot opt everyone in, not even with a hand-made signed request', async () => {
    const caller = { userId: ordinaryUser, portalId };
    const { termsVersion } = await sessionOf(ordinaryUser);
    const body = { scope: 'account', termsVersion };
    const answer = await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', body);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'superAdmin.required' });
    expect((await sessionOf(swedishSpeaker)).enrolment.enrolled).toBe(false);
  });
});

describe('a super admin', () => {
  it('opts all users into the beta, and another user then sees the banner', async () => {
    await open(superAdmin);
    await page.getByRole('button', { name: english.try }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Opt all users into beta' }).click();
    await page.getByRole('button', { name: english.preview }).waitFor();

    await open(ordinaryUser);
    await page.getByRole('button', { name: english.preview }).waitFor();
    const { enrolment } = await sessionOf(ordinaryUser);
    expect(enrolment).toMatchObject({ scope: 'account', acceptedBy: superAdmin });
  });
});

describe('a Swedish speaker', () => {
  it('reads the same page in Swedish, with the same figures', async () => {
    await open(swedishSpeaker);
    await optIn(swedish);
    await page.getByRole('tab').first().waitFor();
    const result = await scoredAccount(swedishSpeaker);
    const points = shown(result.totals, 'sv-SE');
    for (const figure of [points.total, points.sold, points.managed]) {
      await page.getByRole('tabpanel').getByText(figure, { exact: true }).first().waitFor();
    }
    const names = /Partner Tier Points|points-\d{4}-\d{2}/g;
    const text = (await page.getByRole('main').innerText()).replaceAll(names, '');
    expect(text).not.toMatch(/\b(points|clients|threshold|deals|sold|managed)\b/i);
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('an account', () => {
  const states = [
    ['that has no clients', '25000001', 'No partner clients yet'],
    ['that is no partner account', '25000002', /partner account/],
  ] as const;
  it.each(states)('%s is told so', async (_, account, words) => {
    await open(ordinaryUser, account);
    await optIn(english);
    await page.getByText(words).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await signedRequest(
      running.server,
      { userId: ordinaryUser, portalId: account },
      '/v1/enrolment?scope=user',
      'DELETE',
    );
  });
});

describe('the record card', () => {
  it("shows the company's client with the points of the scoring module", async () => {
    await join(swedishSpeaker);
    const result = await scoredAccount(swedishSpeaker);
    const client = result.clients.find((one) => one.total > 0 && one.companyId !== null)!;
    await open(ordinaryUser, portalId, `/companies/${client.companyId}`);
    const points = shown(client, 'en-US');
    await page.getByText(/beta/i).first().waitFor();

    await join(ordinaryUser);
    await open(ordinaryUser, portalId, `/companies/${client.companyId}`);
    for (const figure of [points.total, points.sold, points.managed]) {
      await page.getByText(figure, { exact: true }).first().waitFor();
    }
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('the settings', () => {
  it('are changed by a super admin and only read by others', async () => {
    await open(ordinaryUser, portalId, '/settings');
    await page.getByText('Only a super admin can change these settings').waitFor();
    expect(await page.getByRole('button', { name: /save/i }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);

    await open(superAdmin, portalId, '/settings');
    await page.getByRole('button', { name: /save/i }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('take a deal mapping whose values are picked, with MRR from line items', async () => {
    const account = standardAccounts().lineItems.portalId;
    const caller = { userId: superAdmin, portalId: account };
    await open(superAdmin, account, '/settings');
    await page.getByRole('tab', { name: 'Deals', exact: true }).click();
    const decides = page.getByLabel('Property that decides');
    await decides.fill('dealstage');
    await decides.blur();
    // What was chosen of another property is no option of this one, and says so.
    const values = page.getByRole('button', { name: /Values that make a deal count/ });
    await values.getByText('true (no longer an option in HubSpot)').waitFor();
    await values.click();
    await page.getByRole('option', { name: 'Closed Won' }).click();
    const past = page.getByRole('option', { name: /^true/ });
    await past.click();
    await past.waitFor({ state: 'detached' });
    // Until another option has the focus that it had, no key reaches the list.
    await page.locator('[role=listbox]:focus-within').waitFor();
    await page.keyboard.press('Escape');
    await values.getByText('Closed Won', { exact: true }).waitFor();

    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    const scored = async () => {
      const text = await page.getByText(/of those can be scored/).textContent();
      return Number(/\d+/.exec(text ?? '')?.[0]);
    };
    const byProperty = await scored();
    const offered = await page.getByText(/^Line items: \d+ deals can be scored/).textContent();
    const byLineItems = Number(/\d+/.exec(offered ?? '')?.[0]);
    expect(byLineItems).toBeGreaterThan(byProperty);

    await page.getByRole('button', { name: /Source of MRR/ }).click();
    await page.getByRole('option', { name: 'The deal’s line items' }).click();
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    expect(await scored()).toBe(byLineItems);
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    await page.getByText('Your own mapping is in use.').waitFor();
    const saved = await signedRequest(running.server, caller, '/v1/deal-mapping');
    expect(dealMappingStateSchema.parse(await saved.json())).toMatchObject({
      custom: true,
      mapping: {
        counts: { property: 'dealstage', values: ['closedwon'] },
        mrrFrom: 'lineItems',
      },
    });

    // A mapping by which nothing is sold says so before it is saved.
    await values.click();
    await page.getByRole('option', { name: 'Closed Lost' }).click();
    await page.getByRole('option', { name: 'Closed Won' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Save', exact: true }).last().click();
    const question = page.getByText(/^\d+ deals that count today would no longer earn points\.$/);
    await question.waitFor();
    expect(Number(/\d+/.exec((await question.textContent()) ?? '')?.[0])).toBe(byLineItems);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await question.waitFor({ state: 'detached' });
    const kept = await signedRequest(running.server, caller, '/v1/deal-mapping');
    expect(dealMappingStateSchema.parse(await kept.json())).toMatchObject({
      mapping: { counts: { values: ['closedwon'] } },
    });
  });

  it('show how a number is read, and refuse thresholds that fall with a higher tier', async () => {
    await open(superAdmin, standardAccounts().lineItems.portalId, '/settings');
    await page.getByLabel('Gold: Total').fill('1,234.5');
    await page.getByText('Read as 1,234.5').waitFor();
    await page.getByLabel('Platinum: Total').fill('1 300,5');
    await page.getByLabel('Platinum: Total').blur();
    await page.getByText(/^This is not a number as your language writes it/).waitFor();
    await page.getByLabel('Platinum: Total').fill('300');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Cannot be lower than the 1,234.5 for Gold, a lower tier.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('make a key that is shown once, reads the API until it is ended, and says when it was used', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const openKeys = async () => {
      await open(superAdmin, portalId, '/settings');
      await page.getByRole('tab', { name: 'Data and API' }).click();
      await page.getByRole('button', { name: 'API keys' }).click();
    };
    await openKeys();
    await page.getByLabel('Name', { exact: true }).fill('Reporting');
    await page.getByRole('button', { name: 'Create key' }).click();
    const shown = await page.getByText(/^ptp_/).textContent();
    await page.getByRole('button', { name: 'Copy key' }).click();
    await page.getByText('Key copied.').waitFor();
    const secret = await page.evaluate(() => navigator.clipboard.readText());
    expect(secret).toBe(shown);
    const row = page.getByRole('row', { name: /^Reporting/ });
    await row.getByRole('cell', { name: 'Never' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    const read = () =>
      fetch(`${running.server.url}/api/v1/facts`, {
        headers: { authorization: `Bearer ${secret}` },
      });
    expect((await read()).status).toBe(200);
    await openKeys();
    await row.getByRole('cell', { name: 'No end' }).waitFor();
    expect(await row.getByRole('cell', { name: 'Never' }).count()).toBe(0);
    expect(await page.getByText(/ptp_/).count()).toBe(0);
    await row.getByRole('button', { name: 'End Reporting' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End key' }).click();
    await page.getByText('There are no keys yet.').waitFor();
    expect((await read()).status).toBe(401);
  });

  it('let a super admin turn the beta on for all and take out who used it, and ask first', async () => {
    const account = standardAccounts().lineItems.portalId;
    await open(superAdmin, account, '/settings');
    await page.getByRole('tab', { name: 'Beta', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Opt all users into beta' }).click();
    await dialog.getByText('Only HubSpot decides it.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Opt all users into beta' }).click();
    await page.getByText(/turned the beta on for all users on/).waitFor();
    await dialog.waitFor({ state: 'detached' });

    const use = () =>
      signedRequest(running.server, { userId: ordinaryUser, portalId: account }, '/v1/scenarios');
    expect((await use()).status).toBe(200);
    await open(superAdmin, account, '/settings');
    await page.getByRole('tab', { name: 'Beta', exact: true }).click();
    await page.getByRole('button', { name: 'Remove Omar Haddad from the beta' }).click();
    await dialog.getByText('Remove Omar Haddad from the beta?').waitFor();
    expect((await use()).status).toBe(200);
    await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByRole('cell', { name: 'Left the beta' }).waitFor();
    expect((await use()).status).toBe(403);
    const caller = { userId: superAdmin, portalId: account };
    await signedRequest(running.server, caller, '/v1/enrolment?scope=account', 'DELETE');
  });
});

describe('every extension, in every place and language', () => {
  it('shows nothing wrong to `workbench check`', async () => {
    const { termsVersion } = await sessionOf(superAdmin);
    const caller = { userId: superAdmin, portalId };
    await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', {
      scope: 'user',
      termsVersion,
    });
    const { opened, findings } = await checkProject({
      project: path.resolve(import.meta.dirname, '..'),
      accounts: sandboxAccounts().shown.filter((it) => it.portalId === portalId),
      proxy: Object.fromEntries(
        Object.keys(developmentProxy.proxy).map((origin) => [origin, running.server.url]),
      ),
      clientSecret: running.server.clientSecret,
      languages: [...languages],
      browser,
      screenshots: null,
      patience,
    });
    expect(findings).toEqual([]);
    for (const language of languages) {
      for (const place of ['#/page?', '#/companies/', '#/settings?']) {
        expect(opened).toContainEqual(
          expect.stringMatching(new RegExp(`^${place.replace('?', '\\?')}.*language=${language}$`)),
        );
      }
    }
  });
});

it('after all of this, the log of the server holds no token, no e-mail address and no name', () => {
  const log = serverLog.join('');
  expect(log).toContain('/v1/facts');
  const secrets = [running.server.clientSecret, 'Bearer', '@', '%40', 'userEmail'];
  // What the server never asked an account for is not generated: two accounts have 25,000 clients.
  const asked = running.sandbox.filter(({ requestCount }) => requestCount > 0);
  expect(asked.map((account) => account.portalId)).toContain(portalId);
  for (const account of running.sandbox) secrets.push(account.accessToken);
  for (const account of asked) {
    for (const { email, firstName, lastName } of account.users) {
      secrets.push(email, `${firstName} ${lastName}`);
    }
    for (const { properties } of account.clients.all()) {
      const name = properties['hs_client_name'];
      if (name) secrets.push(name);
    }
  }
  expect(secrets.length).toBeGreaterThan(30);
  expect(secrets.filter((secret) => log.includes(secret))).toEqual([]);
});
