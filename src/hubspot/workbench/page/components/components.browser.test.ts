import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { howManyFit } from './button-row.tsx';
import { type OpenedWorkbench, openWorkbench } from '../../testing/opened-workbench.ts';

let opened: OpenedWorkbench;
beforeAll(async () => {
  opened = await openWorkbench();
});
afterAll(() => opened.close());

describe('tables', () => {
  it('sort and page as the extension decides', async () => {
    const page = await opened.open('#/page/gallery');
    await page.getByRole('tab', { name: 'Data' }).click();
    const cells = page.getByRole('cell');
    await expect.poll(() => cells.allInnerTexts()).toEqual(['Berlin', '6', 'Bogotá', '6']);
    await page.getByRole('button', { name: 'City' }).click();
    await expect.poll(() => cells.allInnerTexts()).toEqual(['Tokyo', '5', 'Stockholm', '9']);
    const header = page.getByRole('columnheader', { name: 'City' });
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => cells.first().innerText()).toBe('Boston');
    expect(await page.getByRole('button', { name: 'Page 2' }).getAttribute('aria-current')).toBe(
      'page',
    );
  });
});

describe('an extension that leaves out what the types ask for', () => {
  it('has a table that keeps its page itself, and sorts from the largest first', async () => {
    const page = await opened.open('#/page/careless');
    const header = page.getByRole('columnheader', { name: 'Name' });
    for (const direction of ['descending', 'ascending', 'descending']) {
      await header.getByRole('button').click();
      await expect.poll(() => header.getAttribute('aria-sort')).toBe(direction);
    }
    await page.getByRole('button', { name: 'Next' }).click();
    const second = page.getByRole('button', { name: 'Page 2' });
    await expect.poll(() => second.getAttribute('aria-current')).toBe('page');
  });

  it('has a select without options, and a spinner with a name', async () => {
    const page = await opened.open('#/page/careless');
    await page.getByRole('progressbar', { name: 'Loading' }).waitFor();
    await page.getByRole('button', { name: 'Stage' }).waitFor();
  });

  it("has the other actions of a page's header behind one button", async () => {
    const page = await opened.open('#/page/careless');
    const menu = page.getByRole('button', { name: 'Actions', exact: true });
    const replace = page.getByRole('button', { name: 'Replace' });
    await menu.click();
    await replace.click();
    await page.getByText('Problem: another').waitFor();
    await replace.waitFor({ state: 'hidden' });
    await menu.press('Enter');
    await page.getByRole('button', { name: 'Forget' }).focus();
    await page.keyboard.press('Escape');
    await replace.waitFor({ state: 'hidden' });
    expect(await menu.evaluate((it) => it === document.activeElement)).toBe(true);
    await menu.click();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await replace.waitFor({ state: 'hidden' });
  });

  it('has round steps, however long their names are', async () => {
    const page = await opened.open('#/page/careless');
    const circles = page.locator('.hs-step-circle');
    await circles.last().waitFor();
    const boxes = await Promise.all((await circles.all()).map((it) => it.boundingBox()));
    expect(boxes.map((it) => it?.width)).toEqual([24, 24, 24, 24, 24]);
  });

  it('has more tabs than fit, of which the selected one is seen', async () => {
    const page = await opened.open('#/page/careless');
    const tabs = page.getByRole('tablist');
    const isSeen = async () => {
      const list = await tabs.boundingBox();
      const selected = await tabs.getByRole('tab', { selected: true }).boundingBox();
      if (list === null || selected === null) throw new Error('there are no tabs');
      const isAfterBegin = selected.x >= list.x;
      return isAfterBegin && selected.x + selected.width <= list.x + list.width + 1;
    };
    await expect.poll(isSeen).toBe(true);
    // Also once there is less room than when they were drawn.
    const size = page.viewportSize();
    await page.setViewportSize({ width: 500, height: 800 });
    await expect.poll(isSeen).toBe(true);
    if (size) await page.setViewportSize(size);
  });

  it('cannot act without a context, and says why', async () => {
    const page = await opened.open('#/page/careless');
    await page.getByText('Problem: ADD_NOTE needs objectTypeId, objectId').waitFor();
    expect(await page.getByRole('button', { name: 'Add a note' }).isDisabled()).toBe(true);
  });

  it.each([
    ['a form', 'Open the form', 'Form in a panel'],
    ['a column that is longer than the window', 'Open what is long', 'Longer than the window'],
  ])('has the footer of %s at the end of its panel', async (_, button, name) => {
    const page = await opened.open('#/page/careless');
    await page.getByRole('button', { name: button }).click();
    const panel = page.getByRole('dialog', { name });
    const outer = await panel.boundingBox();
    const footer = await panel.locator('footer').boundingBox();
    const end = (box: typeof outer) => (box ? box.y + box.height : Number.NaN);
    expect(end(footer)).toBeCloseTo(end(outer), 0);
  });
});

describe('the words of the components', () => {
  it("are in the user's language", async () => {
    const page = await opened.open('#/page/gallery?user=103');
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByRole('button', { name: 'Nästa' }).waitFor();
    const language = page.getByText('75 of 100').locator('xpath=ancestor::*[@lang][1]');
    expect(await language.getAttribute('lang')).toBe('sv');
  });
});

describe('the room of buttons', () => {
  it.each([
    [[100, 100], 212, 2],
    [[100, 100, 100], 320, 1],
    [[100, 100, 100], 340, 3],
    [[400], 300, 0],
    [[], 0, 0],
  ])('%j in %d pixels: %d', (widths, room, count) => {
    expect(howManyFit(widths, room)).toBe(count);
  });
});

describe('what shows figures', () => {
  it('says them to a screen reader too', async () => {
    const page = await opened.open('#/page/gallery');
    await page.getByRole('tab', { name: 'Data' }).click();
    const progress = page.getByRole('progressbar', { name: 'Gold' });
    expect(await progress.getAttribute('aria-valuetext')).toBe('75 of 100');
    await page.getByRole('img', { name: 'Score 64 of 100' }).waitFor();
    await page.getByRole('img', { name: 'Points by month: sold, managed', exact: true }).waitFor();
    expect(await page.locator('.recharts-bar-rectangle').count()).toBe(4);
    expect(await page.locator('.recharts-line-curve').count()).toBe(2);
  });

  it('explains on hover, and on focus', async () => {
    const page = await opened.open('#/page/gallery');
    const tag = page.getByRole('button', { name: 'x2' });
    const tooltip = page.getByRole('tooltip', { name: 'Growth markets double the points' });
    await tag.waitFor();
    // A mouse that moves: one that merely is where something appears explains nothing.
    await page.mouse.move(1, 1);
    await tag.hover();
    await tooltip.waitFor();
    await page.mouse.move(1, 1);
    await tooltip.waitFor({ state: 'detached' });
    await page.getByText('A card').focus();
    await page.keyboard.press('Tab');
    await tooltip.waitFor();
    await page.keyboard.press('Escape');
    await tooltip.waitFor({ state: 'detached' });
    const cut = page.getByText('Too long for its line');
    await cut.hover();
    expect(await cut.getAttribute('title')).toBe('Too long for its line');
  });
});

describe('a row of buttons', () => {
  it('has those that there is no room for behind one more', async () => {
    const page = await opened.open('#/page?wb.width=420');
    const last = page.getByRole('button', { name: 'Ask the server' });
    await page.getByRole('button', { name: 'More' }).click();
    await last.waitFor();
    expect((await page.locator('.hs-button-row').last().boundingBox())?.height).toBeLessThan(60);
    await page.getByRole('dialog', { name: 'More' }).getByRole('button').first().click();
    // With room for all of them nothing is hidden.
    await opened.open('#/page');
    await last.waitFor();
    expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
  });
});

describe('tabs', () => {
  it('lead the keyboard to what is in their panel, or to the panel itself', async () => {
    const page = await opened.open('#/page/careless');
    const panel = page.getByRole('tabpanel');
    await expect.poll(() => panel.getAttribute('tabindex')).toBe('0');
    const tab = page.getByRole('tab', { selected: true });
    expect(await tab.getAttribute('aria-controls')).toBe(await panel.getAttribute('id'));
    expect(await panel.getAttribute('aria-labelledby')).toBe(await tab.getAttribute('id'));
    await tab.press('Tab');
    expect(await panel.evaluate((it) => it === document.activeElement)).toBe(true);
    // A button in it is reached at once.
    await panel.evaluate((it) => it.append(document.createElement('button')));
    await expect.poll(() => panel.getAttribute('tabindex')).toBeNull();
  });

  it('explain themselves on hover, where the extension asks for it', async () => {
    const page = await opened.open('#/page/gallery');
    const tab = page.getByRole('tab', { name: 'Data' });
    await tab.waitFor();
    await page.mouse.move(1, 1);
    await tab.hover();
    const tooltip = page.getByRole('tooltip', { name: 'Figures and charts' });
    await tooltip.waitFor();
    const below = await tab.boundingBox();
    expect((await tooltip.boundingBox())?.y).toBeGreaterThan((below?.y ?? 0) + 10);
    await page.mouse.move(1, 1);
    await tooltip.waitFor({ state: 'detached' });
  });
});

describe('inputs', () => {
  it('show a date in its format, and as it is typed while it is', async () => {
    const page = await opened.open('#/page/gallery');
    await page.getByRole('tab', { name: 'Data' }).click();
    const shown = page.getByText('July 15, 2026', { exact: true });
    await shown.waitFor();
    await page.getByRole('spinbutton', { name: 'month' }).focus();
    await shown.waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.getByText('August 15, 2026', { exact: true }).waitFor();
  });

  it('tell what is typed at once, and what is committed when the focus leaves', async () => {
    const page = await opened.open('#/page/inputs');
    await page.getByLabel('Search').pressSequentially('Gold');
    await page.getByText('Typed: Gold').waitFor();
    await page.getByLabel('Points').pressSequentially('12');
    await page.getByText('Typed: 12').waitFor();
    await page.getByLabel('Name').pressSequentially('Ada');
    expect(await page.getByText('Committed: Ada').count()).toBe(0);
    await page.keyboard.press('Tab');
    await page.getByText('Committed: Ada').waitFor();
  });

  it('are empty again when the extension takes what was typed at once', async () => {
    const page = await opened.open('#/page/inputs');
    const message = page.getByLabel('Message');
    for (const text of ['One', 'Two', 'Three']) {
      await message.fill(text);
      await page.getByRole('button', { name: 'Send the message' }).click();
      await page.getByText(`Sent: ${text}`).waitFor();
      await expect.poll(() => message.inputValue()).toBe('');
    }
  });

  it('submit their values together, by their names', async () => {
    const page = await opened.open('#/page/inputs');
    await page.getByLabel('Search').fill('gold');
    await page.getByLabel('Note').fill('two\nlines');
    await page.getByLabel('Points').fill('250');
    await page.getByLabel('Revenue').fill('1000.5');
    await page.getByRole('button', { name: 'Increase' }).click();
    await page.getByRole('button', { name: /Tier$/ }).click();
    await page.getByRole('option', { name: 'Platinum' }).click();
    await page.getByRole('button', { name: /Tiers$/ }).click();
    await page.getByRole('option', { name: 'Gold' }).click();
    await page.getByRole('option', { name: 'Elite' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /Time$/ }).click();
    await page.getByPlaceholder('Search').last().fill('3:00 p');
    await page.getByRole('option', { name: '3:00 PM' }).click();
    await page.getByText('I agree').click();
    await page.getByText('Alerts').click();
    await page.getByText('Managed').click();
    await page.getByText('Growth').click();
    // Last, and left with Enter: what is typed counts although the focus never left.
    await page.getByLabel('Name').fill('Ada');
    await page.keyboard.press('Enter');
    const submitted = page.getByText('Submitted: {');
    await submitted.waitFor();
    expect(JSON.parse((await submitted.innerText()).replace('Submitted: ', ''))).toEqual({
      search: 'gold',
      name: 'Ada',
      note: 'two\nlines',
      points: 100,
      revenue: 1000.5,
      partners: 2,
      day: { year: 2026, month: 6, date: 15, formattedDate: '07/15/2026' },
      time: { hours: 15, minutes: 0 },
      tier: 'platinum',
      tiers: ['gold', 'elite'],
      agree: true,
      alerts: true,
      tracks: ['sold', 'managed'],
      market: 'growth',
    });
  });
});

describe('files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const choose = async (page: Page, ...names: string[]) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Choose files' }).click(),
    ]);
    await chooser.setFiles(
      names.map((name) => ({ name, mimeType: '', buffer: Buffer.from(`This is ${name}`) })),
    );
  };
  /** As from the machine's desktop: a page's own script cannot make such a drop. */
  const drop = async (page: Page, ...names: string[]) => {
    const files = names.map((name) => path.join(folder, name));
    await Promise.all(
      files.map((file) => (path.extname(file) === '' ? mkdir(file) : writeFile(file, 'content'))),
    );
    const box = await page.locator('.hs-drop-zone').boundingBox();
    const place = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 10 };
    const session = await page.context().newCDPSession(page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      const data = { items: [], files, dragOperationsMask: 1 };
      await session.send('Input.dispatchDragEvent', { type, ...place, data });
    }
    await session.detach();
  };
  const filesOf = (page: Page) => page.getByRole('list', { name: 'Files' }).first();
  const viewerOf = (page: Page) => page.locator('.hs-file-viewer-attachment');

  it('are uploaded, reported, shown, saved and removed', async () => {
    const page = await opened.open('#/page/files');
    await expect.poll(() => page.getByText('No files').count()).toBe(2);
    await choose(page, 'clients 2026.csv');
    await page.getByText(/^Told of: \d+ clients 2026\.csv http/).waitFor();
    const link = viewerOf(page).getByRole('link', { name: 'clients 2026.csv' });
    await link.waitFor();
    // The other viewer does not follow.
    expect(await page.getByText('No files').count()).toBe(1);

    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('clients 2026.csv');
    expect(await readFile(await download.path(), 'utf8')).toBe('This is clients 2026.csv');
    expect(
      (await page.evaluate(() => window.__workbench.log)).filter((it) => it.source === 'file'),
    ).toContainEqual(
      expect.objectContaining({
        message: 'upload clients 2026.csv, 24 bytes, attached to 0-2 9001',
      }),
    );

    await filesOf(page).getByRole('button', { name: 'Remove clients 2026.csv' }).click();
    await page.getByText(/^Told of:\s*$/).waitFor();
    await link.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Choose files');
  });

  it('are refused in place, by their names, and those that fit are taken', async () => {
    const page = await opened.open('#/page/files');
    await page.locator('.hs-drop-zone').waitFor();
    await drop(page, 'a.csv', 'evil.html', 'b.SVG', 'c.csv');
    const alert = page.getByRole('alert');
    await alert.getByText('evil.html: only csv, svg').waitFor();
    await alert.getByText('c.csv: there may be 2 files at most').waitFor();
    await expect.poll(() => filesOf(page).getByRole('listitem').count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Choose files' }).isDisabled()).toBe(true);
    await drop(page, 'd.csv', 'clients');
    await alert.getByText('d.csv: there may be 2 files at most').waitFor();
    await alert.getByText('clients: a folder').waitFor();
    // Taken away again: others look at an account without files.
    for (const name of ['a.csv', 'b.SVG']) {
      await filesOf(page)
        .getByRole('button', { name: `Remove ${name}` })
        .click();
    }
    await viewerOf(page).waitFor({ state: 'detached' });
  });

  it('say so when the upload fails', async () => {
    const page = await opened.open('#/page/files?wb.fail=503');
    await expect.poll(() => page.getByText('The files could not be read.').count()).toBe(2);
    await choose(page, 'a.csv');
    await page.getByRole('alert').getByText('a.csv: failed, try again').waitFor();
    expect(await page.getByRole('button', { name: 'Choose files' }).isEnabled()).toBe(true);
  });

  it('are no scripts of the page', async () => {
    const page = await opened.open('#/page/files');
    const stored = (await page.evaluate(async () => {
      const query = new URLSearchParams({ portalId: '1001', userId: '102', name: 'x.js' });
      const headers = { 'content-type': 'application/octet-stream' };
      const init = { method: 'POST', headers, body: 'self.ran = true;' };
      return (await fetch(`/files?${query}`, init)).json();
    })) as { path: string };
    const ran = await page.evaluate(async (address) => {
      const script = document.createElement('script');
      script.src = address;
      document.body.append(script);
      const worker = new Worker(address);
      const refused = (one: EventTarget) =>
        new Promise((resolve) => one.addEventListener('error', resolve));
      await Promise.all([script, worker].map(refused));
      script.remove();
      return 'ran' in window;
    }, stored.path);
    expect(ran).toBe(false);
    // What the browser refuses is on its console.
    expect(opened.problems.splice(0).join()).toContain('x.js');
    const query = '?userId=102';
    await opened.workbench.fetch(stored.path.replace('/x.js', query), { method: 'DELETE' });
  });
});

it('meets no problem in any of this', () => {
  expect(opened.problems).toEqual([]);
});
