import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../check/find-violations.ts';
import { type OpenedWorkbench, openWorkbench } from '../testing/opened-workbench.ts';

let opened: OpenedWorkbench;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(() => opened.close());

/** What axe calls serious or worse, in the words that help to find it. */
async function seriousFindings(page: Page): Promise<string[]> {
  const violations = await findViolations(page, 'html');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
  );
}

const press = (name: string) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).click();
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();

describe('axe finds nothing serious', () => {
  it.each<[string, string, string, (page: Page) => Promise<void>]>([
    ['in a modal', '#/page', 'Do you accept?', press('Open modal')],
    ['in a panel', '#/page', 'Counted in the panel', press('Open panel')],
    ['in a menu', '#/page', 'Hundred', press('Choose')],
    ['on the page, with an alert', '#/page', 'It is done', press('Notify')],
    ['in shapes', '#/page/gallery', 'A tile', async () => undefined],
    ['in data', '#/page/gallery', 'Sold points', tab('Data')],
    ['in states', '#/page/gallery', 'No clients yet', tab('States')],
    ['in inputs', '#/page/inputs', 'I agree', async () => undefined],
    [
      'in an open select',
      '#/page/inputs',
      'Diamond',
      (page) => page.getByRole('button', { name: /Tier$/ }).click(),
    ],
    ['with no files yet', '#/page/files', 'Choose files', async () => undefined],
    ['among the companies', '#/companies', 'Example Company 1', async () => undefined],
    ['on a record', '#/companies/9001', 'Hello Example Company 1', async () => undefined],
    ['in the settings', '#/settings', 'Saved: Hello', async () => undefined],
    ["in the developer's state", '#/page?wb.panel=state', 'Request delay', async () => undefined],
    ["in the developer's log", '#/page?wb.panel=log', 'counted to 1', press('Count')],
    ["in the developer's tree", '#/page?wb.panel=tree', 'title=', async () => undefined],
    ["in the developer's messages", '#/page?wb.panel=traffic', 'start', async () => undefined],
    ['in the preview', '#/companies/9001/preview', 'View record', async () => undefined],
    ['in the help desk', '#/tickets/5001/helpdesk', 'no messages', async () => undefined],
    ['after a crash', '#/page/crash', 'broke on purpose', press('Break')],
  ])('%s', async (_, fragment, shown, act) => {
    const page = await opened.open(fragment);
    await act(page);
    await page.getByText(shown).filter({ visible: true }).first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('skips the chrome and reaches every button of the page', async () => {
    // Another page: on this one the focus has been elsewhere.
    const page = await opened.openAnother();
    await page.getByText('Hello Ada').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const reached: string[] = [];
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab');
      reached.push((await page.evaluate(() => document.activeElement?.textContent)) ?? '');
    }
    expect(reached).toEqual([
      'Open gallery',
      'Count',
      'Notify',
      'Open modal',
      'Open panel',
      'Choose',
      'Ask the server',
      'Gallery',
      'Inputs',
      'Outside',
    ]);
    await page.close();
  });
});
