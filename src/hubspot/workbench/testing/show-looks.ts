import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import type { OpenedWorkbench } from './opened-workbench.ts';

export const looksProject = fileURLToPath(new URL('../examples/looks', import.meta.url));

/** Pixels of the window: a phone, a tablet, a desktop. */
export const widths = [320, 768, 1280];

export interface Shown {
  name: string;
  /** What the picture is of. */
  part: Locator;
  page: Page;
  /** A selector of what is new on the page since the last one; null where nothing is. */
  added: string | null;
}

/** Another browser, or this one on another system, draws letters in another way. */
export function drawnBy(browser: Browser): string {
  return `${browser.browserType().name()} ${browser.version()} on ${process.platform}`;
}

/** What follows the window does not stand in a picture of what is behind it. */
const style = '.top-bar, .hs-save-bar { position: static !important }';

export async function takePicture({ page, part, added }: Shown): Promise<Buffer> {
  if (added === null || added === 'html') {
    return part.screenshot({ animations: 'disabled', style });
  }
  // What floats is closed by scrolling: nothing may move.
  await part.waitFor();
  const clip = await part.boundingBox();
  return page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) });
}

/** The dates that are drawn are the same on every day. */
const today = new Date('2026-11-16T12:00:00Z');

/** Every component of the SDK in every state, at a width, a part of the page after another. */
export async function* showLooks(opened: OpenedWorkbench, width: number): AsyncGenerator<Shown> {
  const page = await opened.open('#/page');
  await page.clock.setFixedTime(today);
  await page.setViewportSize({ width, height: 900 });
  await page.getByText('A link to a page').waitFor();
  await settle(page);
  const shown = (name: string, part: Locator | string, added: string | null): Shown => ({
    name,
    part: typeof part === 'string' ? page.locator(part).last() : part,
    page,
    added,
  });

  const sections = await page.locator('.hs-card:has(> .hs-flex > .hs-heading)').all();
  let added: string | null = 'html';
  for (const section of sections) {
    const title = (await section.locator('.hs-heading').first().textContent()) ?? '';
    yield shown(title.toLowerCase().replaceAll(' ', '-'), section, added);
    added = null;
  }

  await page.getByRole('button', { name: 'primary', exact: true }).first().hover();
  yield shown('hovered-button', page.locator('.hs-flex:has(> .hs-button)').first(), null);
  await page.getByLabel('Input, empty', { exact: true }).focus();
  yield shown(
    'focused-input',
    page.locator('.hs-field:has(input[placeholder="Ada"])').first(),
    null,
  );

  const header = page.locator('.page-header');
  await header.getByRole('button', { name: 'Actions' }).click();
  yield shown('header', '.page-header', '.page-header');
  await page.keyboard.press('Escape');

  for (const [name, button] of [
    ['open-select', page.getByRole('button', { name: /Select, filled/ }).first()],
    ['open-multi-select', page.getByRole('button', { name: /MultiSelect, filled/ })],
    ['open-date', page.getByRole('group', { name: 'DateInput, filled' }).getByRole('button')],
    ['open-dropdown', page.getByRole('button', { name: 'primary', exact: true }).last()],
  ] as const) {
    await button.click();
    yield shown(name, '.hs-popover:not(.header-menu-list)', '.hs-popover:not(.header-menu-list)');
    await page.keyboard.press('Escape');
  }
  const explained = page.getByRole('button', { name: 'Tooltip' });
  await explained.scrollIntoViewIfNeeded();
  await settle(page);
  await explained.focus();
  yield shown('tooltip', '.hs-tooltip', '.hs-tooltip');
  await page.keyboard.press('Escape');
  for (const name of ['Modal, default', 'Modal, danger', 'Panel, default', 'Panel, modal']) {
    await page.getByRole('button', { name, exact: true }).click();
    yield shown(name.toLowerCase().replace(', ', '-'), page.getByRole('dialog'), '[role="dialog"]');
    await page.keyboard.press('Escape');
  }

  await opened.open('#/companies/9001?tab=looks_card');
  await page.getByText('A link', { exact: true }).waitFor();
  await settle(page);
  yield shown('record', '.record', 'html');
}

/** Charts and rows of buttons measure themselves once more when they have been drawn. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    let before = -1;
    for (let same = 0; same < 5;) {
      await new Promise(requestAnimationFrame);
      const now = document.documentElement.scrollHeight;
      same = now === before ? same + 1 : 0;
      before = now;
    }
  });
}
