/**
 * A story for each view of the dashboard, on the built bundle in the workbench: every number that
 * is shown is held against what the scoring module says of the same facts.
 */
import {
  retentionEstimateSchema,
  sessionSchema,
  settingsSchema,
  snapshotsSchema,
} from '@partner-tier-points/contract';
import {
  addDaysToDay,
  addMonthsToDay,
  clientsAtRisk,
  changeBetween,
  clientColumnsOn,
  marketsOf,
  compareRuleSets,
  endingsBetween,
  explainClient,
  findRuleSet,
  ledgerAfter,
  openLedger,
  reconcile,
  riskOn,
  ruleSetInForce,
  ruleSets,
  summaryOn,
  timelineOf,
  totalsOn,
  waysToHigherTiers,
  type Change,
  type ClientExplanation,
  type Comparison,
  type Ending,
  type Entry,
  type Facts,
  type Ledger,
  type PointsChange,
  type Reconciliation,
  type Result,
  type TimelinePoint,
} from '@partner-tier-points/points';
import { runWith } from '../src/command-line/testing/run-program.ts';
import { evaluateNext } from '../src/points/testing/evaluate-next.ts';
import { languages, type Language } from '@partner-tier-points/texts';
import { translations } from '@partner-tier-points/texts/translations';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPostgres } from '../src/server/testing/shared-postgres.ts';
import type { TestDatabase } from '../src/server/testing/test-databases.ts';
import { dashboardViews } from '../extensions/app/pages/shared/route/views.ts';
import { signedRequest, start, type Running } from '../src/local/index.ts';
import { accountFacts, todayInStockholm } from './account-facts.ts';
import { numberIn, Readings } from './readings.ts';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';
import { openAddress } from '../src/hubspot/workbench/check/open-address.ts';
import { textOfFirstScreen } from './first-screen.ts';
import { exportedRows, type FileRow } from './downloads.ts';
import { goInWorkbench } from './go-in-workbench.ts';
import { patience } from './patience.ts';
import { seriousFindings } from './serious-findings.ts';
import {
  day,
  figure,
  points,
  shownAfter,
  shownOf,
  shownTotals,
  signed,
  words,
} from './shown-figures.ts';

const portalId = '25000025';
/** `npm run test:largest` takes the largest account: its sync alone is as much work as all the rest. */
const isLargest = Boolean(process.env['LARGEST_ACCOUNT']);
const [largePortal, largeSize] = isLargest ? ['25020000', 20_000] : ['25005000', 5_000];
const userId = '48210012';
const superAdmin = '48210011';
const tracks = ['total', 'sold', 'sourced', 'managed'] as const;

let database: TestDatabase;
let running: Running;
let browser: Browser;
let page: Page;
/** Whether the page shows the current story already. */
let isOpen: boolean;
let facts: Facts;
let ledger: Ledger;
const today = todayInStockholm();
const ruleSet = ruleSetInForce(today);

async function enrol(account: string) {
  const caller = { userId, portalId: account };
  const answer = await signedRequest(running.server, caller, '/v1/session');
  const { termsVersion } = sessionSchema.parse(await answer.json());
  const body = { scope: 'user', termsVersion };
  await signedRequest(running.server, caller, '/v1/enrolment', 'PUT', body);
}

beforeAll(async () => {
  // The main job is done on PGlite.
  database = await createPostgres();
  [running, browser] = await Promise.all([
    start({ port: 0, environment: {}, ...database.options, callPolicy: { timeout: patience } }),
    launchBrowser(),
  ]);
  // One for all stories: to load a page anew takes five times the work of starting all that is on it.
  page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await enrol(portalId);
  await enrol(largePortal);
  // HubSpot's limits make this sync a long one: it continues while the other stories run.
  await signedRequest(running.server, { userId, portalId: largePortal }, '/v1/facts');
  facts = await accountFacts(running.server, { userId, portalId });
  ledger = openLedger(facts, ruleSet);
});
afterAll(async () => {
  await browser?.close();
  await running?.close();
  await database?.close();
});
beforeEach(async () => {
  isOpen = false;
  await page.setViewportSize({ width: 1280, height: 1000 });
});

async function open(view: string, choices: Record<string, string> = {}, account = portalId) {
  const query = new URLSearchParams({ ...choices, account, user: userId });
  await (isOpen ? goInWorkbench : openAddress)(page, running, `#/page/${view}?${query}`);
  isOpen = true;
  await page.getByRole('tabpanel').waitFor();
}

/** The extension anew at the address that it has come to, which takes a fifth of loading the page. */
const reopen = () => openAddress(page, running, new URL(page.url()).hash);

const panel = () => page.getByRole('tabpanel');
const table = (at = 0) => panel().getByRole('table').nth(at);

/** The cells of a table's body, a list for each row, once they no longer change. */
async function cellsOf(shown: Locator): Promise<string[][]> {
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
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOfPanel = async () => plain(await panel().innerText());

async function choose(label: string | RegExp, option: string) {
  await panel().getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const trackNames = {
  total: 'Total',
  sold: 'Sold',
  sourced: 'Sourced',
  managed: 'Managed',
} as const;

/** A client's entries of every day. */
const entriesOf = (scored: Ledger, id: string) =>
  explainClient(scored, id, today).entries.map(({ entry }) => entry);

const endsBy =
  (last: string) =>
  ({ expiresOn }: Entry) =>
    expiresOn !== null && expiresOn > today && expiresOn <= last;

/** What the Overview has to say first, by the scoring module, to an account whose tier is at risk. */
async function answersOf(
  account: string,
  scored: Ledger,
): Promise<{ first: string[]; more: string[] }> {
  const caller = { userId, portalId: account };
  const answer = await signedRequest(running.server, caller, '/v1/snapshots');
  const { snapshots } = snapshotsSchema.parse(await answer.json());
  const complete = snapshots.filter(({ from }) => from !== 'incomplete');
  const { creditedTier, on, evaluations, causes } = riskOn(scored, today, complete);
  const track = tracks.find((name) => causes.some((cause) => cause.name === name));
  if (on === null || !track) throw new Error('no track puts the tier at risk');
  const { performance, totals } = summaryOn(scored, today);
  const thresholds = performance.tracks.find((each) => each.track === track)?.thresholds;
  const asked = thresholds?.find(({ tier }) => tier === creditedTier)?.points ?? 0;
  const falling = shownTotals(totalsOn(scored, on))[track];
  const shown = shownTotals(totals);
  const end = addMonthsToDay(today, 8);
  const ending = new Map<string, { id: string; name: string; on: string; lost: number }>();
  const isOf = (entry: Entry) => ['total', entry.track, entry.dealType].includes(track);
  for (const { clientId, clientName, on: day, entry } of endingsBetween(scored, today, on)) {
    if (!isOf(entry)) continue;
    const { lost, ...client } = ending.get(clientId) ?? {
      id: clientId,
      name: clientName ?? '',
      on: day,
      lost: 0,
    };
    ending.set(clientId, { ...client, lost: lost + entry.points });
  }
  const calls = [...ending.values()]
    .sort((one, other) => other.lost - one.lost)
    .slice(0, 5)
    .map(({ id, ...call }) => ({
      ...call,
      lost: shownOf(entriesOf(scored, id), today, (entry) => isOf(entry) && endsBy(on)(entry)),
    }));
  const month = changeBetween(scored, addDaysToDay(today, -30), today);
  const [gained, lost] = [shownTotals(month.gained).total, shownTotals(month.lost).total];
  const clients = month.clients.length;
  const outcomes = { kept: 'Safe', protected: 'Protected', liable: 'At risk', falls: 'At risk' };
  return {
    first: [
      `Credited tier: ${creditedTier}`,
      `${creditedTier} is at risk from ${day(on)}: ${trackNames[track]} falls to ${figure(falling)} ` +
        `of the ${words(asked)} required, with ${points(shown[track] - falling)} expiring.`,
      ...evaluations.flatMap((each) =>
        each.outcome === 'unknown' || each.outcome === 'rises'
          ? []
          : [`${outcomes[each.outcome]} on ${day(each.on)}`],
      ),
      'Show the clients',
      'Plan a fix',
      `Total ${figure(shown.total)}`,
    ],
    more: [
      `${trackNames[track]} ${figure(shown[track])}`,
      `Total: ${figure(shown.total)} today, ${figure(totalsOn(scored, end).total)} on ${day(end)}.`,
      `Call first · ${trackNames[track]} · ${words(asked)} for ${creditedTier}`,
      ...calls.map((call) => plain(`${shortened(call.name)} ${day(call.on)} ${figure(call.lost)}`)),
      `${signed(gained - lost)} in 30 days: ${points(gained)} gained, ${points(lost)} lost, ` +
        `from ${words(clients)} client${clients === 1 ? '' : 's'}.`,
      'Show the changes',
    ],
  };
}

/** A long name gives way to the line of its row. */
const shortened = (name: string) => (name.length > 14 ? `${name.slice(0, 13)}…` : name);

/** The words of shown tables that are wider than their place, which then scrolls sideways. */
const wideTables = () =>
  [...document.querySelectorAll<HTMLElement>('main table')]
    .filter((table) => table.checkVisibility() && table.parentElement)
    .filter((table) => table.offsetWidth > table.parentElement!.clientWidth + 1)
    .map((table) => table.innerText);

/** Opens the Overview on a screen of that size and holds that what it has to say is on it. */
async function expectFirstScreen(width: number, height: number, account: string, scored: Ledger) {
  await page.setViewportSize({ width, height });
  await open('overview', {}, account);
  // Whom to call first is read on a phone too, with what each does to the tier.
  await panel().getByRole('table').first().waitFor();
  expect(await page.evaluate(wideTables)).toEqual([]);
  await expect
    .poll(
      async () => {
        const { first, more } = await answersOf(account, scored);
        const text = await textOfFirstScreen(page);
        return (width < 1000 ? first : [...first, ...more]).filter((part) => !text.includes(part));
      },
      // Every look works the answers out anew.
      { interval: 500 },
    )
    .toEqual([]);
}

describe('overview', () => {
  it.each([
    ['the risk, the figures, twelve months, five calls and what changed', 1280, 720],
    ['the risk and the first figure', 400, 800],
  ])('has %s on a first screen of %i x %i', async (_, width, height) => {
    await expectFirstScreen(width, height, portalId, ledger);
  });

  it('says whether the tier is safe, and leads to the clients behind it', async () => {
    await open('overview');
    const risk = riskOn(ledger, today);
    await panel().getByText('Partner Certified').waitFor();
    const text = await textOfPanel();
    expect(text).toContain(figure(shownTotals(summaryOn(ledger, today).totals).total));
    if (risk.on !== null) expect(text).toContain(day(risk.on));
    expect(await seriousFindings(page)).toEqual([]);
    await panel()
      .getByRole('link', { name: /^Show (the clients|what expires)$/ })
      .click();
    await expect.poll(() => page.url()).toContain('expiring=');
  });
});

describe('points over time', () => {
  it('has the months of the timeline, and what ends in one that is chosen', async () => {
    await open('time', { months: '6' });
    const months = timelineOf(ledger, today, { monthsBack: 6, monthsAhead: 6 });
    const all = await cellsOf(table());
    const isUnexplained = (row: string[]) => row.at(-1) === 'Neither new nor lost';
    const rows = all.filter((row) => !isUnexplained(row));
    expect(rows.map(([on]) => on)).toEqual(months.map((month) => day(month.day)));
    for (const [at, month] of months.entries()) {
      if (!month.projected) continue;
      const shown = shownTotals(month.totals);
      expect(rows[at]?.slice(1, 5)).toEqual(tracks.map((track) => figure(shown[track])));
      expect(rows[at]?.[6]).toBe(figure(month.lost?.total ?? 0));
    }
    // From one source to the next nothing jumps: new, lost and the row before it explain each month.
    let total = numberOf(all[0]?.[1]);
    for (const row of all.slice(1)) {
      const [, shown, , , , gained, lost] = row.map(numberOf);
      if (isUnexplained(row)) {
        total += shown!;
      } else {
        expect(Math.abs(total + gained! - lost! - shown!)).toBeLessThan(0.4);
        total = shown!;
      }
    }
    // The picture fills a wide page.
    const picture = panel().getByRole('img').first();
    expect((await picture.boundingBox())!.width).toBeGreaterThan(900);
    expect(await seriousFindings(page)).toEqual([]);

    const worst = months.filter(({ projected }) => projected).at(1)!;
    const before = months[months.indexOf(worst) - 1]!;
    await table()
      .getByRole('link', { name: day(worst.day) })
      .click();
    const endings = endingsBetween(ledger, before.day, worst.day);
    const clients = new Set(endings.map(({ clientId }) => clientId)).size;
    await panel()
      .getByText(`${points(sumOf(endings))} from ${clients} client${clients === 1 ? '' : 's'}.`)
      .waitFor();
    expect(await cellsOf(table(1))).toHaveLength(Math.min(endings.length, 25));

    await choose(/Points/, 'Sourced');
    await panel()
      .getByRole('img', { name: /^Sourced: / })
      .waitFor();
    const sourced = endings.filter(({ entry }) => entry.dealType === 'sourced');
    await panel()
      .getByText(`${points(sumOf(sourced))} from `)
      .waitFor();
  });
});

const numberOf = (text = '') => Number(text.replaceAll(',', '').replace('–', '0'));
const sumOf = (endings: { entry: { points: number } }[]) =>
  endings.reduce((sum, { entry }) => sum + entry.points, 0);

describe('changes', () => {
  it('counts what came and went in a range, down to the clients', async () => {
    await open('changes');
    await choose(/Range/, 'Next 90 days');
    const change = changeBetween(ledger, today, addDaysToDay(today, 90));
    const [gained, lost] = [shownTotals(change.gained), shownTotals(change.lost)];
    await panel()
      .getByText(signed(gained.total - lost.total))
      .first()
      .waitFor();
    const text = await textOfPanel();
    for (const [title, amount] of [
      ['New sold', gained.sold],
      ['New managed', gained.managed],
      ['Lost sold', lost.sold],
      ['Lost managed', lost.managed],
    ] as const) {
      expect(text).toContain(`${title} ${points(amount)}`);
    }
    const losing = change.clients.filter(({ lost }) => lost.sold > 0);
    const clients = `${losing.length} client${losing.length === 1 ? '' : 's'}`;
    await panel().getByRole('link', { name: clients, exact: true }).first().click();
    await panel().getByText('Clients with: Lost sold').waitFor();
    const rows = await cellsOf(table());
    const until = addDaysToDay(today, 90);
    expect(rows.map(([, , , shown]) => shown)).toEqual(
      losing
        .sort((one, other) => other.lost.sold - one.lost.sold)
        .slice(0, 25)
        .map(({ id }) =>
          figure(
            shownOf(
              entriesOf(ledger, id),
              today,
              (entry) => entry.track === 'sold' && endsBy(until)(entry),
            ),
          ),
        ),
    );
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('points breakdown', () => {
  it('shows, sorts and adds up what the filters leave, and keeps them in the address', async () => {
    await open('breakdown', { expiring: addDaysToDay(today, 180) });
    const until = addDaysToDay(today, 180);
    const { clients } = changeBetween(ledger, today, until);
    const losing = clients.filter(({ lost }) => lost.total > 0);
    const rows = await cellsOf(table());
    expect(rows).toHaveLength(losing.length);
    const columns = clientColumnsOn(ledger, today);
    for (const { id, name } of losing) {
      const index = ledger.clients.findIndex((client) => client.id === id);
      const row = rows.find(([shown]) => shown === plain(name ?? ''));
      const shown = shownTotals({
        sold: columns.sold[index]!,
        sourced: columns.sourced[index]!,
        assisted: columns.assisted[index]!,
        managed: columns.managed[index]!,
      });
      expect(row?.slice(1, 7)).toEqual([
        ...[figure(shown.total), figure(shown.sold), figure(shown.sourced)],
        ...[figure(shown.assisted), figure(shown.managed)],
        figure(shownOf(entriesOf(ledger, id), today, endsBy(until))),
      ]);
    }
    await choose(/Expiring within/, 'Any time');
    await choose(/^All clients|Points/, 'No points');
    const none = columns.total.filter((total) => total === 0).length;
    await panel()
      .getByText(new RegExp(`^${none} of ${facts.clients.length} clients\\.`))
      .waitFor();
    expect(page.url()).toContain('points=none');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('has a page for a client that a link leads to, with what its loss would mean', async () => {
    const columns = clientColumnsOn(ledger, today);
    const index = columns.total.indexOf(Math.max(...columns.total));
    const client = ledger.clients[index]!;
    await open('client', { client: client.id });
    const after = summaryOn(
      ledgerAfter(ledger, [{ kind: 'lostClient', clientId: client.id }]),
      today,
    );
    await panel()
      .getByText(`Points you would lose: ${figure(columns.total[index]!)}.`)
      .waitFor();
    const shown = shownAfter(totalsOn(ledger, today), after.totals);
    const left = `${figure(totalsOn(ledger, today).total)} now, ${figure(shown.after.total)} without`;
    expect(await textOfPanel()).toContain(`Total: ${left} this client.`);
    await panel().getByRole('link', { name: 'Open in the planner' }).click();
    await panel().getByText(`${client.name} is lost`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('what HubSpot tells of clients', () => {
  it('is a cancellation that ends managed points, and usage that is not shared', async () => {
    const cancels = facts.clients.find(({ managed }) => managed?.cancelsOn);
    const silent = facts.clients.find(({ usage }) => usage?.shared === false);
    const cancelsOn = cancels?.managed?.cancelsOn;
    if (!cancels || !cancelsOn || !silent) throw new Error('the account has neither client');
    await open('client', { client: cancels.id });
    await panel().getByText('Cancellation', { exact: true }).waitFor();
    expect(await textOfPanel()).toContain(`Cancellation ${day(cancelsOn)}`);
    const after = totalsOn(openLedger({ ...facts, clients: [cancels] }, ruleSet), cancelsOn);
    expect(after.managed).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);

    await open('client', { client: silent.id });
    await panel().getByText('HubSpot tools used', { exact: true }).waitFor();
    expect(await textOfPanel()).toContain('HubSpot tools used Not shared with you');
  });

  it('names who may leave, and estimates retention', async () => {
    const estimated = async () => {
      const caller = { userId, portalId };
      const answer = await signedRequest(running.server, caller, '/v1/retention-estimate');
      return retentionEstimateSchema.parse(await answer.json()).estimate;
    };
    // It is made when the account has been synced.
    await expect.poll(estimated, { interval: 500 }).not.toBeNull();
    await open('overview');
    const [first] = clientsAtRisk(facts.clients, clientColumnsOn(ledger, today).total, today);
    if (!first) throw new Error('the account has nobody who may leave');
    const { name } = facts.clients[first.index]!;
    await panel()
      .getByText(/^Our estimate of gross revenue retention: /)
      .waitFor();
    const text = await textOfPanel();
    expect(text).toContain(`At risk of leaving: ${name} (`);
    expect(text).toMatch(
      /Our estimate of gross revenue retention: [\d.]+%, from \d+ of \d+ clients/,
    );
  });
});

describe('planner', () => {
  it('shows the effect of a deal at once, saves it under a name, and opens it again', async () => {
    await open('planner', { goal: 'Platinum' });
    await panel()
      .getByRole('button', { name: /What happens/ })
      .click();
    await page.getByRole('option', { name: 'A deal with a prospect' }).click();
    await panel()
      .getByLabel(/^Prospect/)
      .fill('Nordwind AG');
    await panel().getByLabel('MRR', { exact: true }).fill('4000');
    await page.keyboard.press('Tab');
    await panel().getByRole('button', { name: 'Add to the plan' }).click();
    const change: Change = {
      kind: 'newClient',
      client: {
        id: 'p',
        name: 'Nordwind AG',
        market: 'core',
        sales: [
          {
            id: 'p',
            mrr: 4000,
            currency: 'USD',
            closedOn: today,
            dealType: 'sourced',
            kind: 'new',
          },
        ],
      },
    };
    const changed = ledgerAfter(ledger, [change]);
    const before = shownTotals(totalsOn(ledger, today));
    const { change: added, after } = shownAfter(totalsOn(ledger, today), totalsOn(changed, today));
    const expected = (['total', 'sold', 'sourced', 'assisted', 'managed'] as const).map((track) => [
      ...[figure(before[track]), figure(after[track]), signed(added[track])],
    ]);
    await panel().getByText('Effect').waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);
    const text = await textOfPanel();
    for (const [name, one] of [
      ['Today', ledger],
      ['Plan', changed],
    ] as const) {
      const { state, on, creditedTier } = riskOn(one, today);
      const said = state === 'safe' ? `${creditedTier} is safe.` : `at risk from ${day(on!)}.`;
      expect(text).toMatch(new RegExp(`${name}: tier performance \\w+\\. [^.]*${said}`));
    }
    await panel()
      .getByRole('img', { name: /^Without a plan: .* Plan: / })
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    // What is not saved is in the address.
    await reopen();
    await panel().getByText('Nordwind AG: a deal of').first().waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);

    await panel().getByLabel('Name', { exact: true }).fill('Autumn');
    await panel().getByRole('button', { name: 'Save for the account' }).click();
    await panel()
      .getByText(/was saved/)
      .waitFor();
    expect(page.url()).toContain('scenario=Autumn');
    await reopen();
    await panel().getByText('Effect').waitFor();
    expect((await cellsOf(table())).map((row) => row.slice(1))).toEqual(expected);
  });
});

describe('compare', () => {
  it('puts two rule sets side by side', async () => {
    const other = findRuleSet('points-2022-07')!;
    await open('compare', { with: other.id });
    const comparison = compareRuleSets(facts, [ruleSet, other], today);
    const [left, right] = [comparison.left, comparison.right].map(({ totals }) =>
      shownTotals(totals),
    );
    const rows = await cellsOf(table());
    for (const [at, track] of (['total', 'sold', 'sourced'] as const).entries()) {
      expect(rows[at]?.slice(1)).toEqual([
        ...[figure(left![track]), figure(right![track]), signed(right![track] - left![track])],
      ]);
    }
    const different = comparison.clients.filter(({ difference }) => difference?.total !== 0);
    const { length } = facts.clients;
    await panel()
      .getByText(`${different.length} of ${length} clients have different points.`)
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it("checks HubSpot's figures: the sums, the reasons by their size, then the clients", async () => {
    await open('compare');
    const reconciliation = reconcile(ledger, today, ruleSets);
    const numberOf = (text: string | undefined) => Number(text?.replaceAll(',', ''));
    const figures = await cellsOf(table());
    for (const [at, track] of (['sold', 'managed'] as const).entries()) {
      const { reported, computed } = reconciliation[track];
      const [, hubspot, ours, difference] = figures[at]!;
      expect(hubspot).toBe(figure(reported));
      expect(Math.abs(numberOf(ours) - computed)).toBeLessThan(0.1);
      expect(difference).toBe(signed(numberOf(ours) - numberOf(hubspot)));
    }
    const exact = new Map<string, number>();
    for (const client of reconciliation.clients) {
      for (const { cause, points: part } of [client.sold, client.managed].flatMap(
        (track) => track?.causes ?? [],
      )) {
        exact.set(cause, (exact.get(cause) ?? 0) + part);
      }
    }
    const largestFirst = [...exact.values()].sort((a, b) => Math.abs(b) - Math.abs(a));
    const reasons = (await cellsOf(table(1))).map((row) => numberOf(row.at(-1)));
    expect(reasons).toHaveLength(largestFirst.length);
    for (const [at, part] of largestFirst.entries()) {
      expect(Math.abs(reasons[at]! - part)).toBeLessThan(0.3);
    }
    const total = (parts: number[]) => figure(parts.reduce((sum, part) => sum + part, 0));
    expect(total(reasons)).toBe(total(figures.map((row) => numberOf(row[3]))));
    const differing = reconciliation.clients.flatMap(({ sold, managed }) =>
      [sold, managed].filter((track) => track !== null && track.difference !== 0),
    );
    await panel().getByText(`${differing.length} figures differ`).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('evaluation', () => {
  it('plays the checkpoints through and says what a better result takes', async () => {
    await open('evaluation');
    const evaluation = evaluateNext(ledger, today)!;
    const rows = await cellsOf(table());
    expect(rows.map(([on]) => on)).toEqual(evaluation.checkpoints.map((one) => day(one.day)));
    for (const [at, { totals, from }] of evaluation.checkpoints.entries()) {
      if (from !== 'projected') continue;
      const shown = shownTotals(totals);
      expect(rows[at]?.slice(1, 5)).toEqual(tracks.map((track) => figure(shown[track])));
    }
    const text = await textOfPanel();
    for (const { tier, fewest, by } of waysToHigherTiers(ledger, evaluation, today)) {
      const least = points(Math.ceil(fewest * 10 - 1e-6) / 10);
      expect(text).toContain(`${tier}: at least ${least} by ${day(by)}.`);
    }
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('every view', () => {
  const widths = [400, 1280, 1920];
  /** Every width in English. German words, which are the longest, where there is least room. */
  const some: [Language, number[]][] = [
    ['en', widths],
    ['de', [400]],
  ];
  /** `npm run test:largest` takes every language at every width. */
  const pairs = isLargest
    ? languages.map((language): [Language, number[]] => [language, widths])
    : some;

  /** The view is there, and nothing has been drawn in it for some frames. */
  const settled = (title: string) =>
    page.waitForFunction((name) => {
      const state = window as unknown as { last?: string; since?: number };
      const tab = document.querySelector('[role=tab][aria-selected=true]');
      const text = document.querySelector('[role=tabpanel]')?.textContent ?? '';
      if (tab?.textContent !== name || text === '' || text !== state.last) state.since = 0;
      state.last = text;
      return (state.since = (state.since ?? 0) + 1) > 5;
    }, title);

  it('has nothing serious for axe, in any width and language', async () => {
    await open('overview');
    const [{ id: client }] = facts.clients as [{ id: string }];
    const views = { client: { client }, planner: { lose: client } } as Record<string, object>;
    const found: string[] = [];
    for (const [language, shown] of pairs) {
      for (const view of [...dashboardViews, 'client'] as const) {
        const developer = { 'wb.language': language, 'wb.locale': language };
        await open(view, { goal: 'Platinum', ...views[view], ...developer });
        const tab = view === 'client' ? 'breakdown' : view;
        await settled(translations[language].page[`dashboard.${tab}`]);
        for (const width of shown) {
          await page.setViewportSize({ width, height: 1000 });
          // Colours are the same in every language and width: the stories look at those.
          const findings = await seriousFindings(page, 'main', { without: ['color-contrast'] });
          found.push(...findings.map((finding) => `${view}, ${language}, ${width}: ${finding}`));
          if (view === 'overview' && width === 1280) {
            const last = translations[language].page['insights.changed.link'];
            const { y, height } = (await panel().getByText(last).boundingBox())!;
            if (y + height > 720) found.push(`${language}: what changed is below the first screen`);
          }
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('is reached, filtered, sorted and opened with the keyboard alone', async () => {
    await open('overview');
    const press = (key: string) => page.keyboard.press(key);
    const isFocused = (target: Locator) =>
      target.evaluate((element) => element === document.activeElement);
    const tabTo = async (target: Locator) => {
      await target.waitFor();
      for (let presses = 0; presses < 60 && !(await isFocused(target)); presses += 1) {
        await press('Tab');
      }
      expect(await isFocused(target)).toBe(true);
    };
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await tabTo(page.getByRole('tab', { name: 'Overview' }));
    for (let steps = 0; steps < 3; steps += 1) await press('ArrowRight');
    const breakdown = page.getByRole('tab', { name: 'Points breakdown', selected: true });
    await breakdown.waitFor();
    expect(await isFocused(breakdown)).toBe(true);

    const market = panel().getByRole('button', { name: /Market type/ });
    await tabTo(market);
    await press('Enter');
    await page.getByRole('option', { name: 'Core market' }).waitFor();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await expect.poll(() => page.url()).toMatch(/market=(core|growth)/);
    await expect.poll(() => isFocused(market)).toBe(true);

    const managed = panel().getByRole('columnheader', { name: 'Managed', exact: true });
    await tabTo(managed.getByRole('button'));
    await press('Enter');
    await expect.poll(() => managed.getAttribute('aria-sort')).toMatch(/ascending|descending/);
    expect(await isFocused(managed.getByRole('button'))).toBe(true);

    const client = table().getByRole('row').nth(1).getByRole('button').first();
    await tabTo(client);
    await press('Enter');
    const details = page.getByRole('dialog');
    await details.getByRole('heading', { name: await client.innerText() }).waitFor();
    expect(await details.evaluate((element) => element.contains(document.activeElement))).toBe(
      true,
    );
    await press('Escape');
    await details.waitFor({ state: 'detached' });
    await expect.poll(() => isFocused(client)).toBe(true);
  });
});

describe('exports', () => {
  it('gives the whole filtered table by a link that needs no signature', async () => {
    await open('breakdown', { market: 'growth' });
    const rows = await cellsOf(table());
    await panel().getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'Download as CSV' }).click();
    const link = panel().getByRole('link', { name: /Download the file/ });
    const csv = await (await fetch((await link.getAttribute('href'))!)).text();
    const lines = csv.trim().split(/\r?\n/);
    expect(lines).toHaveLength(rows.length + 1);
    for (const [at, [name]] of rows.entries()) expect(lines[at + 1]).toContain(name);
  });
});

describe('every export of every view', () => {
  /** What the command line prints for the account. */
  async function printed<Printed>(...args: string[]): Promise<Printed> {
    const { code, output } = await runWith(
      [...args, '--json', '--as-of', today, '--rules', ruleSet.id],
      { 'facts.json': JSON.stringify(facts) },
      today,
    );
    expect(code).toBe(0);
    return JSON.parse(output) as Printed;
  }
  const exported = (name = 'Export', at = 0) => exportedRows(page, panel(), name, at);
  const exact = (row: FileRow, title: string) => row[`${title} (exact)`];
  const titles = { total: 'Combined', sold: 'Sold', sourced: 'Sourced', managed: 'Managed' };

  it('has what tier-points prints: clients, changes, months and what ends', async () => {
    const { clients } = await printed<Result>('score', 'facts.json');
    await open('breakdown');
    const rows = await exported();
    expect(rows).toHaveLength(clients.length);
    for (const row of rows) {
      const client = clients.find(({ name }) => name === row['Client']);
      for (const track of tracks) expect(exact(row, titles[track])).toBe(client?.[track]);
    }

    const from = addDaysToDay(today, -300);
    await open('changes', { from, to: today });
    const change = await printed<PointsChange>('change', 'facts.json', '--from', from);
    const changed = await exported();
    expect(changed).toHaveLength(change.clients.length);
    for (const row of changed) {
      const client = change.clients.find(({ name }) => name === row['Client']);
      expect(exact(row, 'New sold')).toBe(client?.gained.sold);
      expect(exact(row, 'Lost sold')).toBe(client?.lost.sold);
    }

    const { points: months, endings } = await printed<{
      points: TimelinePoint[];
      endings: Ending[];
    }>('project', 'facts.json', '--months', '6');
    const month = months.find(({ lost }) => lost !== null && lost.total > 0)!.day;
    await open('time', { months: '6', month });
    const ahead = (await exported()).filter((row) => String(row['Day']) > today);
    expect(ahead.map((row) => exact(row, 'Total'))).toEqual(
      months.filter(({ day: on }) => on > today).map(({ totals }) => totals.total),
    );
    const before = months[months.findIndex(({ day: on }) => on === month) - 1]!.day;
    const inMonth = endings.filter(({ on }) => on > before && on <= month);
    expect((await exported('Export', 1)).map((row) => exact(row, 'Points'))).toEqual(
      inMonth.map(({ entry }) => entry.points),
    );

    await open('evaluation');
    expect((await exported()).length).toBe(evaluateNext(ledger, today)?.checkpoints.length);
    await open('planner', { lose: clients[0]!.id });
    const [total] = await exported();
    expect(exact(total!, 'Plan: change')).toBe(-clients[0]!.total || 0);
    expect((await exported('Export', 1)).length).toBeGreaterThan(0);
  });

  it('has what tier-points prints: the comparison with HubSpot and other rules, and the dispute', async () => {
    const { clients } = await printed<Reconciliation>('compare', 'facts.json', '--reported');
    const explained = await printed<ClientExplanation[]>('explain', 'facts.json');
    const differing = clients.flatMap(({ id, name, ...client }) =>
      (['sold', 'managed'] as const).flatMap((track) =>
        client[track]?.difference ? [{ id, name, track, ...client[track] }] : [],
      ),
    );
    await open('compare');
    await panel().getByRole('button', { name: 'Export for a dispute' }).waitFor();
    expect(await exported('Export', 0)).toHaveLength(2);
    expect((await exported('Export', 1)).length).toBeGreaterThan(0);
    const differences = await exported('Export', 2);
    expect(differences).toHaveLength(differing.length);
    const dispute = await exported('Export for a dispute');
    for (const { id, track, reported, computed } of differing) {
      const title = { sold: 'Sold', managed: 'Managed' }[track];
      const rows = dispute.filter((row) => row['Client ID'] === id && row['Points'] === title);
      const counting = explained
        .find(({ client }) => client.id === id)!
        .entries.filter(({ entry, state }) => state === 'counts' && entry.track === track);
      expect(rows).toHaveLength(Math.max(1, counting.length));
      for (const [at, row] of rows.entries()) {
        expect(exact(row, "HubSpot's figure")).toBe(reported);
        expect(exact(row, 'Calculated here')).toBe(computed);
        const line = counting[at];
        if (!line) continue;
        const { entry, calculation } = line;
        expect(exact(row, 'Points of the deal')).toBe(entry.points);
        expect(row['Deal ID']).toBe(entry.saleId);
        expect([row['Earned'], row['Expires']]).toEqual([entry.earnedOn, entry.expiresOn]);
        if (entry.saleId) expect(row['Link to the deal']).toContain(`/0-3/${entry.saleId}`);
        expect([row['MRR'], row['Currency'], row['Share']]).toEqual([
          ...[calculation ? Number(calculation.mrr) : null, calculation?.currency ?? null],
          calculation?.share.value ?? null,
        ]);
        expect(row['Equals US$100']).toBe(calculation?.worth.value ?? null);
        expect(row['Points per US$100']).toBe(calculation?.rate.value ?? null);
        expect(row['Market multiplier']).toBe(calculation?.multiplier.value ?? null);
      }
    }

    const other = 'points-2022-07';
    await open('compare', { with: other });
    const comparison = await printed<Comparison>('compare', 'facts.json', '--with', other);
    const [sums] = await exported('Export', 0);
    expect(exact(sums!, 'Difference')).toBe(comparison.difference?.total);
    const ofClients = await exported('Export', 1);
    const changed = comparison.clients.filter(({ difference }) => difference?.total !== 0);
    expect(ofClients.map((row) => exact(row, 'Difference')).sort()).toEqual(
      changed.map(({ difference }) => difference?.total).sort(),
    );
  });
});

describe('every figure', () => {
  it('reads the same in each view, on the card and in the export', async () => {
    const read = new Readings();
    const names = ['Total', 'Sold', 'Sourced', 'Assisted', 'Managed'];
    const rowsOf = async (shown: Locator) => {
      const cells = await cellsOf(shown);
      const titles = (await shown.getByRole('columnheader').allInnerTexts()).map(plain);
      return cells.map((row) => new Map(row.map((cell, at) => [titles[at] ?? '', cell])));
    };
    type Row = Awaited<ReturnType<typeof rowsOf>>[number];
    const noteTracks = (row: Row | undefined, whose: string, where: string) => {
      for (const name of names) read.note(`${whose}/${name}`, numberIn(row?.get(name)), where);
    };
    const noteText = (text: string, whose: string, where: string) => {
      const [, total, sold, managed] =
        /Total ([\d.,]+) Sold ([\d.,]+) Managed ([\d.,]+)/.exec(text) ?? [];
      read.note(`${whose}/Total`, numberIn(total), where);
      read.note(`${whose}/Sold`, numberIn(sold), where);
      read.note(`${whose}/Managed`, numberIn(managed), where);
    };

    await open('overview');
    const parts = panel().getByRole('table').filter({ hasText: 'Part' }).last();
    for (const row of await rowsOf(parts)) {
      read.note(`account/${row.get('Part')}`, numberIn(row.get('Points')), 'overview');
    }
    await open('time');
    // Today's row is behind that of what new and lost points do not explain.
    noteTracks(
      (await rowsOf(table())).findLast((row) => row.get('Day') === plain(day(today))),
      'account',
      'time',
    );
    await open('breakdown');
    for (const row of await rowsOf(table())) {
      const client = row.get('Client') ?? '';
      noteTracks(row, client, 'breakdown');
      read.note(`${client}/Total`, numberIn(row.get('Combined')), 'breakdown');
    }
    for (const row of await exportedRows(page, panel(), 'Export', 0)) {
      const of = (title: string) => numberIn(String(row[title]));
      for (const name of names.slice(1)) read.note(`${row['Client']}/${name}`, of(name), 'export');
      read.note(`${row['Client']}/Total`, of('Combined'), 'export');
    }
    await open('compare', { compare: 'rules' });
    await panel().getByText('different points').waitFor();
    for (const row of await rowsOf(table(1))) {
      read.note(`${row.get('Client')}/Total`, numberIn([...row.values()][2]), 'other rules');
    }
    await open('compare');
    await panel().getByText('Export for a dispute').waitFor();
    for (const row of await rowsOf(table(2))) {
      // The track and the reasons are below the name.
      const [, name, track] = /^(.*?) (Sold|Managed) · /.exec(row.get('Client') ?? '') ?? [];
      const figure = `${name}/${track}`;
      read.note(figure, numberIn(row.get('Calculated here')), 'compare');
    }
    const client = facts.clients.find(({ sales, companyId }) => sales?.length && companyId)!;
    const name = client.name!;
    await open('planner', { lose: client.id });
    for (const row of await rowsOf(table())) {
      read.note(`account/${row.get('Points')}`, numberIn(row.get('Today')), 'planner');
    }
    await open('client', { client: client.id });
    noteText(await textOfPanel(), name, 'client');
    const query = new URLSearchParams({ account: portalId, user: userId });
    await goInWorkbench(page, running, `#/companies/${client.companyId}?${query}`);
    await page.getByText('Open this client on the Tier page').waitFor();
    noteText(plain(await page.getByRole('main').innerText()), name, 'card');
    isOpen = false;

    expect(read.twofold).toEqual([]);
    expect(read.places('account/Total')).toBe(3);
    // Breakdown, export, client and card at least.
    expect(read.places(`${name}/Total`)).toBeGreaterThanOrEqual(4);
  });
});

describe('use in a list', () => {
  it('fills a static list of the companies that are shown, or says that the scopes are missing', async () => {
    const account = running.sandbox.find((one) => one.portalId === portalId)!;
    await open('breakdown', { market: 'growth' });
    await panel().getByRole('button', { name: 'Add to a list' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('List name').fill('Growth markets');
    const fill = dialog.getByRole('button', { name: 'Create or add to the list' });

    account.revokeScope('crm.lists.write');
    await fill.click();
    await dialog.getByText('Missing scopes: crm.lists.write').waitFor();
    account.grantScope('crm.lists.write');

    await fill.click();
    const link = await dialog.getByRole('link', { name: 'Growth markets' }).getAttribute('href');
    const listId = /objectLists\/(\d+)\//.exec(link ?? '')?.[1] ?? '';
    const markets = marketsOf(ledger);
    const shown = ledger.clients.filter((_, at) => markets[at]?.market === 'growth');
    const companyIds = shown.flatMap(({ companyId }) => companyId ?? []);
    expect([...account.lists.get(listId)!.members.keys()].sort()).toEqual(companyIds.sort());
    await dialog.getByText(`The list has ${companyIds.length} companies`).waitFor();
  });
});

describe('a large account', () => {
  it('is filtered, sorted and turned with the figures of the scoring module', async () => {
    await enrol(largePortal);
    const all = await accountFacts(running.server, { userId, portalId: largePortal });
    const large = openLedger(all, ruleSet);
    await open('breakdown', {}, largePortal);
    const columns = clientColumnsOn(large, today);
    const shown = shownTotals(summaryOn(large, today).totals);
    await panel()
      .getByText(
        `${words(largeSize)} of ${words(largeSize)} clients. Combined ${figure(shown.total)}:`,
      )
      .waitFor();
    const best = [...columns.total].sort((one, other) => other - one).slice(0, 25);
    const rows = await cellsOf(table());
    for (const [at, total] of best.entries()) {
      expect(Math.abs(Number(rows[at]?.[1]?.replaceAll(',', '')) - total)).toBeLessThan(0.1 + 1e-6);
    }
    const none = columns.total.filter((total) => total === 0).length;
    await choose(/^All clients|Points/, 'No points');
    await panel()
      .getByText(`${words(none)} of ${words(largeSize)} clients.`)
      .waitFor();
    await page.getByRole('button', { name: /Next/ }).click();
    expect(await cellsOf(table())).toHaveLength(25);
  });

  it('begins with a checklist that leads to the settings, while nothing is entered', async () => {
    await open('overview', {}, largePortal);
    const alert = panel().getByText('Enter your credited tier in the settings').first();
    await alert.waitFor();
    await panel().getByRole('link', { name: 'Credited tier' }).click();
    await page.getByText('Only a super admin can change these settings').waitFor();
    expect(page.url()).toContain('#/settings');
  });

  it('has the answers of the overview on the first screen', async () => {
    const all = await accountFacts(running.server, { userId, portalId: largePortal });
    const { total, sourced } = totalsOn(openLedger(all, ruleSet), today);
    const caller = { userId: superAdmin, portalId: largePortal };
    const body = {
      ruleSet: null,
      partner: {
        creditedTier: 'Elite',
        creditedSince: addMonthsToDay(today, -12),
        certifiedUntil: addMonthsToDay(today, 24),
        membership: true,
        // Enough today, and not for long: every sale expires within the year.
        thresholds: { Elite: { total: Math.floor(total * 0.9), sourced: Math.floor(sourced / 2) } },
      },
    };
    const answer = await signedRequest(running.server, caller, '/v1/settings', 'PUT', body);
    const { partner } = settingsSchema.parse(await answer.json());
    const large = openLedger({ ...all, partner: { ...all.partner, ...partner } }, ruleSet);
    await expectFirstScreen(1280, 720, largePortal, large);
    await expectFirstScreen(400, 800, largePortal, large);
  });
});
