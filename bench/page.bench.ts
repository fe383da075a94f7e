import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../src/hubspot/workbench/browser/find-browser.ts';
import { Child } from './child.ts';
import type { BenchReport, BenchRow } from './measure.ts';
import { clickToPaint, countMessages, type Click } from './page/click-to-paint.ts';
import type { ServingReady, ServingRequest } from './page/serving-process.ts';
import { timeToText, type Opening } from './page/time-to-text.ts';

const userId = '48210012';
const small = '25000025';
/** Fills two pages of rows with every filter, as the largest does: both draw as much. */
const medium = '25000500';
const largest = '25020000';
/** In each round, of which the accounts take turns: what slows the machine for a while slows both. */
const clicks = 20;
const rounds = 3;
/** Fewer would leave the median to chance: single openings differ by a third. */
const openings = 40;
const goalOfClicks = 1.2;
const goalOfOpening = 1.25;

/** What the kinds of clicks are called in the report. */
const kinds = ['filter', 'sort', 'page', 'what-if'] as const;
type Clicks = Record<(typeof kinds)[number], Click[]>;

const noClicks = (): Clicks => ({ filter: [], sort: [], page: [], 'what-if': [] });

const quantile = (values: number[], share: number) => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

async function openView(page: Page, app: string, view: string, portalId: string) {
  await page.goto('about:blank');
  await page.goto(`${app}#/page/${view}?account=${portalId}&user=${userId}`);
  await page.getByRole('tabpanel').getByRole('heading').first().waitFor({ timeout: 120_000 });
}

/** The clicks of a partner lead's Monday, in one account. */
async function clicksIn(browser: Browser, app: string, portalId: string): Promise<Clicks> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await countMessages(page);
  const panel = page.getByRole('tabpanel');
  const found = noClicks();

  await openView(page, app, 'breakdown', portalId);
  await panel.getByRole('table').waitFor();
  for (let at = 0; at < clicks; at += 1) {
    await panel.getByRole('button', { name: /Market type/ }).click();
    // Not all markets: their best clients may be those of growth markets, and the first page the same.
    const option = page.getByRole('option', { name: at % 2 ? 'Growth market' : 'Core market' });
    found.filter.push(await clickToPaint(option, '[role=tabpanel] tbody'));
  }
  for (let at = 0; at < clicks; at += 1) {
    const header = panel.getByRole('button', { name: at % 2 ? 'Managed' : 'Sold', exact: true });
    found.sort.push(await clickToPaint(header, '[role=tabpanel] tbody'));
  }
  for (let at = 0; at < clicks; at += 1) {
    // There and back: both accounts have two pages, and not many more under every filter.
    const turn = panel.getByRole('button', { name: at % 2 ? /Prev/ : /Next/ });
    found.page.push(await clickToPaint(turn, '[role=tabpanel] tbody'));
  }

  await openView(page, app, 'planner', portalId);
  await panel.getByRole('button', { name: /What happens/ }).click();
  await page.getByRole('option', { name: 'A deal with a prospect' }).click();
  for (let at = 0; at < clicks; at += 1) {
    await panel.getByLabel(/^Prospect/).fill(`Prospect ${at}`);
    await panel.getByLabel('MRR', { exact: true }).fill(String(1000 + at));
    await page.keyboard.press('Tab');
    const add = panel.getByRole('button', { name: 'Add to the plan' });
    await page.waitForFunction(
      (button) => !(button as HTMLButtonElement).disabled,
      await add.elementHandle(),
    );
    // The first plan draws the tables; from then on their figures change.
    const shown = at === 0 ? '[role=tabpanel]' : '[role=tabpanel] table tbody';
    const click = await clickToPaint(add, shown);
    if (at > 0) found['what-if'].push(click);
  }
  await context.close();
  return found;
}

async function clicksInTurns(
  browser: Browser,
  app: string,
  portalIds: readonly [string, string],
): Promise<[Clicks, Clicks]> {
  const found: [Clicks, Clicks] = [noClicks(), noClicks()];
  for (let round = 0; round < rounds; round += 1) {
    for (const which of [0, 1] as const) {
      const some = await clicksIn(browser, app, portalIds[which]);
      for (const kind of kinds) found[which][kind].push(...some[kind]);
    }
  }
  return found;
}

/**
 * The median time from each address to its text, in a fresh page each time. They take turns: what
 * slows the machine for a while slows all of them.
 */
async function openInTurns(browser: Browser, addresses: Opening[]): Promise<number[]> {
  const times = addresses.map((): number[] => []);
  for (let at = 0; at <= openings; at += 1) {
    for (const [which, opening] of addresses.entries()) {
      const time = await timeToText(browser, opening);
      // The first opening fills caches of the machine, not of the page.
      if (at > 0) times[which]?.push(time);
    }
  }
  return times.map((found) => quantile(found, 0.5));
}

function rowsOf(few: Clicks, many: Clicks): BenchRow[] {
  return kinds.flatMap((kind) => {
    return ([0.5, 0.95] as const).map((share) => {
      const [base, time] = [few[kind], many[kind]].map((found) =>
        quantile(
          found.map(({ milliseconds }) => milliseconds),
          share,
        ),
      ) as [number, number];
      const ratio = time / base;
      return {
        what: `${kind}, 20,000 clients against 500, ${share === 0.5 ? 'median' : '95th percentile'}`,
        milliseconds: time,
        ratio,
        goal: `<= ${goalOfClicks}`,
        reached: ratio <= goalOfClicks,
      };
    });
  });
}

function messageNotes(few: Clicks, many: Clicks): string[] {
  const said = (found: Click[]) =>
    `${quantile(
      found.map(({ messages }) => messages),
      0.5,
    )} messages, ${Math.round(
      quantile(
        found.map(({ bytes }) => bytes),
        0.5,
      ) / 1024,
    )} kB`;
  return kinds.map(
    (kind) => `${kind}: ${said(few[kind])} with 500 clients, ${said(many[kind])} with 20,000.`,
  );
}

/** Clicks in an account of 20,000 clients against 500, and the first dashboard against an empty page. */
export async function run(): Promise<BenchReport> {
  const serving = new Child('page/serving-process.ts');
  const browser = await launchBrowser();
  try {
    const portalIds = [small, medium, largest];
    const { app, empty } = await serving.ask<ServingReady>({
      userId,
      portalIds,
    } satisfies ServingRequest);
    const [few, many] = await clicksInTurns(browser, app, [medium, largest]);
    const query = `account=${small}&user=${userId}`;
    const [base = NaN, first = NaN] = await openInTurns(browser, [
      { address: `${empty}#/page?${query}`, text: 'Answered 200' },
      { address: `${app}#/page/overview?${query}`, text: 'Show the changes' },
    ]);
    const ratio = first / base;
    return {
      title: 'The Tier page in the workbench, click to paint',
      rows: [
        ...rowsOf(few, many),
        {
          what: 'an empty page with one hubspot.fetch',
          milliseconds: base,
          ratio: null,
          goal: '',
          reached: null,
        },
        {
          what: 'the first dashboard from stored facts, 25 clients',
          milliseconds: first,
          ratio,
          goal: `<= ${goalOfOpening}`,
          reached: ratio <= goalOfOpening,
        },
      ],
      notes: [
        ...messageNotes(few, many),
        'The first dashboard is there with the last part of its first screen, what changed. What is below the fold is drawn once that is shown.',
        'An opening is measured in the page, from the navigation until the text is laid out.',
        'A click is measured in the page, from the click to the frame after the change. Both accounts fill two pages of rows with every filter, so they draw as much.',
      ],
    };
  } finally {
    await browser.close();
    await serving.end();
  }
}
