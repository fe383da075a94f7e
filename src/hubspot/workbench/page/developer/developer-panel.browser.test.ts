import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppServer, startAppServer } from '../../testing/app-server.ts';
import { copyProject } from '../../testing/copied-project.ts';
import {
  helloProject,
  type OpenedWorkbench,
  openWorkbench,
} from '../../testing/opened-workbench.ts';

let app: AppServer;
let opened: OpenedWorkbench;
/** What the editor was asked to open. */
const inEditor: string[] = [];
beforeAll(async () => {
  app = await startAppServer();
  opened = await openWorkbench({
    proxy: { 'https://hello.example.com': app.origin },
    openEditor: (place) => inEditor.push(place),
  });
});
afterAll(async () => {
  await opened.close();
  await app.close();
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const panelOf = (page: Page) => page.getByRole('region', { name: 'Developer' });

describe('the state', () => {
  it('is changed in the panel, kept in the address, and restarts the extension', async () => {
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
    await press(linked, 'Reset');
    await linked.getByText('Hello Ada (en) of 1001').waitFor();
    await linked.close();
  });

  it('holds time zone and width', async () => {
    const page = await opened.open('#/settings?wb.timezone=Asia/Tokyo&wb.width=420');
    await page.getByText('in Asia/Tokyo').waitFor();
    expect((await page.locator('main').boundingBox())?.width).toBe(420);
  });

  it('of every extension is a link beside what is shown, by name', async () => {
    const page = await opened.open('#/page?account=1001&user=101&wb.panel=log');
    const list = page.getByRole('navigation', { name: 'Main' });
    const current = () =>
      list.getByRole('link').and(page.locator('[aria-current]')).allInnerTexts();
    expect(await current()).toEqual(['Hello', 'As it is']);
    const card = list
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { name: 'Hello card' }) });
    await card.getByRole('link', { name: 'Empty' }).click();
    await page.getByText('Hello of', { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toContain('wb.empty=true');
    await card.getByRole('link', { name: 'Loading' }).click();
    await page.getByText('Loading record 9001').waitFor();
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

describe('the activity log', () => {
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

  it('shows the source and props of a component that is clicked, and lets props be changed', async () => {
    const page = await opened.open('#/page?wb.panel=tree');
    const panel = panelOf(page);
    await press(page, 'Choose on the page');
    await page.getByRole('heading', { name: 'Hello Ada (en) of 1001' }).hover();
    await page.locator('[data-picked]').waitFor();
    // The click chooses: it does not press the button.
    await press(page, 'Count');
    const details = panel.getByRole('region', { name: 'Chosen: Button' });
    const place = details.getByRole('button', { name: /^src\/app\/pages\/Overview\.tsx:\d+:\d+$/ });
    await place.click();
    await expect.poll(() => inEditor.length).toBe(1);
    const [, file = '', line] = /^(.+):(\d+):\d+$/.exec(inEditor[0] ?? '') ?? [];
    const lines = (await readFile(file, 'utf8')).split('\n');
    expect(lines.slice(Number(line) - 1, Number(line) + 7).join(' ')).toMatch(/<Button[^]*Count/);
    await page.getByText('Counted: 0', { exact: true }).first().waitFor();
    await details.getByLabel('variant').fill('destructive');
    await page.keyboard.press('Enter');
    await page.locator('.hs-button-destructive').filter({ hasText: 'Count' }).waitFor();
  });

  it('lets props of every kind be changed, and keeps those that are only looked at', async () => {
    const project = await copyProject(helloProject);
    await writeFile(
      path.join(project.folder, 'src/app/pages/HelloPage.tsx'),
      `import { hubspot, Select, Text, TextArea } from '@hubspot/ui-extensions';
       hubspot.extend(() => (
         <>
           <TextArea name="t" label="Lines" value={'one\\ntwo'} rows={3} />
           <Select
             name="s" label="Choices" required tooltip={null}
             options={[{ label: 'A', value: 'a' }]} onChange={() => undefined}
           />
         </>
       ));`,
    );
    const other = await openWorkbench({ project: project.folder });
    const page = await other.open('#/page?wb.panel=tree');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'TextArea', exact: true }).click();
    const lines = panel.getByRole('region', { name: 'Chosen: TextArea' });
    const value = lines.getByRole('textbox', { name: 'value', exact: true });
    await value.focus();
    await lines.getByRole('textbox', { name: 'rows' }).focus();
    const area = page.getByRole('textbox', { name: 'Lines' });
    expect(await area.inputValue()).toBe('one\ntwo');
    await value.fill('three\nfour');
    await value.press('Enter');
    await expect.poll(() => area.inputValue()).toBe('three\nfour');

    await panel.getByRole('button', { name: 'Select', exact: true }).click();
    const details = panel.getByRole('region', { name: 'Chosen: Select' });
    const enter = async (name: string, text: string) => {
      const entry = details.getByRole('textbox', { name: new RegExp(`^${name}\\b`) });
      await entry.fill(text);
      await entry.press('Enter');
    };
    await details.getByText('onChange: a function').waitFor();
    await enter('options', '[{"label": "B", ');
    await details.getByText('options: this is not JSON').waitFor();
    await enter('options', '[{"label": "Bee", "value": "b"}]');
    await enter('label', 'Others');
    await enter('required', 'false');
    await details.getByLabel('Add a prop').selectOption('description');
    await enter('description', 'Added');
    await page.getByText('Added', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: /Others/ }).click();
    await page.getByRole('option', { name: 'Bee' }).waitFor();
    await other.close();
    await project.remove();
  });

  it('is counted in messages and bytes, by what the user did', async () => {
    const page = await opened.open('#/page?wb.panel=traffic');
    await press(page, 'Count');
    const cells = panelOf(page)
      .getByRole('row')
      .filter({ hasText: 'click Count' })
      .getByRole('cell');
    // Messages and bytes, in both directions; answers arrive a little later.
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
    await page.getByRole('button', { name: /^\d+ problems?$/ }).click();
    const problems = page.getByRole('region', { name: 'Problems' });
    const before = inEditor.length;
    await problems
      .getByRole('button', { name: /Crash\.tsx/ })
      .first()
      .click();
    await expect.poll(() => inEditor.length).toBe(before + 1);
    expect(inEditor.at(-1)).toMatch(/[/\\]src[/\\]app[/\\]pages[/\\]Crash\.tsx:\d+:\d+$/);
  });
});
