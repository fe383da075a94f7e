import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppServer, startAppServer } from '../../testing/app-server.ts';
import { type OpenedWorkbench, openWorkbench } from '../../testing/opened-workbench.ts';

let app: AppServer;
let opened: OpenedWorkbench;
beforeAll(async () => {
  app = await startAppServer();
  opened = await openWorkbench({ proxy: { 'https://hello.example.com': app.origin } });
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const panelOf = (page: Page) => page.getByRole('region', { name: 'Developer' });

describe('the state', () => {
  it('is changed in the panel, stands in the address, and starts the extension anew', async () => {
    const page = await opened.open('#/page?account=1001&user=101');
    await press(page, 'Developer');
    const panel = panelOf(page);
    await panel.getByLabel('Language').selectOption('sv');
    await page.getByText('Hello Ada (sv) of 1001').waitFor();
    await panel.getByLabel("User's first name").fill('Grace');
    await page.keyboard.press('Enter');
    await page.getByText('Hello Grace (sv) of 1001').waitFor();
    const { hash } = new URL(page.url());
    expect(Object.fromEntries(new URLSearchParams(hash.split('?')[1]))).toMatchObject({
      'wb.panel': 'state',
      'wb.language': 'sv',
      'wb.name': 'Grace',
    });

    const linked = await opened.openAnother(hash);
    await linked.getByText('Hello Grace (sv) of 1001').waitFor();
    await press(linked, 'As it was');
    await linked.getByText('Hello Ada (en) of 1001').waitFor();
    await linked.close();
  });

  it('holds time zone and width', async () => {
    const page = await opened.open('#/settings?wb.timezone=Asia/Tokyo&wb.width=420');
    await page.getByText('in Asia/Tokyo').waitFor();
    expect((await page.locator('main').boundingBox())?.width).toBe(420);
  });

  it('leads to another location', async () => {
    const page = await opened.open('#/page?wb.panel=state');
    await panelOf(page).getByLabel('Location').selectOption({ label: 'settings: Hello' });
    await page.getByText('Saved: Hello, in').waitFor();
  });
});

describe('requests', () => {
  it.each([
    ['503', 'POST https://hello.example.com/greeting 503'],
    ['offline', 'POST https://hello.example.com/greeting Failed to fetch'],
  ])('fail on purpose: %s', async (failing, line) => {
    const before = app.received.length;
    const page = await opened.open(`#/page?wb.fail=${failing}&wb.panel=log`);
    await press(page, 'Ask the server');
    await panelOf(page).getByText(line).waitFor();
    expect(app.received.length).toBe(before);
  });
});

describe('what goes on', () => {
  it('is in the log, with what was sent and answered', async () => {
    app.answer = (_request, _number, response) => response.end('{"tier":"Gold"}');
    const page = await opened.open('#/page?wb.panel=log');
    await press(page, 'Ask the server');
    const entry = panelOf(page).getByRole('listitem').filter({ hasText: 'POST' });
    await entry.getByText('200').click();
    await entry.getByText('{"tier":"Gold"}').waitFor();
    await press(page, 'Notify');
    await panelOf(page).getByLabel('Show').selectOption('Actions');
    await expect.poll(() => panelOf(page).getByRole('listitem').count()).toBe(1);
  });

  it('is in the tree of components, with their props, as they change', async () => {
    const page = await opened.open('#/page?wb.panel=tree');
    const tree = page.getByRole('region', { name: 'Components of hello_page' });
    await tree.getByText('title="An alert"').waitFor();
    await tree.getByText('Counted: 0', { exact: true }).waitFor();
    await press(page, 'Count');
    await tree.getByText('Counted: 1', { exact: true }).waitFor();
  });

  it('is counted in messages and bytes, by what the user did', async () => {
    const page = await opened.open('#/page?wb.panel=traffic');
    await press(page, 'Count');
    const cells = panelOf(page)
      .getByRole('row')
      .filter({ hasText: 'click Count' })
      .getByRole('cell');
    // Messages and bytes, there and back; what comes back does so a little later.
    const counts = async () => (await cells.allInnerTexts()).slice(1, 5).map(Number);
    await expect.poll(counts).toHaveLength(4);
    await expect.poll(async () => Math.min(...(await counts()))).toBeGreaterThan(0);
  });

  it("names the source's file and line when an extension crashes", async () => {
    const page = await opened.open('#/page/crash?wb.panel=log');
    await press(page, 'Break');
    await page.getByRole('alert').waitFor();
    await panelOf(page)
      .getByText(/src\/app\/pages\/Crash\.tsx:\d+:\d+/)
      .first()
      .waitFor();
  });
});

describe('the locations of a record', () => {
  let records: OpenedWorkbench;
  beforeAll(async () => {
    const project = fileURLToPath(new URL('../../examples/records', import.meta.url));
    records = await openWorkbench({ project });
  });
  afterAll(() => records.close());

  it('are tab, sidebar, preview and help desk', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByRole('region', { name: 'CRM hooks' }).getByText('Contact: contact-1').waitFor();
    const sidebar = page.getByRole('complementary', { name: 'Sidebar cards' });
    await sidebar.getByText('Answer: not asked').waitFor();

    await page.getByRole('link', { name: 'Contacts' }).click();
    await page.getByRole('link', { name: 'Preview Example Contact 2' }).click();
    await page.getByText('crm.preview: record 1002 of 0-1').waitFor();
    await page.getByRole('link', { name: 'Close the preview' }).click();

    await page.getByRole('link', { name: 'Tickets' }).click();
    await page.getByRole('link', { name: 'Example Ticket 1' }).click();
    await page.getByRole('link', { name: 'Help desk' }).click();
    await page.getByText('helpdesk.sidebar: record 5001 of 0-5').waitFor();
  });

  it('answer hooks with formatted values, pages and a refresh', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByText('since 2026-02-15 10:30, revenue $125,000.00').waitFor();
    await page.getByText('3 companies, page 1: Example Company 3, Example Company 2').waitFor();
    await press(page, 'Next companies');
    await page.getByText('3 companies, page 2: Example Company 1').waitFor();
    await press(page, 'Format');
    await page.getByText('Formatted: $1,500.00').waitFor();
  });

  it('filter associated records by their label and by a property', async () => {
    const page = await records.open('#/companies/9001?tab=components_card');
    const table = page.getByRole('table').filter({ hasText: 'First name' });
    const rows = table.locator('tbody').getByRole('row');
    await expect.poll(() => rows.count()).toBe(2);
    await page.getByRole('button', { name: /Association label$/ }).click();
    await page.getByRole('option', { name: 'Decision maker' }).click();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByRole('button', { name: /Last name$/ }).click();
    await page.getByRole('option', { name: 'Contact 2' }).click();
    await page.getByText('No associated records to show').waitFor();
    expect(await rows.count()).toBe(0);
    await page.getByRole('button', { name: /Association label$/ }).click();
    await page.getByRole('option', { name: 'All' }).click();
    await expect.poll(() => rows.count()).toBe(1);
  });

  it("run the project's functions, and say when there is none", async () => {
    const page = await records.open('#/companies/9001');
    await press(page, 'Ask the function');
    await page.getByText('Answer: Hello Stockholm').waitFor();
    await press(page, 'Ask nobody');
    await page.getByText('Answer: Failed: No function "nobody"').waitFor();
  });

  it('tell which of several extensions on a page has failed', async () => {
    const page = await records.open('#/companies/9001?tab=hooks_card');
    await page.getByText('Contact: contact-1').waitFor();
    await press(page, 'Fail');
    const failed = () =>
      page.evaluate(() =>
        window.__workbench.log.filter((it) => it.source === 'error').map((it) => it.extension),
      );
    await expect.poll(failed).toContain('function_card');
    expect(await failed()).not.toContain('hooks_card');
  });
});
